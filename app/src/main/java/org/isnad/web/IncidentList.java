package org.isnad.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.code.Harm;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.IncidentWords;
import org.isnad.render.Wording;
import org.isnad.report.Span;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentPage;
import org.isnad.search.IncidentRow;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.Selection;
import org.isnad.search.Snippet;
import org.isnad.search.Toll;
import org.isnad.search.TollSum;

/** A page of the incidents of a selection. */
final class IncidentList {

    private IncidentList() {}

    /** @param busy whether more is about to come, as reports are being read or the search is being built */
    static Html of(Selection selection, IncidentPage page, Order order, String query, boolean busy) {
        Html out = new Html()
                .raw(
                        "<section class=\"list\" id=\"list\" aria-label=\"Incidents\"><p class=\"sum\" role=\"status\" id=\"sum\"><b>")
                .raw(Counted.of(selection.total(), "incident") + "</b> · " + killed(selection.killed()) + "</p>");
        others(out, selection, query);
        if (page.hits().isEmpty()) {
            out.raw("<p class=\"none\">" + none(selection, busy) + "</p>");
        }
        out.raw("<ol class=\"rows\">");
        page.hits().forEach(hit -> row(out, hit));
        out.raw("</ol>");
        if (page.next() != null) {
            Map<String, String> more = new LinkedHashMap<>();
            more.put("order", order.code());
            more.put("after", page.next());
            out.raw("<p class=\"more\"><a rel=\"next\" href=\"")
                    .attribute(OverviewPage.with(query, more))
                    .raw("\">More</a></p>");
        }
        return out.raw("</section>");
    }

    private static String none(Selection selection, boolean busy) {
        if (!selection.filter().equals(IncidentFilter.ALL)) {
            return "No incident fits. Take a filter away, or <a href=\"/\">see all</a>.";
        }
        return busy
                ? "Nothing yet: incidents are shown here as they come."
                : "There are no incidents in this store. <code>isnad add FILE</code> adds reports; they are shown here as they come.";
    }

    /** What can be done with the same filter elsewhere. */
    private static void others(Html out, Selection selection, String query) {
        out.raw("<p class=\"others\"><small><a href=\"/searches?filter=")
                .attribute(URLEncoder.encode(query, StandardCharsets.UTF_8))
                .raw("\">Save this search</a> · <a href=\"/searches\">Saved searches</a>");
        if (!selection.filter().words().isEmpty()) {
            out.raw(" · <a href=\"/reports?q=")
                    .attribute(URLEncoder.encode(selection.filter().words(), StandardCharsets.UTF_8))
                    .raw("\">Reports with these words</a>");
        }
        out.raw("</small></p>");
    }

    /** "40 to 52 or more killed in all". */
    static String killed(TollSum sum) {
        String range = sum.low() == sum.high()
                ? Counted.number(sum.low())
                : Counted.number(sum.low()) + " to " + Counted.number(sum.high());
        String unknown = sum.unknown() == 0 ? "" : ", unknown in " + Counted.number(sum.unknown());
        return range + (sum.open() ? " or more" : "") + " killed" + unknown;
    }

    private static void row(Html out, IncidentPage.Hit hit) {
        IncidentRow row = hit.row();
        String id = "i" + row.id();
        out.raw("<li id=\"row-" + id + "\" data-id=\"" + id + "\"><a class=\"headline\" href=\"/incidents/" + id
                        + "\"><bdi>")
                .text(row.title())
                .raw("</bdi></a><p class=\"facts\"><span class=\"day\">"
                        + (row.what().date() == null
                                ? "day unknown"
                                : Wording.of(row.what().date())) + "</span>");
        toll(out, row, Harm.KILLED);
        toll(out, row, Harm.INJURED);
        out.raw(" <span class=\"tag grade " + row.standing().grade().code() + "\">"
                + Wording.of(row.standing().grade())
                + "</span> <small>" + Counted.of(row.told().reports(), "report") + " · "
                + Counted.of(row.told().voices(), "origin") + "</small>");
        if (row.where().spot() == null) {
            out.raw(" <small class=\"off\">not on the map</small>");
        }
        out.raw("</p>");
        hit.snippets().stream().limit(2).forEach(snippet -> snippet(out, snippet));
        out.raw("</li>");
    }

    private static void toll(Html out, IncidentRow row, Harm harm) {
        row.what()
                .toll(harm)
                .ifPresent(toll -> out.raw(" <span class=\"toll " + harm.code() + "\"><b>" + range(toll) + "</b> "
                        + harm.code() + "</span>"));
    }

    static String range(Toll toll) {
        String range = IncidentWords.range(toll.low(), toll.high());
        boolean exact = toll.best() == null
                || (toll.best().equals(toll.low()) && toll.best().equals(toll.high()));
        return exact ? range : range + " (best " + toll.best() + ")";
    }

    /** Words of a report with what was asked for marked. */
    static void snippet(Html out, Snippet snippet) {
        out.raw("<p class=\"snippet\" dir=\"auto\">“");
        int at = 0;
        List<Span> marks = snippet.marks();
        for (Span mark : marks) {
            out.text(snippet.words().substring(at, mark.start()))
                    .raw("<mark>")
                    .text(mark.in(snippet.words()))
                    .raw("</mark>");
            at = mark.end();
        }
        out.text(snippet.words().substring(at)).raw("”</p>");
    }
}
