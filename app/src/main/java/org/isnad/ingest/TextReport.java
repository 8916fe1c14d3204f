package org.isnad.ingest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain text file cut into its head and its text. The head is either lines {@code Title:}, {@code Published:},
 * {@code Source:}, {@code URL:} in any order, or else the first line is the title. The text is what remains after the
 * blank lines that follow, untouched.
 *
 * <p>A first line that cannot be a headline belongs to the text, so that no words are lost from it: the only line of the
 * file, a line longer than 200 characters, or one that ends with a full stop.
 */
final class TextReport {

    private static final int LONGEST_HEADLINE = 200;

    /** At the end, in four scripts, but not that of "in the U.S.". */
    private static final Pattern FULL_STOP = Pattern.compile("(?<!\\p{Lu})[.\\u06D4\\u3002\\u0964]$");

    /** The lines a head may have. */
    enum Field {
        TITLE,
        PUBLISHED,
        SOURCE,
        URL
    }

    private final Map<Field, String> head = new EnumMap<>(Field.class);
    private final String text;

    private TextReport(String all) {
        int at = skipBlankLines(all, 0);
        for (int end = lineEnd(all, at); at < all.length(); end = lineEnd(all, at)) {
            String line = all.substring(at, end);
            Field field = fieldOf(line);
            if (field == null || head.containsKey(field)) {
                break;
            }
            head.put(field, line.substring(line.indexOf(':') + 1).strip());
            at = nextLine(all, end);
        }
        at = skipBlankLines(all, at);
        if (!head.containsKey(Field.TITLE)) {
            int end = lineEnd(all, at);
            int rest = skipBlankLines(all, end);
            String line = all.substring(at, end).strip();
            if (rest < all.length() && isHeadline(line)) {
                head.put(Field.TITLE, line);
                at = rest;
            }
        }
        text = all.substring(at);
    }

    static TextReport parse(String all) {
        return new TextReport(all);
    }

    /** The value of a head line, or null where there is none. */
    @Nullable
    String head(Field field) {
        String value = head.get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    String text() {
        return text;
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && !FULL_STOP.matcher(line).find();
    }

    private static @Nullable Field fieldOf(String line) {
        for (Field field : Field.values()) {
            String name = field.name().toLowerCase(Locale.ROOT) + ":";
            if (line.regionMatches(true, 0, name, 0, name.length())) {
                return field;
            }
        }
        return null;
    }

    private static int skipBlankLines(String all, int from) {
        int at = from;
        while (at < all.length()) {
            int end = lineEnd(all, at);
            if (!all.substring(at, end).isBlank()) {
                return at;
            }
            at = nextLine(all, end);
        }
        return at;
    }

    private static int lineEnd(String all, int from) {
        int at = from;
        while (at < all.length() && all.charAt(at) != '\n' && all.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int nextLine(String all, int lineEnd) {
        if (all.startsWith("\r\n", lineEnd)) {
            return lineEnd + 2;
        }
        return Math.min(lineEnd + 1, all.length());
    }
}
