package org.isnad.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.archive.SourceNotes;
import org.isnad.archive.SourceSheet;
import org.isnad.incident.Change;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.SourceStatistics;
import org.isnad.search.SourceStatistics.Link;
import org.isnad.search.SourceStatistics.Source;

/** What each source told, how often first and alone, and who copies whom. */
final class SourcesPage {

    private static final int MOST_IN_GRAPH = 24;
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;

    private final Workbench workbench;
    private final Context ctx;
    private final Html out = new Html();

    SourcesPage(Workbench workbench, Context ctx) {
        this.workbench = workbench;
        this.ctx = ctx;
    }

    void answer() {
        SourceStatistics statistics = workbench.search().sources();
        out.raw("<h1>Sources</h1><p class=\"meta\">"
                + Counted.of(statistics.sources().size(), "source") + " on "
                + Counted.of(statistics.incidents(), "incident"));
        if (statistics.unnamed() > 0) {
            out.raw(" · " + Counted.of(statistics.unnamed(), "incident") + " with a report whose source is unknown");
        }
        out.raw("</p>");
        Map<String, SourceSheet> said = new SourceNotes(workbench.desk()).all();
        table(statistics.sources(), said);
        others(statistics.sources(), said);
        if (!statistics.copying().isEmpty()) {
            out.raw("<section><h2>Who copies whom</h2>");
            graph(statistics.copying());
            links(statistics.copying());
            out.raw("</section>");
        }
        out.raw(
                        "<p class=\"soft\">First: of incidents that other sources tell of, too, those in which its report alone has the ")
                .raw(
                        "earliest day. Alone: nobody else tells of it. Counts say nothing of how far a source can be relied on; people say that, and it changes no figure.</p>");
        workbench.show(ctx, new Shell.Page("Sources", Shell.Tab.SOURCES, "sources", out, List.of(), List.of()));
    }

    private void table(List<Source> sources, Map<String, SourceSheet> said) {
        out.raw(
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Sources\" tabindex=\"0\"><table><thead><tr><th>Source</th><th>Reliability</th><th>Definitions</th>")
                .raw(
                        "<th class=\"num\">Reports</th><th class=\"num\">Incidents</th><th class=\"num\">First</th><th class=\"num\">Alone</th>")
                .raw("<th class=\"num\">Copies others in</th><th class=\"num\">Copied in</th></tr></thead><tbody>");
        for (Source source : sources) {
            SourceSheet sheet = said.get(SourceSheet.key(source.name()));
            out.raw("<tr><th scope=\"row\"><a href=\"" + Voice.address(source.name()) + "\"><bdi>")
                    .text(Titles.cut(source.name()))
                    .raw("</bdi></a></th>")
                    .raw(said(sheet == null ? SourceSheet.none(source.name()) : sheet))
                    .raw(number(source.reports()) + "<td class=\"num\"><a href=\"/?")
                    .attribute(FilterParameters.write(IncidentFilter.ALL.with(
                            new IncidentFilter.Told(java.util.Set.of(source.name()), java.util.Set.of()))))
                    .raw("\">" + Counted.number(source.incidents()) + "</a></td>"
                            + "<td class=\"num\">" + source.first() + " <small>of " + source.shared() + "</small></td>"
                            + number(source.alone()) + number(source.copies()) + number(source.copied()) + "</tr>");
        }
        out.raw("</tbody></table></div>");
    }

    /** What people say of it: the letter, and its definitions. */
    private static Html said(SourceSheet sheet) {
        Html out = new Html().raw("<td>");
        Change.Reliance reliance = sheet.reliance();
        out.raw(
                reliance == null
                        ? "<small>not said</small>"
                        : "<b class=\"tag reliance\">" + reliance.code() + "</b> <small>" + reliance.words()
                                + "</small>");
        out.raw("</td><td><small><bdi>");
        String civilians =
                sheet.definition().map(Change.DefineSource::civilians).orElse("");
        String coverage = sheet.definition().map(Change.DefineSource::coverage).orElse("");
        out.text(
                civilians.isEmpty() && coverage.isEmpty()
                        ? "unknown"
                        : Titles.cut(civilians.isEmpty() ? coverage : "civilians: " + civilians));
        return out.raw("</bdi></small></td>");
    }

    /** Sources of which somebody said something, and that no report here is of: those that reports cite. */
    private void others(List<Source> sources, Map<String, SourceSheet> said) {
        Map<String, SourceSheet> left = new TreeMap<>(said);
        sources.forEach(source -> left.remove(SourceSheet.key(source.name())));
        out.raw("<section><h2>Whom reports cite</h2>");
        if (!left.isEmpty()) {
            out.raw(
                    "<div class=\"scroll\" role=\"region\" aria-label=\"Whom reports cite\" tabindex=\"0\"><table><thead><tr><th>Source</th><th>Reliability</th><th>Definitions</th></tr></thead><tbody>");
            left.values()
                    .forEach(sheet -> out.raw(
                                    "<tr><th scope=\"row\"><a href=\"" + Voice.address(sheet.name()) + "\"><bdi>")
                            .text(Titles.cut(sheet.name()))
                            .raw("</bdi></a></th>")
                            .raw(said(sheet))
                            .raw("</tr>"));
            out.raw("</tbody></table></div>");
        }
        out.raw("<form class=\"decide\" action=\"/source\"><label class=\"wide\">Name, as a dossier writes the voice ")
                .raw(
                        "<input name=\"name\" required maxlength=\"300\" dir=\"auto\"></label><button>Look it up</button></form></section>");
    }

    private static String number(int n) {
        return "<td class=\"num\">" + Counted.number(n) + "</td>";
    }

    /** The sources of the strongest links on a circle, a line for each pair; the table below says the same. */
    private void graph(List<Link> links) {
        Map<String, double[]> at = new LinkedHashMap<>();
        for (Link link : links) {
            if (at.size() < MOST_IN_GRAPH) {
                at.putIfAbsent(link.from(), new double[2]);
                at.putIfAbsent(link.to(), new double[2]);
            }
        }
        int i = 0;
        for (double[] point : at.values()) {
            double angle = 2 * Math.PI * i++ / at.size();
            point[0] = WIDTH / 2.0 + (WIDTH / 2.0 - 190) * Math.cos(angle);
            point[1] = HEIGHT / 2.0 + (HEIGHT / 2.0 - 40) * Math.sin(angle);
        }
        out.raw(
                        "<svg class=\"graph\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                                + "\" role=\"img\" aria-label=\"Sources that copy one another; the table below says the same\">")
                .raw(
                        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"14\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">")
                .raw("<path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>");
        for (Link link : links) {
            double[] from = at.get(link.from());
            double[] to = at.get(link.to());
            if (from != null && to != null) {
                out.raw(String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\"%s/>",
                        from[0],
                        from[1],
                        to[0],
                        to[1],
                        Math.min(5, 1 + Math.log(link.incidents())),
                        link.directed() ? " marker-end=\"url(#arrow)\"" : " stroke-dasharray=\"4 3\""));
            }
        }
        at.forEach((name, point) -> out.raw(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">",
                        point[0],
                        point[1],
                        point[0] + (point[0] < WIDTH / 2.0 ? -9 : 9),
                        point[1] + 4,
                        point[0] < WIDTH / 2.0 ? "end" : "start"))
                .attribute(
                        name.codePointCount(0, name.length()) > 28
                                ? name.substring(0, name.offsetByCodePoints(0, 27)) + "…"
                                : name)
                .raw("</text>"));
        out.raw("</svg>");
    }

    private void links(List<Link> links) {
        out.raw(
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Who copies whom\" tabindex=\"0\"><table><thead><tr><th>Source</th><th></th><th>Source</th>")
                .raw("<th>Shown by</th><th class=\"num\">Incidents</th><th>For example</th></tr></thead><tbody>");
        for (Link link : links) {
            out.raw("<tr><td><bdi>")
                    .text(Titles.cut(link.from()))
                    .raw("</bdi></td><td>" + (link.directed() ? "copies" : "and, one voice,") + "</td><td><bdi>")
                    .text(Titles.cut(link.to()))
                    .raw("</bdi></td><td>" + Wording.of(link.kind()) + "</td>" + number(link.incidents())
                            + "<td><a href=\"/incidents/i" + link.example() + "\">i" + link.example()
                            + "</a></td></tr>");
        }
        out.raw("</tbody></table></div>");
    }
}
