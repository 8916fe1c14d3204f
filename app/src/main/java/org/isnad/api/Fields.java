package org.isnad.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.isnad.code.Coded;
import org.jspecify.annotations.Nullable;

/** The fields of a form or of a JSON object. Each is read once, and told where it is not as it must be. */
record Fields(Map<String, List<String>> values) {

    static final int LONGEST_NAME = 300;

    /** As long as the note that explains a choice may be, in UTF-16 units. */
    static final int LONGEST_REASON = 2_000;

    /** Something to make of fields. */
    @FunctionalInterface
    interface Made<T> {
        T make();
    }

    static <T> T checked(Made<T> made) {
        try {
            return made.make();
        } catch (IllegalArgumentException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    <E extends Enum<E> & Coded> E code(String name, Class<E> type) {
        return checked(() -> Coded.of(type, text(name, LONGEST_NAME)));
    }

    @Nullable
    Long number(String name) {
        String value = one(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new Wrong("'%s' is a number of 0 to 999999999 or nothing, got '%s'".formatted(name, value));
        }
        return Long.valueOf(value);
    }

    double degrees(String name) {
        String value = one(name);
        if (!value.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            throw new Wrong("'%s' is degrees such as 34.5021, got '%s'".formatted(name, value));
        }
        return Double.parseDouble(value);
    }

    String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new Wrong("'%s' is given twice".formatted(name));
        }
        return all.isEmpty() ? "" : all.get(0).strip();
    }

    /** A field that must say something. Control characters become spaces. */
    String text(String name, int longest) {
        String value = words(name, longest);
        if (value.isEmpty()) {
            throw new Wrong(
                    name.equals("reason")
                            ? "say why: a decision needs a reason"
                            : "'%s' is missing; it must say something".formatted(name));
        }
        return value;
    }

    /** A field that may say nothing. Control characters become spaces. */
    String words(String name, int longest) {
        String value = one(name).replaceAll("\\p{Cntrl}+", " ").strip();
        if (value.length() > longest) {
            throw new Wrong("'%s' has %d characters; at most %d are kept".formatted(name, value.length(), longest));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new Wrong("'%s' holds half a character; write it anew".formatted(name));
        }
        return value;
    }

    /** Whether a field that is left out, or {@code no}, or {@code false}, says yes. */
    boolean flag(String name) {
        String value = one(name);
        if (value.isEmpty() || value.equals("no") || value.equals("false")) {
            return false;
        }
        if (!value.equals("yes") && !value.equals("true")) {
            throw new Wrong("'%s' is yes or no, got '%s'".formatted(name, value));
        }
        return true;
    }

    /** A day, or null where the field says nothing. */
    @Nullable
    LocalDate day(String name) {
        String value = one(name);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Wrong("'%s' is a day such as 2024-05-14, got '%s'".formatted(name, value));
        }
    }
}
