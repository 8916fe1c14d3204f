package org.isnad.web;

import java.time.LocalDate;
import java.util.List;
import org.isnad.code.ActorId;
import org.isnad.code.EventType;
import org.isnad.incident.Change.Part;
import org.isnad.mention.EventDate;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.Wording;
import org.isnad.report.Report;
import org.isnad.weighing.Blame;
import org.jspecify.annotations.Nullable;

/** The forms by which people accept, change or reject what kind of act it is, its day, who did it, and who copies whom. */
final class ValueForms {

    private ValueForms() {}

    static Html type(Dossier dossier) {
        EventType told = dossier.words().toldType();
        Html forms = new Html();
        if (told != null) {
            forms.raw(Forms.open(dossier, "type"))
                    .raw(Forms.hidden("type", told.code()))
                    .raw(Forms.why(dossier, "accepted as most reports tell it"))
                    .raw("<button>Accept: " + Wording.of((org.isnad.code.Coded) told) + "</button></form>");
        }
        forms.raw(Forms.open(dossier, "type"))
                .raw(Forms.choice(
                        "Type",
                        "type",
                        List.of(EventType.values()),
                        dossier.words().typeCode()))
                .raw(Forms.why(dossier, ""))
                .raw("<button>Set the type</button></form>");
        return Forms.folded("Type", "y", forms.raw(unknown(dossier, "type")));
    }

    static Html day(Dossier dossier) {
        EventDate told = dossier.words().toldDate();
        Html forms = new Html();
        if (told != null) {
            forms.raw(Forms.open(dossier, "day"))
                    .raw(Forms.hidden("first", told.first().toString()))
                    .raw(Forms.hidden("last", told.last().toString()))
                    .raw(Forms.why(dossier, "accepted as most reports tell it"))
                    .raw("<button>Accept: " + Wording.of(told) + "</button></form>");
        }
        EventDate now = dossier.words().date();
        forms.raw(Forms.open(dossier, "day"))
                .raw(date("First day", "first", now == null ? null : now.first(), true))
                .raw(date("Last day", "last", now == null ? null : now.last(), false))
                .raw(Forms.why(dossier, ""))
                .raw("<button>Set the day</button></form>");
        return Forms.folded("Day", "d", forms.raw(unknown(dossier, "day")));
    }

    private static Html unknown(Dossier dossier, String act) {
        return Forms.open(dossier, act)
                .raw(Forms.hidden("unknown", "yes"))
                .raw(Forms.why(dossier, ""))
                .raw("<button>Reject: the " + act + " is not known</button></form>");
    }

    private static Html date(String label, String name, @Nullable LocalDate value, boolean required) {
        return new Html()
                .raw("<label>" + label + " <input type=\"date\" name=\"" + name + "\"" + (required ? " required" : "")
                        + " value=\"" + (value == null ? "" : value) + "\"></label>");
    }

    /** What a person holds of the part of one party that is named. The same form for all of them. */
    static Html party(Dossier dossier, Blame party) {
        return Forms.folded(
                "Judge its part",
                "w",
                Forms.open(dossier, "actor")
                        .raw(Forms.hidden("actor", party.actor().code()))
                        .raw(Forms.hidden("name", party.name()))
                        .raw(Forms.choice("Its part", "part", List.of(Part.values()), Part.UNCLEAR))
                        .raw(Forms.why(dossier, ""))
                        .raw("<button>Set its part</button></form>"));
    }

    /** A party that no report names. */
    static Html anotherParty(Dossier dossier) {
        return Forms.folded(
                "Name another party",
                "",
                Forms.open(dossier, "actor")
                        .raw(
                                "<label class=\"wide\">Party <input name=\"name\" required maxlength=\"300\" dir=\"auto\"></label>")
                        .raw("<label>Which <select name=\"actor\">")
                        .raw(parties())
                        .raw("</select></label>")
                        .raw(Forms.choice("Its part", "part", List.of(Part.values()), Part.DID_IT))
                        .raw(Forms.why(dossier, ""))
                        .raw("<button>Set its part</button></form>"));
    }

    /** By name, so that none comes first; the one that stands for all others is chosen. */
    private static Html parties() {
        Html html = new Html();
        List.of(ActorId.values()).stream()
                .filter(id -> id != ActorId.UNKNOWN)
                .sorted(java.util.Comparator.comparing(id -> Wording.of(id)))
                .forEach(id -> html.raw("<option value=\"" + id.code() + "\"" + (id == ActorId.OTHER ? " selected" : "")
                        + ">" + Wording.of(id) + "</option>"));
        return html;
    }

    /** Says that two reports, which were taken for one voice, are two. */
    static Html twoVoices(Dossier dossier, Report a, Report b) {
        return Forms.folded(
                "Not a copy",
                "v",
                Forms.open(dossier, "voice")
                        .raw(Forms.hidden("a", a.id().value()))
                        .raw(Forms.hidden("b", b.id().value()))
                        .raw(Forms.hidden("voices", "two"))
                        .raw(Forms.why(dossier, ""))
                        .raw("<button>They are two voices</button></form>"));
    }

    /** Says that two of the reports are one voice. */
    static Html oneVoice(Dossier dossier, List<Report> reports) {
        return Forms.folded(
                "Is a copy",
                "v",
                Forms.open(dossier, "voice")
                        .raw(pick("Report", "a", reports, 0))
                        .raw(pick("is one voice with", "b", reports, 1))
                        .raw(Forms.hidden("voices", "one"))
                        .raw(Forms.why(dossier, ""))
                        .raw("<button>They are one voice</button></form>"));
    }

    private static Html pick(String label, String name, List<Report> reports, int chosen) {
        Html html = new Html().raw("<label class=\"wide\">" + label + " <select name=\"" + name + "\">");
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            html.raw("<option value=\"" + report.id().value() + "\"" + (i == chosen ? " selected" : "") + ">")
                    .label((report.source() == null ? "unknown outlet" : report.source()) + ": " + Titles.of(report))
                    .raw("</option>");
        }
        return html.raw("</select></label>");
    }

    /** All reports of an incident, each once. */
    static List<Report> reports(Dossier dossier) {
        return dossier.sheet().members().stream()
                .map((Member member) -> member.account().report())
                .distinct()
                .toList();
    }
}
