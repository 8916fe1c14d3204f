package org.isnad.web;

import java.util.List;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.ActorId;
import org.isnad.code.EventType;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.render.ByHand;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.weighing.Blame;

/** Rival blame and denials side by side: a column for each party that is named, with every word for and against it. */
final class BlameSection {

    private BlameSection() {}

    static Html of(Dossier dossier) {
        Html out = new Html();
        List<Blame> blame = dossier.sheet().weighed().blame();
        boolean clash = dossier.words().typeCode() == EventType.ARMED_CLASH;
        out.raw("<section><h2>" + (clash ? "Who is said to have fought" : "Who is said to have done it") + "</h2>");
        if (blame.isEmpty()) {
            out.raw("<p class=\"none\">No report names a party.</p>");
        }
        if (clash) {
            sides(out, dossier, blame);
        }
        out.raw("<div class=\"blame\">");
        for (Blame party : blame) {
            out.raw("<div class=\"party\"><h3><bdi>").text(party.name()).raw("</bdi>");
            if (party.actor() != ActorId.OTHER && party.actor() != ActorId.UNKNOWN) {
                out.raw(" <small>" + Wording.of(party.actor()) + "</small>");
            }
            out.raw("</h3><ul class=\"plain\">");
            for (Blame.Stance stance : party.stances()) {
                dossier.report(stance.report()).ifPresent(report -> {
                    out.raw("<li><span class=\"tag " + stance.kind().code() + "\">" + Wording.of(stance.kind())
                            + "</span>");
                    var by = stance.by();
                    if (by != null) {
                        out.raw(" by ").raw(At.words(report, by));
                    } else if (stance.kind() != Blame.Kind.DENIED && stance.kind() != Blame.Kind.ADMITTED) {
                        // A party denies and admits for itself.
                        out.raw(" by the report itself");
                    }
                    out.raw(": ")
                            .raw(At.quote(report, stance.words()))
                            .raw(" <small><bdi>")
                            .text(report.source() == null ? report.id().value() : report.source())
                            .raw("</bdi></small></li>");
                });
            }
            out.raw("</ul>");
            ByHand.party(dossier.sheet(), party).ifPresent(decision -> judged(out, decision));
            if (dossier.visitor().mayDecide()) {
                out.raw(ValueForms.party(dossier, party));
            }
            out.raw("</div>");
        }
        for (Decision decision : ByHand.partiesOfNoReport(dossier.sheet())) {
            if (decision.change() instanceof Change.EditActor edit) {
                out.raw("<div class=\"party\"><h3><bdi>")
                        .text(edit.name())
                        .raw("</bdi></h3><p><small>No report names it.");
                out.raw("</small></p>");
                judged(out, decision);
                out.raw("</div>");
            }
        }
        out.raw("</div>");
        if (dossier.visitor().mayDecide()) {
            out.raw(ValueForms.anotherParty(dossier));
        }
        return out.raw("</section>");
    }

    /**
     * In a clash every side is one that fights (guideline, "actors"): none is the other's target. Where fewer than two were
     * read, the words of the reports show who else they name.
     */
    private static void sides(Html out, Dossier dossier, List<Blame> blame) {
        if (blame.size() > 1) {
            out.raw("<p class=\"soft\">Sides of a clash stand beside one another; to be named is no blame for it.</p>");
            return;
        }
        out.raw("<p class=\"soft\">A clash has more than one side, and the program read "
                + (blame.isEmpty() ? "none" : "one") + ". What the reports say:</p><ul class=\"plain\">");
        dossier.sheet().members().forEach(member -> {
            IncidentClaim claim = member.account().claim();
            if (claim != null && claim.type() == EventType.ARMED_CLASH) {
                out.raw("<li>")
                        .raw(At.quote(member.account().report(), claim.quote()))
                        .raw("</li>");
            }
        });
        out.raw("</ul>");
    }

    /** What a person holds of its part, beside what everybody says. */
    private static void judged(Html out, Decision decision) {
        if (decision.change() instanceof Change.EditActor edit) {
            out.raw("<p>" + Wording.of(edit.part()) + " ")
                    .raw(ActSection.byPerson(decision))
                    .raw("</p>");
        }
    }
}
