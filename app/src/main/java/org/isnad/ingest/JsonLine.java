package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line {@code {"id"?, "title"?, "published"?, "source"?, "url"?, "text"}}. Other fields are passed over, and nothing
 * of them is kept.
 */
final class JsonLine {

    /** The limit on the line's length is ours; the parser needs none of its own. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String EXAMPLE = "each line is one report such as {\"text\": \"...\"}";

    private enum Field {
        ID,
        TITLE,
        PUBLISHED,
        SOURCE,
        URL,
        TEXT;

        final String key = name().toLowerCase(Locale.ROOT);
    }

    private JsonLine() {}

    static Draft parse(String line) throws Unreadable {
        try (JsonParser json = JSON.createParser(line)) {
            Map<Field, String> fields = fields(json);
            String text = fields.get(Field.TEXT);
            if (text == null) {
                throw new Unreadable("has no \"text\"; " + EXAMPLE);
            }
            return new Draft(
                    present(fields.get(Field.ID)),
                    fields.getOrDefault(Field.TITLE, ""),
                    text,
                    present(fields.get(Field.PUBLISHED)),
                    present(fields.get(Field.SOURCE)),
                    present(fields.get(Field.URL)));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String detail = String.valueOf(e.getOriginalMessage()).replaceAll("(?s) ?\\(start marker at .*|\n.*", "");
            throw new Unreadable("not valid JSON at column %d (%s); each line is one whole object"
                    .formatted(column, shortened(detail)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Field, String> fields(JsonParser json) throws IOException, Unreadable {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("not a JSON object; " + EXAMPLE);
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Field field = field(json.currentName());
            JsonToken value = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                boolean words = value == JsonToken.VALUE_STRING;
                if (!words && !(field == Field.ID && value == JsonToken.VALUE_NUMBER_INT)) {
                    throw new Unreadable("\"%s\" must be a string in double quotes".formatted(field.key));
                }
                if (fields.put(field, json.getText()) != null) {
                    throw new Unreadable("\"%s\" is given twice".formatted(field.key));
                }
            }
        }
        if (json.nextToken() != null) {
            throw new Unreadable("more than one JSON object; " + EXAMPLE);
        }
        return fields;
    }

    private static @Nullable Field field(String key) {
        for (Field field : Field.values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        return null;
    }

    /** The parser quotes what it met, which may be the whole line. */
    private static String shortened(String detail) {
        return detail.length() <= 160 ? detail : detail.substring(0, 160) + "...";
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
