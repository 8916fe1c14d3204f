package org.isnad.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.search.QueryFault;
import org.isnad.search.ReportPage.Hit;
import org.isnad.search.ReportQuery;

/** Reports by their words, also those that tell of no incident. */
final class ReportsPage {

    private static final int ROWS = 40;

    private final Workbench workbench;
    private final Context ctx;
    private final Html out = new Html();

    ReportsPage(Workbench workbench, Context ctx) {
        this.workbench = workbench;
        this.ctx = ctx;
    }

    void answer() {
        String words = ctx.queryParam("q") == null ? "" : String.valueOf(ctx.queryParam("q"));
        out.raw(
                        "<h1>Reports</h1><form class=\"decide\" action=\"/reports\" role=\"search\"><label class=\"wide\">Words ")
                .raw(
                        "<input type=\"search\" name=\"q\" dir=\"auto\" title=\"Words, &quot;phrases&quot;, title:, source:, lang:, day:2024-05\" value=\"")
                .attribute(words)
                .raw("\"></label><button>Search</button> <a href=\"/?q=")
                .attribute(URLEncoder.encode(words, StandardCharsets.UTF_8))
                .raw("\">Incidents with these words</a></form>");
        try {
            list(words);
        } catch (QueryFault e) {
            ctx.status(400);
            out.raw("<p class=\"note fault\" role=\"alert\"><bdi>")
                    .text(String.valueOf(e.getMessage()))
                    .raw("</bdi></p>");
        }
        workbench.show(ctx, new Shell.Page("Reports", Shell.Tab.NONE, "plain", out, List.of(), List.of()));
    }

    private void list(String words) {
        String after = ctx.queryParam("after");
        var page = workbench
                .search()
                .reports(
                        new ReportQuery(words, null, "", false, ROWS, after == null || after.isEmpty() ? null : after));
        out.raw("<p class=\"sum\" role=\"status\"><b>" + Counted.of(page.total(), "report")
                + "</b></p><ol class=\"rows\">");
        page.hits().forEach(this::row);
        out.raw("</ol>");
        if (page.next() != null) {
            out.raw("<p class=\"more\"><a rel=\"next\" href=\"/reports?q=")
                    .attribute(URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .raw("&amp;after=")
                    .attribute(URLEncoder.encode(page.next(), StandardCharsets.UTF_8))
                    .raw("\">More</a></p>");
        }
    }

    private void row(Hit hit) {
        out.raw("<li><a class=\"headline\" dir=\"auto\" href=\"/reports/")
                .attribute(hit.id().value())
                .raw("\"><bdi>");
        out.text(hit.title().isBlank() ? "Report without a title" : Titles.cut(hit.title()))
                .raw("</bdi></a><p class=\"facts\">");
        out.raw("<span class=\"day\">" + (hit.published() == null ? "day unknown" : Wording.of(hit.published()))
                + "</span>");
        if (hit.source() != null) {
            out.raw(" <bdi>").text(Titles.cut(hit.source())).raw("</bdi>");
        }
        out.raw(" <small>")
                .raw(
                        hit.incidents().isEmpty()
                                ? "no incident"
                                : hit.incidents().stream()
                                        .map(id -> "<a href=\"/incidents/i%d\">i%d</a>".formatted(id, id))
                                        .collect(Collectors.joining(", ")))
                .raw("</small></p>");
        hit.snippets().forEach(snippet -> IncidentList.snippet(out, snippet));
        out.raw("</li>");
    }
}
