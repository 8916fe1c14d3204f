package org.isnad.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.api.Wrong;
import org.isnad.archive.Archive;
import org.isnad.archive.Ids;
import org.isnad.archive.SourceNotes;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.search.Doubt;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentPage;
import org.isnad.search.IncidentRow;
import org.isnad.search.PageRequest;
import org.isnad.search.Review;
import org.isnad.search.Selection;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** The queue of what a person should look at, beside the incident that is being looked at; worked by single keys. */
final class ReviewPage {

    private static final int MOST = 200;

    /** A pile of the queue. */
    private record Pile(String code, String label, IncidentFilter filter) {}

    private static final List<Pile> PILES = piles();

    private final Workbench workbench;
    private final Context ctx;
    private final Visitor visitor;

    ReviewPage(Workbench workbench, Context ctx, Visitor visitor) {
        this.workbench = workbench;
        this.ctx = ctx;
        this.visitor = visitor;
    }

    private static List<Pile> piles() {
        Map<Doubt, String> labels = new LinkedHashMap<>();
        labels.put(Doubt.JOIN, "Doubtful joins");
        labels.put(Doubt.BLAME, "Contested");
        labels.put(Doubt.FIGURES, "Rival figures");
        labels.put(Doubt.PLACE, "Unresolved places");
        labels.put(Doubt.DAY, "Unknown days");
        labels.put(Doubt.READING, "Problems");
        java.util.ArrayList<Pile> piles = new java.util.ArrayList<>();
        piles.add(new Pile(
                "new",
                "New",
                IncidentFilter.ALL.with(
                        new IncidentFilter.Standing(Set.of(), Set.of(Review.NEW, Review.CHANGED), Set.of()))));
        labels.forEach((doubt, label) -> piles.add(new Pile(
                doubt.code(),
                label,
                IncidentFilter.ALL.with(new IncidentFilter.Standing(
                        Set.of(),
                        doubt == Doubt.JOIN ? Set.of() : Set.of(Review.NEW, Review.CHANGED),
                        Set.of(doubt))))));
        return List.copyOf(piles);
    }

    void answer() {
        String asked = ctx.queryParam("pile");
        Pile pile = PILES.stream()
                .filter(each -> each.code().equals(asked == null ? "new" : asked))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        "'pile' is one of " + PILES.stream().map(Pile::code).toList()));
        Selection selection = workbench.search().select(pile.filter());
        IncidentPage page = selection.page(new PageRequest(PageRequest.Order.DEADLIEST, MOST, null));
        List<IncidentRow> rows = page.hits().stream().map(IncidentPage.Hit::row).toList();
        Html out =
                new Html().raw("<h1 class=\"visually-hidden\">Review</h1><nav class=\"piles\" aria-label=\"Piles\">");
        for (Pile each : PILES) {
            int total = each.equals(pile)
                    ? selection.total()
                    : workbench.search().select(each.filter()).total();
            out.raw("<a href=\"/review?pile=" + each.code() + "\"" + (each.equals(pile) ? " aria-current=\"true\"" : "")
                    + ">" + each.label() + " <span class=\"n\">" + Counted.number(total) + "</span></a>");
        }
        out.raw("</nav>");
        String done = ctx.queryParam("done");
        if (done != null && Ids.isDecision(done)) {
            out.raw("<p class=\"note\" role=\"status\">Saved as decision " + done + ".</p>");
        }
        out.raw("<div class=\"queue\">").raw(queue(pile, rows)).raw("<div class=\"item\">");
        IncidentRow open = open(rows);
        if (open == null) {
            out.raw("<p class=\"none\">Nothing waits in this pile.</p>");
        } else {
            out.raw(item(pile, open));
        }
        out.raw("</div></div>").raw(keys());
        workbench.show(
                ctx,
                new Shell.Page(
                        "Review",
                        Shell.Tab.REVIEW,
                        "review",
                        out,
                        List.of(),
                        List.of("ol.js", "dossier.js", "review.js")));
    }

    /** The incident asked for where it is in the pile, else the first. */
    private @Nullable IncidentRow open(List<IncidentRow> rows) {
        String item = ctx.queryParam("item");
        return rows.stream()
                .filter(row -> ("i" + row.id()).equals(item))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.get(0));
    }

    private Html queue(Pile pile, List<IncidentRow> rows) {
        IncidentRow open = open(rows);
        Html out = new Html().raw("<ol class=\"rows pile\" aria-label=\"Incidents in this pile\">");
        for (IncidentRow row : rows) {
            String id = "i" + row.id();
            boolean here = open != null && open.id() == row.id();
            out.raw("<li" + (here ? " class=\"here\"" : "") + "><a href=\"/review?pile=" + pile.code() + "&amp;item="
                            + id + "\"" + (here ? " aria-current=\"true\"" : "") + "><bdi>")
                    .text(row.title())
                    .raw("</bdi></a> <small>" + id);
            for (Doubt doubt : row.standing().doubts()) {
                out.raw(" <span class=\"tag\">" + doubt.code() + "</span>");
            }
            out.raw("</small></li>");
        }
        return out.raw("</ol>");
    }

    private Html item(Pile pile, IncidentRow row) {
        Archive archive = workbench.desk().archive();
        String id = "i" + row.id();
        Dossier dossier = Dossier.of(
                archive.incident(id, Policy.ISNAD),
                archive.history(id),
                visitor,
                new SourceNotes(workbench.desk()).all());
        return DossierPage.of(dossier.leadingTo("/review?pile=" + pile.code()), "");
    }

    private static Html keys() {
        Html out = new Html().raw("<details class=\"keys\" id=\"keys\"><summary>Keys</summary><dl>");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("j", "next incident");
        keys.put("k", "the one before");
        keys.put("a", "accept the next figure that is open");
        keys.put("c", "change it");
        keys.put("x", "reject it");
        keys.put("y", "type of the act");
        keys.put("d", "its day");
        keys.put("w", "who did it");
        keys.put("v", "who copies whom");
        keys.put("g", "grade");
        keys.put("p", "place by hand");
        keys.put("s", "same as the one suggested");
        keys.put("n", "not the same");
        keys.put("m", "merge");
        keys.put("t", "split");
        keys.put("r", "reject a claim");
        keys.put("u", "undo the last decision");
        keys.put("Esc", "close what is open");
        keys.put("?", "this list");
        keys.forEach((key, what) -> out.raw("<dt><kbd>" + key + "</kbd></dt><dd>" + what + "</dd>"));
        return out.raw("</dl></details>");
    }
}
