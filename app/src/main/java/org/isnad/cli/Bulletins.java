package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.cli.JsonLines.Entry;
import org.isnad.muc4.Bulletin;
import org.isnad.muc4.Fill;
import org.isnad.muc4.Slot;
import org.isnad.muc4.Template;
import org.jspecify.annotations.Nullable;

/** Bulletins with keys, and responses, as lines of JSON. */
final class Bulletins {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bulletins() {}

    /**
     * The bulletins of a file, in its order.
     *
     * @throws BadInput with file and line, where one is not what it should be
     */
    static List<Bulletin> read(Path file) {
        return JsonLines.read(file, "id", Bulletins::bulletin);
    }

    /**
     * The templates of a response file, by the bulletin that they are of.
     *
     * @throws BadInput with file and line, where one is not what it should be
     */
    static Map<String, List<Template>> responses(Path file) {
        Map<String, List<Template>> responses = new LinkedHashMap<>();
        JsonLines.read(file, "doc", entry -> responses.put(entry.words("doc"), templates(entry)));
        return responses;
    }

    private static Bulletin bulletin(Entry entry) {
        return new Bulletin(
                entry.words("id"),
                entry.words("split"),
                entry.day("date"),
                entry.words("dateline"),
                entry.words("text"),
                templates(entry));
    }

    private static List<Template> templates(Entry entry) {
        return entry.entries("templates", Bulletins::template);
    }

    private static Template template(Entry entry) {
        Map<Slot, List<Fill>> slots = new EnumMap<>(Slot.class);
        for (Map.Entry<String, JsonNode> field : entry.node().properties()) {
            if (field.getKey().equals("id") || field.getKey().equals("optional")) {
                continue;
            }
            List<Fill> fills = new ArrayList<>();
            for (JsonNode node : field.getValue()) {
                Fill fill = node.isTextual() ? fill(List.of(node.textValue()), List.of(), false) : fill(node);
                if (fill != null) {
                    fills.add(fill);
                }
            }
            Slot slot = Slot.find(field.getKey())
                    .orElseThrow(() -> entry.bad("\"%s\" is no slot of a template".formatted(field.getKey())));
            slots.put(slot, fills);
        }
        return new Template(entry.node().path("optional").asBoolean(), slots);
    }

    private static @Nullable Fill fill(JsonNode node) {
        return fill(
                texts(node.path("v")), texts(node.path("ref")), node.path("opt").asBoolean());
    }

    /** Null where nothing is left: "-" and "*" stand for an empty slot. */
    private static @Nullable Fill fill(List<String> values, List<String> refs, boolean optional) {
        List<String> kept = values.stream().filter(Bulletins::isFilled).toList();
        return kept.isEmpty()
                ? null
                : new Fill(kept, refs.stream().filter(Bulletins::isFilled).toList(), optional);
    }

    private static boolean isFilled(String value) {
        String text = value.strip();
        return !text.isEmpty() && !text.equals("-") && !text.equals("*");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> texts.add(n.asText()));
        } else if (!node.isMissingNode() && !node.isNull()) {
            texts.add(node.asText());
        }
        return texts;
    }

    /** One line of a response. */
    static String line(String id, List<Template> templates) {
        ObjectNode line = JSON.createObjectNode();
        line.put("doc", id);
        ArrayNode all = line.putArray("templates");
        for (Template template : templates) {
            ObjectNode node = all.addObject();
            for (Slot slot : Slot.values()) {
                if (!template.fills(slot).isEmpty()) {
                    ArrayNode fills = node.putArray(slot.title());
                    template.fills(slot).forEach(fill -> add(fills, fill));
                }
            }
        }
        return line.toString();
    }

    private static void add(ArrayNode fills, Fill fill) {
        if (fill.refs().isEmpty()) {
            fills.add(fill.value());
        } else {
            fills.addObject().put("v", fill.value()).put("ref", fill.refs().get(0));
        }
    }
}
