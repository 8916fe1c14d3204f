package org.isnad.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * JSON in the one form that RFC 8785 allows, so that equal values have equal bytes: no white space, keys sorted by UTF-16
 * code units, shortest escapes. Of numbers only whole ones within ±(2^53 - 1) are taken, which every reader of JSON holds
 * exactly.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException where it holds half a surrogate pair, a fraction or a number beyond 2^53
     */
    public static String write(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /**
     * Reads a value in any form of JSON.
     *
     * @throws IllegalArgumentException where the text is not one value
     */
    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> {
                char before = '[';
                for (JsonNode element : value) {
                    out.append(before);
                    write(element, out);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case STRING -> string(value.textValue(), out);
            case NUMBER -> number(value, out);
            case BOOLEAN, NULL -> out.append(value.asText());
            default -> throw new IllegalArgumentException("JSON has no " + value.getNodeType());
        }
    }

    private static void object(JsonNode object, StringBuilder out) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        Collections.sort(keys);
        char before = '{';
        for (String key : keys) {
            out.append(before);
            string(key, out);
            out.append(':');
            write(object.get(key), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void number(JsonNode number, StringBuilder out) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > LARGEST) {
            throw new IllegalArgumentException("only whole numbers up to 2^53 - 1 may stand here, got " + number);
        }
        out.append(number.longValue());
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        requireWhole(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** UTF-8 cannot hold half a pair: two strings would get the same bytes. */
    private static void requireWhole(String text, int i) {
        char c = text.charAt(i);
        boolean whole = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        if (!whole) {
            throw new IllegalArgumentException("half a surrogate pair at character %d of a string".formatted(i));
        }
    }
}
