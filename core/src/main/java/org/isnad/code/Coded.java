package org.isnad.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A closed list of values, each written to files by a stable code. */
public interface Coded {

    String name();

    /** The code in files: the name in lower case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value that has this code.
     *
     * @throws IllegalArgumentException where no value has it; the message lists those that there are
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'%s' is not one of %s".formatted(code, codes(type)));
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
