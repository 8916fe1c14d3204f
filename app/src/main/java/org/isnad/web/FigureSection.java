package org.isnad.web;

import java.util.List;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.LeftOut;
import org.isnad.weighing.Policy;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** Low, best and high of each harm and group, the rule that gave them, and the sentences behind them. */
final class FigureSection {

    private final Dossier dossier;
    private final Html out = new Html();

    private FigureSection(Dossier dossier) {
        this.dossier = dossier;
    }

    static Html of(Dossier dossier) {
        FigureSection section = new FigureSection(dossier);
        section.write();
        return section.out;
    }

    private void write() {
        out.raw("<section id=\"figures\"><h2>Figures</h2>");
        policies();
        List<WeighedFigure> figures = dossier.sheet().weighed().figures();
        if (figures.isEmpty()) {
            out.raw("<p class=\"none\">No report gives a number of people harmed.</p>");
        }
        int index = 0;
        for (WeighedFigure figure : figures) {
            figure(index++, figure);
        }
        if (dossier.visitor().mayDecide()) {
            out.raw(Forms.newFigure(dossier));
        }
        out.raw("</section>");
    }

    private void policies() {
        out.raw("<p class=\"policies\" role=\"group\" aria-label=\"How figures that differ are weighed\">Weighed by ");
        Policy present = dossier.sheet().weighed().policy();
        for (Policy policy : Policy.values()) {
            out.raw("<a href=\"/incidents/%s%s#figures\"%s>%s</a> "
                    .formatted(
                            dossier.id(),
                            policy == Policy.ISNAD ? "" : "?policy=" + policy.code(),
                            policy == present ? " aria-current=\"true\"" : "",
                            policy.code()));
        }
        out.raw("</p>");
    }

    private void figure(int index, WeighedFigure figure) {
        out.raw("<div class=\"figure\" id=\"figure-" + index + "\"><h3>")
                .raw(Wording.of(figure.harm()) + " · " + Wording.of(figure.group()))
                .raw("</h3><dl class=\"range\">");
        number("low", figure.low(), "unknown");
        number("best", figure.best(), "none put forward");
        number("high", figure.high(), figure.low() == null ? "unknown" : "open");
        out.raw("</dl><p class=\"rule\"><bdi>").text(figure.reason()).raw("</bdi>");
        if (figure.edit() != null) {
            out.raw(" <span class=\"tag human\">set by a person, d"
                    + figure.edit().order() + "</span>");
        }
        out.raw("</p><ul class=\"used\">");
        figure.used().forEach(ref -> row(ref, ""));
        out.raw("</ul>");
        if (!figure.leftOut().isEmpty()) {
            out.raw("<details class=\"left\"><summary>"
                    + Counted.of(figure.leftOut().size(), "figure") + " left out</summary><ul>");
            for (LeftOut left : figure.leftOut()) {
                row(left.figure(), left.reason());
            }
            out.raw("</ul></details>");
        }
        if (dossier.visitor().mayDecide()) {
            out.raw(Forms.figure(dossier, figure));
        }
        out.raw("</div>");
    }

    private void number(String name, @Nullable Long number, String none) {
        out.raw("<div class=\"" + name + "\"><dt>" + name + "</dt><dd>"
                + (number == null ? "<small>" + none + "</small>" : Counted.number(number)) + "</dd></div>");
    }

    private void row(FigureRef ref, String reason) {
        dossier.told(ref).ifPresent(told -> {
            out.raw("<li>")
                    .raw(At.value(
                            told.report(),
                            told.figure().quote(),
                            Wording.of(told.figure().count())));
            out.raw(" ").raw(At.quote(told.report(), told.figure().quote())).raw(" — ");
            var source = told.figure().source();
            if (source == null) {
                out.raw("the report itself");
            } else {
                out.raw(At.words(told.report(), source));
            }
            out.raw(", <a href=\"/reports/" + told.report().id().value() + "\"><bdi>")
                    .text(
                            told.report().source() == null
                                    ? told.report().id().value()
                                    : told.report().source())
                    .raw("</bdi></a>, ")
                    .raw(Days.of(told.member().account().reading().published()));
            if (!reason.isEmpty()) {
                out.raw(" <small><bdi>").text(reason).raw("</bdi></small>");
            }
            out.raw("</li>");
        });
    }
}
