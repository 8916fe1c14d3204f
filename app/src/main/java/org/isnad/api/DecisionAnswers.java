package org.isnad.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.account.GateFilter;
import org.isnad.archive.Decided;
import org.isnad.archive.Desk;
import org.isnad.archive.Event;
import org.isnad.archive.Past;
import org.isnad.archive.Proposed;
import org.isnad.search.IncidentSearch;

/** What people decided and may have to decide, and deciding itself. */
final class DecisionAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL_LIMIT = 100;
    private static final int PROPOSALS = 1_000;

    private final Desk desk;
    private final IncidentSearch search;

    DecisionAnswers(Desk desk, IncidentSearch search) {
        this.desk = desk;
        this.search = search;
    }

    void history(Context ctx) {
        Api.unfiltered(ctx);
        Api.json(ctx, events(desk.archive().history(ctx.pathParam("id"))));
    }

    static ArrayNode events(List<Event> history) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (Event event : history) {
            ObjectNode json = events.addObject();
            json.put("decision", "d" + event.decision()).put("at", event.at()).put("author", event.author());
            json.put("reason", event.reason()).put("change", event.change());
            Event.Undone undone = event.undone();
            if (undone == null) {
                json.putNull("undone");
            } else {
                json.putObject("undone")
                        .put("at", undone.at())
                        .put("author", undone.author())
                        .put("reason", undone.reason());
            }
            json.put("unheeded", event.unheeded());
        }
        return events;
    }

    void decide(Context ctx) {
        Decided decided = new Acts(ctx.pathParam("id"), Acts.signed(fields(ctx), GateFilter.who(ctx))).on(desk, search);
        ctx.status(201);
        Api.json(ctx, answer(decided));
    }

    static ObjectNode answer(Decided decided) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("decision", "d" + decided.id());
        ArrayNode incidents = json.putArray("incidents");
        decided.incidents().forEach(id -> incidents.add("i" + id));
        ArrayNode overruled = json.putArray("overruled");
        decided.overruled().forEach(id -> overruled.add("d" + id));
        return json;
    }

    /** The fields of the JSON object that a request carries. */
    static Map<String, List<String>> fields(Context ctx) {
        JsonNode body;
        try {
            body = JSON.readTree(ctx.body());
        } catch (IOException e) {
            throw new Wrong("the body is no JSON: " + e.getMessage());
        }
        if (!body.isObject()) {
            throw new Wrong("the body is a JSON object with act, version, reason, author and what the act takes");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        body.properties().forEach(field -> fields.put(field.getKey(), values(field.getValue())));
        return fields;
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> values.add(each.asText()));
        } else if (!value.isNull()) {
            values.add(value.asText());
        }
        return values;
    }

    void all(Context ctx) {
        Api.unfiltered(ctx);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Past past : desk.archive().decisions()) {
            all.addObject()
                    .put("decision", "d" + past.id())
                    .put("author", past.author())
                    .put("reason", past.reason())
                    .put("change", past.change())
                    .put("undone_by", past.undoneBy() == null ? null : "d" + past.undoneBy())
                    .put("unheeded", past.unheeded());
        }
        Api.json(ctx, all);
    }

    void proposals(Context ctx) {
        Api.unfiltered(ctx, "limit");
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Proposed proposed : desk.archive().proposals(Api.number(ctx, "limit", USUAL_LIMIT, 1, PROPOSALS))) {
            all.addObject()
                    .put("a", "i" + proposed.a())
                    .put("b", "i" + proposed.b())
                    .put("weight", proposed.weight())
                    .put("reason", proposed.reason());
        }
        Api.json(ctx, all);
    }
}
