package org.isnad.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which reports come. */
enum Kind {
    TEXT,
    WEB_PAGE,
    JSON_LINES;

    private static final Pattern OBJECTS = Pattern.compile("\\[\\s*\\{\\s*\"");

    /** The form that the end of a file's name tells, or null. */
    static @Nullable Kind byName(String fileName) {
        return switch (extension(fileName)) {
            case "txt" -> TEXT;
            case "html", "htm" -> WEB_PAGE;
            case "jsonl", "ndjson" -> JSON_LINES;
            default -> null;
        };
    }

    /** The form that the first bytes tell; text where they tell nothing. */
    static Kind byContent(byte[] head) {
        String start = readable(head).strip();
        String lower = start.toLowerCase(Locale.ROOT);
        if (start.startsWith("{")) {
            return JSON_LINES;
        }
        boolean page = start.startsWith("<") && (lower.contains("<!doctype html") || lower.contains("<html"));
        return page ? WEB_PAGE : TEXT;
    }

    /** Whether these are many objects in one JSON array, which is no form of reports. */
    static boolean isArray(String fileName, byte[] head) {
        String start = readable(head).strip();
        return start.startsWith("[")
                && (extension(fileName).equals("json") || OBJECTS.matcher(start).lookingAt());
    }

    /** Whether no later byte can change the answer of {@link #byContent}. */
    static boolean isCertain(byte[] head) {
        return head.length >= 4 && readable(head).strip().startsWith("{");
    }

    static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String readable(byte[] head) {
        Charset wide = Encoding.wide(head);
        String text = new String(head, wide == null ? StandardCharsets.UTF_8 : wide);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
