package org.isnad.render;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values (RFC 4180). */
final class Csv {

    private Csv() {}

    static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    /** A spreadsheet takes what begins with one of = + - @ for a formula; words of a report must not act. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = Terminal.clean(value.toString());
        String harmless = value instanceof Number || !text.matches("(?s)[=+\\-@].*") ? text : "'" + text;
        return harmless.matches("(?s).*[,\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
