package org.isnad.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import org.isnad.account.GateFilter;
import org.isnad.archive.Decided;
import org.isnad.archive.Desk;
import org.isnad.archive.SourceNotes;
import org.isnad.archive.SourceSheet;
import org.isnad.incident.Change;
import org.isnad.search.IncidentSearch;

/** The sources: what each told, what people say of it, and saying it. */
final class SourceAnswers {

    private final Desk desk;
    private final IncidentSearch search;

    SourceAnswers(Desk desk, IncidentSearch search) {
        this.desk = desk;
        this.search = search;
    }

    void all(Context ctx) {
        Api.unfiltered(ctx);
        ObjectNode json = Reports.sources(search.sources());
        Map<String, SourceSheet> said = new SourceNotes(desk).all();
        ArrayNode notes = json.putArray("notes");
        said.values().forEach(sheet -> note(notes.addObject(), sheet));
        Api.json(ctx, json);
    }

    /** What is said of one source, by {@code name}. */
    void one(Context ctx) {
        Api.unfiltered(ctx, "name");
        String name = ctx.queryParam("name");
        if (name == null || name.isBlank()) {
            throw new Wrong("'name' says which source, as the list of sources writes it");
        }
        SourceSheet sheet = new SourceNotes(desk).of(name);
        ObjectNode json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        note(json, sheet);
        json.set("history", DecisionAnswers.events(sheet.history()));
        Api.json(ctx, json);
    }

    private static void note(ObjectNode json, SourceSheet sheet) {
        Change.Reliance reliance = sheet.reliance();
        json.put("name", sheet.name()).put("version", sheet.version());
        json.put("reliability", reliance == null ? null : reliance.code());
        sheet.rating()
                .ifPresentOrElse(
                        decision -> json.put("reason", decision.reason()).put("author", decision.author()),
                        () -> json.putNull("reason").putNull("author"));
        json.put(
                "civilians",
                sheet.definition().map(Change.DefineSource::civilians).orElse(""));
        json.put(
                "coverage",
                sheet.definition().map(Change.DefineSource::coverage).orElse(""));
    }

    void decide(Context ctx) {
        Decided decided = new SourceActs(Acts.signed(DecisionAnswers.fields(ctx), GateFilter.who(ctx))).on(desk);
        ctx.status(201);
        Api.json(ctx, DecisionAnswers.answer(decided));
    }
}
