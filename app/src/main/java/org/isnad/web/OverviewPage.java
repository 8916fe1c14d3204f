package org.isnad.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.api.Wrong;
import org.isnad.archive.Ids;
import org.isnad.code.Coded;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentPage;
import org.isnad.search.PageRequest;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.QueryFault;
import org.isnad.search.Selection;

/**
 * The overview: map, time line and list of one selection. The address holds the whole state, so that it can be kept, sent and
 * gone back to; without scripts the page is the same, but for the map.
 */
final class OverviewPage {

    private static final int ROWS = 20;
    private static final int BUCKETS = 96;

    private final Workbench workbench;
    private final Context ctx;

    OverviewPage(Workbench workbench, Context ctx) {
        this.workbench = workbench;
        this.ctx = ctx;
    }

    void answer() {
        String fault = "";
        IncidentFilter filter = IncidentFilter.ALL;
        Selection selection;
        try {
            filter = FilterParameters.read(ctx.queryParamMap());
            selection = workbench.search().select(filter);
        } catch (QueryFault e) {
            fault = String.valueOf(e.getMessage());
            selection = workbench.search().select(IncidentFilter.ALL);
            ctx.status(400);
        }
        workbench.show(
                ctx,
                new Shell.Page(
                        "Incidents",
                        Shell.Tab.INCIDENTS,
                        "overview",
                        main(selection, fault),
                        List.of(),
                        List.of("ol.js", "overview.js")));
    }

    private Html main(Selection selection, String fault) {
        Order order = order(selection.filter());
        String after = ctx.queryParam("after");
        IncidentPage page =
                selection.page(new PageRequest(order, ROWS, after == null || after.isEmpty() ? null : after));
        String query = FilterParameters.write(selection.filter());
        Html out = new Html().raw("<h1 class=\"visually-hidden\">Incidents</h1>");
        note(out, fault);
        return out.raw("<div class=\"grid\">")
                .raw(FilterForm.of(selection, order, fault.isEmpty() ? "" : asked()))
                .raw(
                        "<div class=\"views\"><section class=\"mapbox\" aria-label=\"Map\"><div class=\"map\" id=\"map\" tabindex=\"0\" ")
                .raw("aria-label=\"Map of the incidents; the list shows the same ones\" role=\"application\"></div>")
                .raw("<p class=\"mapline\"><span id=\"placed\">" + placed(selection) + "</span> ")
                .raw("<button type=\"button\" id=\"here\" hidden>Only what the map shows</button></p>")
                .raw(
                        "<noscript><p class=\"none\">The map needs JavaScript. The list shows the same incidents.</p></noscript></section>")
                .raw(TimeLineSvg.of(selection, BUCKETS, query))
                .raw("</div>")
                .raw(IncidentList.of(
                        selection, page, order, query, !workbench.news().get().isEmpty()))
                .raw("</div>");
    }

    /** The words as they were asked for. */
    private String asked() {
        String words = ctx.queryParam("q");
        return words == null ? "" : words;
    }

    private void note(Html out, String fault) {
        String done = ctx.queryParam("done");
        if (!fault.isEmpty()) {
            out.raw("<p class=\"note fault\" role=\"alert\"><bdi>")
                    .text(fault)
                    .raw("</bdi> All incidents are shown.</p>");
        }
        if (done != null && Ids.isDecision(done)) {
            out.raw("<p class=\"note\" role=\"status\">Saved as decision " + done + ".</p>");
        }
    }

    /** "12 on the map, 3 not on the map", the latter a link to them. */
    private static Html placed(Selection selection) {
        int off = selection.notOnMap();
        Html html = new Html().raw(Counted.number(selection.total() - off) + " on the map");
        if (off > 0) {
            IncidentFilter filter = selection.filter();
            String query = filter.where().area() != null
                    ? ""
                    : FilterParameters.write(filter.with(new IncidentFilter.Where(
                            null, IncidentFilter.OnMap.NO, filter.where().place())));
            html.raw(", <a href=\"/?").attribute(query).raw("\">" + Counted.number(off) + " not on the map</a>");
        }
        return html;
    }

    private Order order(IncidentFilter filter) {
        String order = ctx.queryParam("order");
        if (order == null || order.isEmpty()) {
            return filter.words().isEmpty() ? Order.LATEST : Order.BEST_MATCH;
        }
        try {
            return Coded.of(Order.class, order.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Wrong("order: " + e.getMessage());
        }
    }

    /** The address with one parameter more. */
    static String with(String query, Map<String, String> more) {
        StringBuilder out = new StringBuilder("/?").append(query);
        new LinkedHashMap<>(more)
                .forEach((name, value) -> out.append(out.charAt(out.length() - 1) == '?' ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return out.toString();
    }
}
