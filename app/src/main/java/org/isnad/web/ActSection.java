package org.isnad.web;

import org.isnad.incident.Decision;
import org.isnad.mention.EventDate;
import org.isnad.render.ByHand;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.jspecify.annotations.Nullable;

/** What kind of act it is and when it happened: what a person set, and what most reports tell. */
final class ActSection {

    private ActSection() {}

    static Html of(Dossier dossier) {
        Html out = new Html().raw("<section id=\"act\"><h2>Act</h2><dl class=\"standing\"><dt>Type</dt><dd>");
        var told = dossier.words().toldType();
        String read = told == null ? "unknown" : Wording.of((org.isnad.code.Coded) told);
        ByHand.type(dossier.sheet())
                .ifPresentOrElse(
                        set -> set(
                                out,
                                set.value() == null ? "unknown" : Wording.of((org.isnad.code.Coded) set.value()),
                                set.decision(),
                                read),
                        () -> out.raw(read));
        out.raw("</dd><dt>Day</dt><dd>");
        String day = day(dossier.words().toldDate());
        ByHand.day(dossier.sheet())
                .ifPresentOrElse(set -> set(out, day(set.value()), set.decision(), day), () -> out.raw(day));
        out.raw("</dd></dl>");
        if (dossier.visitor().mayDecide()) {
            out.raw("<div class=\"acts\">")
                    .raw(ValueForms.type(dossier))
                    .raw(ValueForms.day(dossier))
                    .raw("</div>");
        }
        return out.raw("</section>");
    }

    private static String day(@Nullable EventDate date) {
        return date == null ? "unknown" : Wording.of(date);
    }

    private static void set(Html out, String value, Decision decision, String read) {
        out.raw(value + " ").raw(byPerson(decision)).raw("<br><small>most reports: " + read + "</small>");
    }

    /** Who set a value, and why. */
    static Html byPerson(Decision decision) {
        return new Html()
                .raw("<span class=\"tag human\">set by a person, d" + decision.order() + "</span> <small><bdi>")
                .text(decision.author())
                .raw("</bdi>: <bdi>")
                .text(decision.reason())
                .raw("</bdi></small>");
    }
}
