package org.isnad.muc4;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Bulletins and templates as lines of JSON. */
public final class BulletinFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BulletinFile() {}

    public static List<Bulletin> read(Path file) throws IOException {
        List<Bulletin> bulletins = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                bulletins.add(bulletin(JSON.readTree(line)));
            }
        }
        return bulletins;
    }

    private static Bulletin bulletin(JsonNode node) {
        List<Template> templates = new ArrayList<>();
        node.path("templates").forEach(t -> templates.add(template(t)));
        JsonNode date = node.path("date");
        return new Bulletin(
                node.path("id").asText(node.path("doc").asText()),
                node.path("split").asText(),
                date.isTextual() ? LocalDate.parse(date.textValue()) : null,
                node.path("dateline").asText(),
                node.path("text").asText(),
                templates);
    }

    private static Template template(JsonNode node) {
        Map<Slot, List<Fill>> slots = new EnumMap<>(Slot.class);
        node.properties().forEach(entry -> {
            if (entry.getKey().equals("id") || entry.getKey().equals("optional")) {
                return;
            }
            List<Fill> fills = new ArrayList<>();
            for (JsonNode fill : entry.getValue()) {
                if (fill.isTextual()) {
                    fills.add(Fill.of(fill.textValue()));
                } else {
                    fills.add(new Fill(
                            texts(fill.path("v")),
                            texts(fill.path("ref")),
                            fill.path("opt").asBoolean()));
                }
            }
            slots.put(Slot.named(entry.getKey()), fills);
        });
        return new Template(node.path("optional").asBoolean(), slots);
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
    public static String line(String id, List<Template> templates) {
        ObjectNode line = JSON.createObjectNode();
        line.put("doc", id);
        ArrayNode all = line.putArray("templates");
        for (Template template : templates) {
            ObjectNode node = all.addObject();
            for (Slot slot : Slot.values()) {
                if (template.fills(slot).isEmpty()) {
                    continue;
                }
                ArrayNode fills = node.putArray(slot.title());
                for (Fill fill : template.fills(slot)) {
                    if (fill.refs().isEmpty()) {
                        fills.add(fill.value());
                    } else {
                        fills.addObject()
                                .put("v", fill.value())
                                .put("ref", fill.refs().get(0));
                    }
                }
            }
        }
        return line.toString();
    }
}
