package org.isnad.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.isnad.report.Report;
import org.isnad.search.DayRange;
import org.isnad.search.IncidentSearch;
import org.isnad.search.ReportPage;
import org.isnad.search.ReportQuery;
import org.isnad.search.SourceStatistics;
import org.jspecify.annotations.Nullable;

/** Reports as JSON. */
final class Reports {

    private static final int USUAL_LIMIT = 50;

    private Reports() {}

    static ObjectNode page(IncidentSearch search, Context ctx) {
        Api.unfiltered(ctx, "q", "datetime", "source", "limit", "after", "old");
        String datetime = text(ctx, "datetime");
        DayRange days = datetime.isEmpty() ? null : Interval.days(datetime);
        ReportPage page = search.reports(new ReportQuery(
                text(ctx, "q"),
                days,
                text(ctx, "source"),
                text(ctx, "old").equals("yes"),
                Api.number(ctx, "limit", USUAL_LIMIT, 1, 1_000),
                ctx.queryParam("after")));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", page.total()).put("next", page.next());
        ArrayNode reports = json.putArray("reports");
        for (ReportPage.Hit hit : page.hits()) {
            ObjectNode each = reports.addObject();
            each.put("id", hit.id().value()).put("title", hit.title()).put("source", hit.source());
            each.put(
                    "published",
                    hit.published() == null ? null : hit.published().toString());
            each.put("language", hit.language()).put("superseded", hit.superseded());
            ArrayNode incidents = each.putArray("incidents");
            hit.incidents().forEach(id -> incidents.add("i" + id));
            ArrayNode snippets = each.putArray("snippets");
            hit.snippets().forEach(snippet -> Features.snippet(snippets.addObject(), snippet));
        }
        return json;
    }

    private static String text(Context ctx, String name) {
        @Nullable String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    static ObjectNode sources(SourceStatistics statistics) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("incidents", statistics.incidents()).put("unnamed", statistics.unnamed());
        ArrayNode sources = json.putArray("sources");
        statistics
                .sources()
                .forEach(source -> sources.addObject()
                        .put("name", source.name())
                        .put("reports", source.reports())
                        .put("incidents", source.incidents())
                        .put("shared", source.shared())
                        .put("first", source.first())
                        .put("alone", source.alone())
                        .put("copies", source.copies())
                        .put("copied", source.copied()));
        ArrayNode copying = json.putArray("copying");
        statistics
                .copying()
                .forEach(link -> copying.addObject()
                        .put("from", link.from())
                        .put("to", link.to())
                        .put("directed", link.directed())
                        .put("kind", link.kind().code())
                        .put("incidents", link.incidents())
                        .put("example", "i" + link.example()));
        return json;
    }

    /** The untouched words of a report. */
    static void text(ObjectNode json, Report report) {
        json.put("title", report.title()).put("text", report.text());
        json.put(
                "published",
                report.published() == null ? null : report.published().toString());
        json.put("source", report.source()).put("url", report.url()).put("language", report.language());
    }
}
