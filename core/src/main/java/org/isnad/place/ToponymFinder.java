package org.isnad.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks the names of places out of all that may be one: a set of spans that do not overlap and score most together. */
final class ToponymFinder {

    /** Added to every score: a missed name costs more than one too many. Tuned on the marked reports, in folds. */
    private static final double LEAN = 1.8;

    /** Added where the words say outright that a place is named: "10 km south of X", "the village of X". */
    private static final double TOLD = 5;

    /** Added to a name that the caller's country has. */
    private static final double HOME = 1.5;

    /** How much of what speaks for a name elsewhere in the report counts here. Tuned as {@link #LEAN}. */
    private static final double ELSEWHERE = 0.7;

    /** No name is so sure that it carries every other of its spelling. */
    private static final double SUREST = 4;

    private final @Nullable String country;
    private final LinearModel model;
    private final NameWords words;

    ToponymFinder(LinearModel model, NameWords words, @Nullable String country) {
        this.country = country;
        this.model = model;
        this.words = words;
    }

    List<NameSpan> find(ReportNames report) {
        List<NameSpan> spans = report.spans;
        double[] scores = scores(report);
        List<NameSpan> chosen = new ArrayList<>();
        int at = 0;
        while (at < spans.size()) {
            int to = at;
            while (to < spans.size()
                    && spans.get(to).sentence() == spans.get(at).sentence()) {
                to++;
            }
            chosen.addAll(best(spans.subList(at, to), Arrays.copyOfRange(scores, at, to)));
            at = to;
        }
        return chosen;
    }

    /** How likely each is a place's name. A name that is surely one somewhere in the report is likelier one elsewhere. */
    private double[] scores(ReportNames report) {
        SpanFeatures features = new SpanFeatures(report, words);
        List<NameSpan> spans = report.spans;
        double[] scores = new double[spans.size()];
        Map<String, Double> surest = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            NameSpan span = spans.get(i);
            scores[i] = LEAN + told(report, span) + model.score(features.of(span));
            surest.merge(span.words(), scores[i], Math::max);
        }
        for (int i = 0; i < scores.length; i++) {
            double most = Math.min(surest.getOrDefault(spans.get(i).words(), scores[i]), SUREST);
            scores[i] += Math.max(0, ELSEWHERE * (most - scores[i]));
        }
        return scores;
    }

    private double told(ReportNames report, NameSpan span) {
        double told = ToldPlaces.isTold(span, report.spans, report.sentences.get(span.sentence())) ? TOLD : 0;
        boolean here = country != null
                && span.demonym() == null
                && span.matches().stream()
                        .anyMatch(m -> country.equals(m.place().country()));
        return told + (here ? HOME : 0);
    }

    /** Spans are sorted by where they begin. */
    static List<NameSpan> best(List<NameSpan> spans, double[] scores) {
        int size = 0;
        for (NameSpan span : spans) {
            size = Math.max(size, span.to());
        }
        double[] best = new double[size + 1];
        int[] via = new int[size + 1];
        for (int end = 1; end <= size; end++) {
            best[end] = best[end - 1];
            via[end] = -1;
            for (int i = 0; i < spans.size(); i++) {
                NameSpan span = spans.get(i);
                if (span.to() == end && scores[i] > 0 && best[span.from()] + scores[i] > best[end]) {
                    best[end] = best[span.from()] + scores[i];
                    via[end] = i;
                }
            }
        }
        List<NameSpan> chosen = new ArrayList<>();
        for (int end = size; end > 0; ) {
            if (via[end] < 0) {
                end--;
            } else {
                chosen.add(spans.get(via[end]));
                end = spans.get(via[end]).from();
            }
        }
        Collections.reverse(chosen);
        return chosen;
    }
}
