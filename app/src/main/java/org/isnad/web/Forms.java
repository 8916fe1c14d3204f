package org.isnad.web;

import java.util.List;
import java.util.Optional;
import org.isnad.archive.Event;
import org.isnad.code.Coded;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.Whereabouts;
import org.isnad.render.Wording;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** The forms by which people decide. Each names the version of the incident that they look at, and asks for a reason. */
final class Forms {

    private Forms() {}

    /** A form's head; the caller closes it. */
    static Html open(Dossier dossier, String act) {
        return new Html()
                .raw("<form method=\"post\" class=\"decide\" action=\"/incidents/" + dossier.id() + "/decide\">")
                .raw(hidden("act", act))
                .raw(hidden("_csrf", dossier.visitor().csrf()))
                .raw(dossier.next().isEmpty() ? new Html() : hidden("next", dossier.next()))
                .raw(hidden("version", dossier.version()));
    }

    static Html hidden(String name, String value) {
        return new Html()
                .raw("<input type=\"hidden\" name=\"" + name + "\" value=\"")
                .attribute(value)
                .raw("\">");
    }

    static Html why(Dossier dossier, String suggested) {
        return why(dossier.visitor(), suggested);
    }

    /** Reason and author; the reason may be suggested. */
    static Html why(Visitor visitor, String suggested) {
        return new Html()
                .raw(
                        "<label class=\"wide\">Reason <input name=\"reason\" required maxlength=\"2000\" dir=\"auto\" value=\"")
                .attribute(suggested)
                .raw(
                        "\"></label><label>You <input name=\"author\" required maxlength=\"200\" dir=\"auto\" autocomplete=\"name\""
                                + (visitor.loggedIn() ? " readonly" : "") + " value=\"")
                .attribute(visitor.author())
                .raw("\"></label>");
    }

    static Html folded(String label, String key, Html form) {
        return new Html()
                .raw("<details class=\"act\"" + (key.isEmpty() ? "" : " data-key=\"" + key + "\"") + "><summary>"
                        + label + (key.isEmpty() ? "" : " <kbd>" + key + "</kbd>") + "</summary>")
                .raw(form)
                .raw("</details>");
    }

    /** Accept, change or reject one figure; what a person set, or what has no number, cannot be accepted. */
    static Html figure(Dossier dossier, WeighedFigure figure) {
        String harm = Wording.of(figure.harm());
        Html accept = open(dossier, "figure")
                .raw(hidden("harm", figure.harm().code()))
                .raw(hidden("group", figure.group().code()))
                .raw(hidden("low", text(figure.low())))
                .raw(hidden("best", text(figure.best())))
                .raw(hidden("high", text(figure.high())))
                .raw(why(dossier, "accepted as weighed: " + figure.reason()))
                .raw("<button>Accept " + harm + "</button></form>");
        Html change = open(dossier, "figure")
                .raw(hidden("harm", figure.harm().code()))
                .raw(hidden("group", figure.group().code()))
                .raw(number("low", figure.low()))
                .raw(number("best", figure.best()))
                .raw(number("high", figure.high()))
                .raw(why(dossier, ""))
                .raw("<button>Set " + harm + "</button></form>");
        Html unknown = open(dossier, "figure")
                .raw(hidden("harm", figure.harm().code()))
                .raw(hidden("group", figure.group().code()))
                .raw(hidden("unknown", "yes"))
                .raw(why(dossier, ""))
                .raw("<button>No number of " + harm + " is borne out</button></form>");
        boolean given = figure.low() != null || figure.best() != null || figure.high() != null;
        return new Html()
                .raw("<div class=\"acts\">")
                .raw(given && figure.edit() == null ? folded("Accept", "a", accept) : new Html())
                .raw(folded("Change", "c", change))
                .raw(folded("Reject", "x", unknown))
                .raw("</div>");
    }

    /** A figure that no report gives. */
    static Html newFigure(Dossier dossier) {
        Html form = open(dossier, "figure")
                .raw(choice("Harm", "harm", List.of(Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED), null))
                .raw(choice("Group", "group", List.of(Group.values()), Group.UNSPECIFIED))
                .raw(number("low", null))
                .raw(number("best", null))
                .raw(number("high", null))
                .raw(why(dossier, ""))
                .raw("<button>Set the figure</button></form>");
        return folded("Set another figure", "", form);
    }

    static Html grade(Dossier dossier) {
        GradeCode proposed = dossier.sheet().weighed().proposed().code();
        Html form = open(dossier, "grade")
                .raw(choice("Grade", "grade", List.of(GradeCode.values()), proposed))
                .raw(why(
                        dossier, "read; " + dossier.sheet().weighed().proposed().reason()))
                .raw("<button>Set the grade</button></form>");
        return folded("Grade it", "g", form);
    }

    static Html place(Dossier dossier, Optional<Whereabouts> present) {
        Html form = open(dossier, "place")
                .raw("<p class=\"hint js-only\">Click the map to set the point.</p>")
                .raw("<label class=\"wide\">Name <input name=\"name\" required maxlength=\"300\" dir=\"auto\" value=\"")
                .attribute(present.map(Whereabouts::name)
                        .orElseGet(() -> String.valueOf(dossier.words().place())))
                .raw("\"></label>")
                .raw(degrees(
                        "Latitude", "lat", present.map(spot -> spot.at().lat()).orElse(null), 90))
                .raw(degrees(
                        "Longitude", "lon", present.map(spot -> spot.at().lon()).orElse(null), 180))
                .raw(
                        "<label>Within metres <input name=\"radius\" inputmode=\"numeric\" required pattern=\"[0-9]{1,7}\" value=\""
                                + present.map(spot -> String.valueOf(spot.radiusM()))
                                        .orElse("1000") + "\"></label>")
                .raw(why(dossier, ""))
                .raw("<button>Put it there</button></form>");
        Html unknown = open(dossier, "place")
                .raw(hidden("unknown", "yes"))
                .raw(why(dossier, ""))
                .raw("<button>It is not known where</button></form>");
        return new Html()
                .raw("<div class=\"acts\">")
                .raw(folded("Place by hand", "p", form))
                .raw(present.isEmpty() ? new Html() : folded("Reject the place", "", unknown))
                .raw("</div>");
    }

    /** Whether two incidents are one. */
    static Html sameOrNot(Dossier dossier, String other) {
        Html same = open(dossier, "same")
                .raw(hidden("other", other))
                .raw(why(dossier, "the same place, day and kind of attack"))
                .raw("<button>They are one</button></form>");
        Html different = open(dossier, "different")
                .raw(hidden("other", other))
                .raw(why(dossier, "two attacks"))
                .raw("<button>They are two</button></form>");
        return new Html()
                .raw("<div class=\"acts\">")
                .raw(folded("Same", "s", same))
                .raw(folded("Not the same", "n", different))
                .raw("</div>");
    }

    static Html mergeAndSplit(Dossier dossier) {
        Html merge = open(dossier, "same")
                .raw(
                        "<label>Other incident <input name=\"other\" required pattern=\"i[0-9]{1,18}\" placeholder=\"i12\"></label>")
                .raw(why(dossier, ""))
                .raw("<button>Merge</button></form>");
        Html out = new Html()
                .raw("<section id=\"members\"><h2>Members</h2>")
                .raw(folded("Merge with another", "m", merge));
        if (dossier.sheet().members().size() > 1) {
            out.raw(folded("Split claims off", "t", members(dossier, "split", true, "Split them off")));
        }
        return out.raw(folded("Reject a claim", "r", members(dossier, "reject", false, "Reject it")))
                .raw("</section>");
    }

    private static Html members(Dossier dossier, String act, boolean several, String label) {
        Html form = open(dossier, act).raw("<fieldset><legend>Claims</legend>");
        boolean only = dossier.sheet().members().size() == 1;
        for (Member member : dossier.sheet().members()) {
            form.raw("<label class=\"pick\"><input type=\"" + (several ? "checkbox" : "radio")
                            + "\" name=\"claim\" value=\"c"
                            + member.claim() + "\"" + (several ? "" : " required") + (only ? " checked" : "") + "> c"
                            + member.claim() + " <bdi>")
                    .text(Titles.of(member.account().report()))
                    .raw("</bdi></label>");
        }
        return form.raw("</fieldset>").raw(why(dossier, "")).raw("<button>" + label + "</button></form>");
    }

    static Html undo(Dossier dossier, Event event) {
        Html form = open(dossier, "undo")
                .raw(hidden("decision", "d" + event.decision()))
                .raw(why(dossier, ""))
                .raw("<button>Take it back</button></form>");
        return folded("Undo", "u", form);
    }

    private static Html number(String name, @Nullable Long value) {
        return new Html()
                .raw("<label class=\"num\">" + name + " <input name=\"" + name
                        + "\" inputmode=\"numeric\" pattern=\"[0-9]{0,9}\" value=\"" + text(value) + "\"></label>");
    }

    private static Html degrees(String label, String name, @Nullable Double value, int most) {
        return new Html()
                .raw("<label class=\"num\">" + label + " <input name=\"" + name
                        + "\" inputmode=\"decimal\" required title=\"-"
                        + most + " to " + most + "\" pattern=\"-?[0-9]{1,3}([.][0-9]{1,8})?\" value=\""
                        + (value == null ? "" : String.format(java.util.Locale.ROOT, "%.5f", value)) + "\"></label>");
    }

    static <E extends Enum<E> & Coded> Html choice(String label, String name, List<E> values, @Nullable E chosen) {
        Html html = new Html().raw("<label>" + label + " <select name=\"" + name + "\">");
        for (E value : values) {
            html.raw("<option value=\"" + value.code() + "\"" + (value == chosen ? " selected" : "") + ">"
                    + Wording.of((Coded) value) + "</option>");
        }
        return html.raw("</select></label>");
    }

    private static String text(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }
}
