package org.isnad.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.code.Coded;
import org.isnad.code.Harm;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.search.Area;
import org.isnad.search.DayRange;
import org.isnad.search.Facet;
import org.isnad.search.FacetCounts;
import org.isnad.search.IncidentFilter;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.Selection;
import org.isnad.search.Stance;
import org.jspecify.annotations.Nullable;

/** The filters, each value with the number of incidents that it would leave. */
final class FilterForm {

    private static final int VALUES = 12;
    private static final int SOURCES = 30;

    private final Selection selection;
    private final IncidentFilter filter;
    private final Html out = new Html();

    private FilterForm(Selection selection) {
        this.selection = selection;
        this.filter = selection.filter();
    }

    /** @param wrong words that were no query and may be mended, or empty */
    static Html of(Selection selection, Order order, String wrong) {
        FilterForm form = new FilterForm(selection);
        form.write(order, wrong);
        return form.out;
    }

    private void write(Order order, String wrong) {
        out.raw(
                "<form class=\"filters\" id=\"filters\" action=\"/\" aria-label=\"Filters\"><details open id=\"fold\"><summary>Filters</summary>");
        out.raw(
                        "<label>Words <input type=\"search\" name=\"q\" dir=\"auto\" title=\"Words, &quot;phrases&quot;, actor:, place:, type:, source:, day:2024-05, near:lat,lon,km\" value=\"")
                .attribute(wrong.isEmpty() ? filter.words() : wrong)
                .raw("\"></label>");
        DayRange days = filter.days();
        out.raw("<div class=\"pair\">");
        day("From", "from", days == null ? null : days.from());
        day("To", "to", days == null ? null : days.to());
        out.raw("</div>");
        text("Place", "place", filter.where().place());
        area();
        checks("Type", "type", Facet.TYPE, codes(filter.what().types()), VALUES);
        party();
        harm();
        checks("Grade", "grade", Facet.GRADE, codes(filter.standing().grades()), VALUES);
        checks("Review", "review", Facet.REVIEW, codes(filter.standing().review()), VALUES);
        checks("To look at", "doubt", Facet.DOUBT, codes(filter.standing().doubts()), VALUES);
        select("Source", "source", Facet.SOURCE, filter.told().sources());
        select("Language", "language", Facet.LANGUAGE, filter.told().languages());
        out.raw("<label>Order <select name=\"order\">");
        for (Order each : Order.values()) {
            out.raw("<option value=\"%s\"%s>%s</option>"
                    .formatted(each.code(), each == order ? " selected" : "", Wording.of((Coded) each)));
        }
        out.raw(
                "</select></label><p class=\"apply\"><button>Show</button> <a href=\"/\">Clear all</a></p></details></form>");
    }

    private static Set<String> codes(Set<? extends Coded> chosen) {
        return chosen.stream().map(Coded::code).collect(Collectors.toSet());
    }

    private void day(String label, String name, @Nullable Object value) {
        out.raw("<label>" + label + " <input type=\"date\" name=\"" + name + "\" value=\""
                + (value == null ? "" : value) + "\"></label>");
    }

    private void text(String label, String name, String value) {
        out.raw("<label>" + label + " <input name=\"" + name + "\" dir=\"auto\" value=\"")
                .attribute(value)
                .raw("\"></label>");
    }

    private void area() {
        if (filter.where().area() instanceof Area.Box box) {
            String value =
                    String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.west(), box.south(), box.east(), box.north());
            out.raw("<label class=\"pick chip\"><input type=\"checkbox\" name=\"bbox\" value=\"" + value
                    + "\" checked> Only this part of the map</label>");
        } else if (filter.where().area() instanceof Area.Circle circle) {
            String value = String.format(
                    Locale.ROOT,
                    "%.5f,%.5f,%.3f",
                    circle.centre().lat(),
                    circle.centre().lon(),
                    circle.km());
            out.raw("<label class=\"pick chip\"><input type=\"checkbox\" name=\"near\" value=\"" + value
                    + "\" checked> Within " + String.format(Locale.ROOT, "%.1f", circle.km())
                    + " km of a point</label>");
        }
        IncidentFilter.OnMap onMap = filter.where().onMap();
        if (onMap != IncidentFilter.OnMap.EITHER) {
            out.raw("<label class=\"pick chip\"><input type=\"checkbox\" name=\"map\" value=\""
                    + (onMap == IncidentFilter.OnMap.YES ? "yes" : "no") + "\" checked> "
                    + (onMap == IncidentFilter.OnMap.YES ? "On the map" : "Not on the map") + "</label>");
        }
    }

    private void checks(String label, String name, Facet facet, Set<String> chosen, int most) {
        FacetCounts counts = selection.facet(facet, most);
        if (counts.counts().isEmpty() && chosen.isEmpty()) {
            return;
        }
        out.raw("<fieldset><legend>" + label + "</legend>");
        for (FacetCounts.Count count : counts.counts()) {
            check(name, count, chosen.contains(count.value()));
        }
        Set<String> shown =
                counts.counts().stream().map(FacetCounts.Count::value).collect(Collectors.toSet());
        chosen.stream()
                .filter(value -> !shown.contains(value))
                .sorted()
                .forEach(value -> check(name, new FacetCounts.Count(value, value.replace('_', ' '), 0), true));
        out.raw("</fieldset>");
    }

    private void check(String name, FacetCounts.Count count, boolean chosen) {
        out.raw("<label class=\"pick\"><input type=\"checkbox\" name=\"" + name + "\" value=\"")
                .attribute(count.value())
                .raw("\"" + (chosen ? " checked" : "") + "> <bdi>")
                .text(count.label())
                .raw("</bdi> <span class=\"n\">" + Counted.number(count.incidents()) + "</span></label>");
    }

    private void select(String label, String name, Facet facet, Set<String> chosen) {
        FacetCounts counts = selection.facet(facet, SOURCES);
        if (counts.counts().isEmpty() && chosen.isEmpty()) {
            return;
        }
        out.raw("<label>" + label + " <select name=\"" + name + "\"><option value=\"\">any</option>");
        List<String> shown =
                counts.counts().stream().map(FacetCounts.Count::value).toList();
        chosen.stream().filter(value -> !shown.contains(value)).forEach(value -> option(value, value, true));
        for (FacetCounts.Count count : counts.counts()) {
            option(count.value(), count.label() + " (" + count.incidents() + ")", chosen.contains(count.value()));
        }
        out.raw("</select></label>");
    }

    private void option(String value, String label, boolean chosen) {
        out.raw("<option value=\"")
                .attribute(value)
                .raw("\"" + (chosen ? " selected" : "") + ">")
                .label(label)
                .raw("</option>");
    }

    private void party() {
        IncidentFilter.ActorIs actor = filter.what().actor();
        select(
                "Party named",
                "actor",
                Facet.ACTOR,
                actor == null || actor.actor().isEmpty() ? Set.of() : Set.of(actor.actor()));
        Set<String> stances = actor == null ? Set.of() : codes(actor.as());
        out.raw("<fieldset class=\"inline\"><legend>and it is</legend>");
        for (Stance stance : Stance.values()) {
            out.raw("<label class=\"pick\"><input type=\"checkbox\" name=\"stance\" value=\"" + stance.code() + "\""
                    + (stances.contains(stance.code()) ? " checked" : "") + "> " + stance.code() + "</label>");
        }
        out.raw("</fieldset>");
    }

    private void harm() {
        IncidentFilter.AtLeast least = filter.what().harm();
        out.raw(
                "<div class=\"pair\"><label>At least <input name=\"atleast\" inputmode=\"numeric\" pattern=\"[1-9][0-9]{0,8}\" value=\""
                        + (least == null ? "" : least.people()) + "\"></label><label>harmed <select name=\"harm\">");
        for (Harm harm : List.of(Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED)) {
            out.raw("<option value=\"%s\"%s>%s</option>"
                    .formatted(harm.code(), least != null && least.harm() == harm ? " selected" : "", harm.code()));
        }
        out.raw("</select></label></div>");
    }
}
