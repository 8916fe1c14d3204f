package org.isnad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at readings as somebody does who has only the JSON lines, the schema and the reports. */
final class Readings {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchema SCHEMA = schema();

    private Readings() {}

    /** Words that a reading quotes, and where it says that they stand. */
    record Quote(String words, int start, int end, boolean inTitle) {

        /** The words that stand there, counted in code points. */
        String in(String title, String text) {
            String part = inTitle ? title : text;
            return part.substring(part.offsetByCodePoints(0, start), part.offsetByCodePoints(0, end));
        }
    }

    static List<JsonNode> of(Ran ran) {
        return ran.outLines().stream().map(Readings::parse).toList();
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<ValidationMessage> schemaFaults(JsonNode reading) {
        return SCHEMA.validate(reading);
    }

    /** All words with a position, anywhere in the reading. */
    static List<Quote> quotes(JsonNode reading) {
        List<Quote> quotes = new ArrayList<>();
        collect(reading, quotes);
        return quotes;
    }

    private static void collect(JsonNode node, List<Quote> quotes) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey();
            if (key.equals("start")) {
                add(node, node.has("quote") ? "quote" : "text", "", quotes);
            } else if (key.endsWith("_start")) {
                String word = key.substring(0, key.length() - "_start".length());
                add(node, word, word + "_", quotes);
            }
        }
        node.forEach(child -> collect(child, quotes));
    }

    private static void add(JsonNode object, String key, String prefix, List<Quote> quotes) {
        // The day of a report and the date of an incident are no words, and stand in ISO 8601 beside their position.
        if (object.has(key) && !key.equals("date")) {
            quotes.add(new Quote(
                    object.get(key).textValue(),
                    object.get(prefix + "start").intValue(),
                    object.get(prefix + "end").intValue(),
                    object.path(prefix + "in").asText().equals("title")));
        }
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("..", "docs", "reading.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
