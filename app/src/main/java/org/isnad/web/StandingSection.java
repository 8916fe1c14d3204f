package org.isnad.web;

import java.util.List;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.weighing.Blame;
import org.isnad.weighing.Weighed;

/** Grade, strike status, and what the parties themselves say: three things that are kept apart. */
final class StandingSection {

    private StandingSection() {}

    static Html of(Dossier dossier) {
        Weighed weighed = dossier.sheet().weighed();
        Html out = new Html().raw("<section id=\"standing\"><h2>Standing</h2><dl class=\"standing\">");
        Decision human = weighed.humanGrade();
        if (human != null && human.change() instanceof Change.EditGrade edit) {
            out.raw("<dt>Grade</dt><dd><span class=\"tag grade " + edit.grade().code() + "\">"
                            + Wording.of(edit.grade()) + "</span> <small>by <bdi>")
                    .text(human.author())
                    .raw("</bdi>: <bdi>")
                    .text(human.reason())
                    .raw("</bdi></small></dd>");
        }
        out.raw("<dt>" + (human == null ? "Grade" : "Proposed") + "</dt><dd><span class=\"tag grade "
                        + weighed.proposed().code().code() + "\">"
                        + Wording.of(weighed.proposed().code())
                        + "</span> <small><bdi>")
                .text(weighed.proposed().reason())
                .raw("</bdi></small></dd><dt>Strike</dt><dd>" + Wording.of(weighed.strikeStatus())
                        + "</dd><dt>Parties</dt><dd>");
        positions(out, dossier, weighed.positions());
        out.raw("</dd></dl>");
        if (dossier.visitor().mayDecide()) {
            out.raw(Forms.grade(dossier));
        }
        return out.raw("</section>");
    }

    private static void positions(Html out, Dossier dossier, List<Blame> positions) {
        if (positions.isEmpty()) {
            out.raw("<small>none says anything of its own part</small>");
        }
        for (Blame party : positions) {
            for (Blame.Stance stance : party.stances()) {
                dossier.report(stance.report())
                        .ifPresent(report -> out.raw("<p><bdi>")
                                .text(party.name())
                                .raw("</bdi> <span class=\"tag " + stance.kind().code() + "\">"
                                        + Wording.of(stance.kind()) + "</span> ")
                                .raw(At.quote(report, stance.words()))
                                .raw("</p>"));
            }
        }
    }
}
