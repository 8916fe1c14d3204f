package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line {@code {"id"?, "title"?, "published"?, "source"?, "url"?, "text"}}; other fields are passed over. */
final class JsonLine {

    /** The limit on the line's length is ours; the parser needs none of its own. */
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLine() {}

    static Draft parse(String line) throws Unreadable {
        JsonNode json = tree(line);
        if (!json.isObject()) {
            throw new Unreadable("not a JSON object; each line is one report such as {\"text\": \"...\"}");
        }
        String text = words(json, "text");
        if (text == null) {
            throw new Unreadable("has no \"text\"; each line is one report such as {\"text\": \"...\"}");
        }
        String title = words(json, "title");
        return new Draft(
                name(json),
                title == null ? "" : title,
                text,
                present(words(json, "published")),
                present(words(json, "source")),
                present(words(json, "url")));
    }

    private static JsonNode tree(String line) throws Unreadable {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String detail =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new Unreadable("not valid JSON at column %d (%s); each line is one whole object"
                    .formatted(column, shortened(detail)));
        }
    }

    /** The parser quotes what it met, which may be the whole line. */
    private static String shortened(String detail) {
        return detail.length() <= 160 ? detail : detail.substring(0, 160) + "...";
    }

    private static @Nullable String name(JsonNode json) throws Unreadable {
        JsonNode id = json.get("id");
        return id != null && id.isIntegralNumber() ? id.asText() : present(words(json, "id"));
    }

    private static @Nullable String words(JsonNode json, String field) throws Unreadable {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Unreadable("\"%s\" must be a string, not %s"
                    .formatted(field, value.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
        return value.textValue();
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
