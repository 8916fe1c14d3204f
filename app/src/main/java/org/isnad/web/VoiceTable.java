package org.isnad.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.code.Harm;
import org.isnad.render.Html;
import org.isnad.render.Wording;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.TollStep;
import org.isnad.weighing.WeighedFigure;

/** The claims, one row for each voice: what it says of the killed, the injured and the rest, its newest word first. */
final class VoiceTable {

    private final Dossier dossier;
    private final Set<FigureRef> used = new TreeSet<>();
    private final Html out = new Html();

    private VoiceTable(Dossier dossier) {
        this.dossier = dossier;
        dossier.sheet().weighed().figures().stream().map(WeighedFigure::used).forEach(used::addAll);
    }

    static Html of(Dossier dossier) {
        VoiceTable table = new VoiceTable(dossier);
        table.write();
        return table.out;
    }

    private void write() {
        Map<String, List<TollStep>> byVoice = new LinkedHashMap<>();
        List<TollStep> newest = new ArrayList<>(dossier.sheet().weighed().timeline());
        Collections.reverse(newest);
        newest.forEach(step -> byVoice.computeIfAbsent(step.voice(), voice -> new ArrayList<>())
                .add(step));
        if (byVoice.isEmpty()) {
            return;
        }
        out.raw("<section><h2>Claims by voice <span class=\"n\">" + byVoice.size() + "</span></h2>")
                .raw(
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Claims by voice\" tabindex=\"0\"><table class=\"voices\">")
                .raw("<thead><tr><th>Voice</th><th>Killed</th><th>Injured</th><th>Other harm</th></tr></thead><tbody>");
        byVoice.forEach((voice, steps) -> {
            out.raw("<tr><th scope=\"row\">")
                    .raw(Voice.of(dossier, voice, steps.get(steps.size() - 1).name()))
                    .raw("</th>");
            cell(steps, harm -> harm == Harm.KILLED);
            cell(steps, harm -> harm == Harm.INJURED);
            cell(steps, harm -> harm != Harm.KILLED && harm != Harm.INJURED);
            out.raw("</tr>");
        });
        out.raw("</tbody></table></div></section>");
    }

    private void cell(List<TollStep> steps, java.util.function.Predicate<Harm> harms) {
        out.raw("<td><ul class=\"plain\">");
        for (TollStep step : steps) {
            dossier.told(step.figure())
                    .filter(told -> harms.test(told.figure().harm()))
                    .ifPresent(told -> {
                        out.raw("<li" + (used.contains(step.figure()) ? "" : " class=\"unused\"") + ">")
                                .raw(At.value(
                                        told.report(),
                                        told.figure().quote(),
                                        Wording.of(told.figure().count())))
                                .raw(" "
                                        + Wording.of(
                                                told.figure().count(),
                                                told.figure().group()))
                                .raw(" <small>" + (step.day() == null ? "day unknown" : Wording.of(step.day())) + ", "
                                        + Wording.of(step.move()) + "</small></li>");
                    });
        }
        out.raw("</ul></td>");
    }
}
