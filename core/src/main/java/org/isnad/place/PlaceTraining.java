package org.isnad.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Learns the two models of places from reports in which people marked the names and where they lie. The same reports in
 * the same order make the same models.
 */
public final class PlaceTraining {

    /** Nearer than this to the marked point, a meaning counts as the one that was meant. */
    private static final double SAME_KM = 161;

    private static final int ROUNDS = 12;
    private static final double STEP = 0.08;
    private static final double SHRINK = 2e-6;
    private static final int LEAST_REPORTS = 4;

    /** A name that a person marked; {@code at} is null where no point was given. Offsets are UTF-16 units of the text. */
    public record Marked(int start, int end, @Nullable LatLon at) {}

    /** A report and its names. */
    public record Example(Report report, List<Marked> marked) {
        public Example {
            marked = List.copyOf(marked);
        }
    }

    private final Gazetteer gazetteer;
    private final NameWords words = new NameWords();

    public PlaceTraining(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Both models, and a finder of places made of them. */
    public record Learned(LinearModel names, LinearModel meanings) {

        public String namesText(String head) {
            return names.text(head);
        }

        public String meaningsText(String head) {
            return meanings.text(head);
        }
    }

    public Learned learn(List<Example> examples) {
        List<ReportNames> reports = new ArrayList<>();
        for (Example example : examples) {
            reports.add(new ReportNames(SentenceSplitter.split(example.report()), words, gazetteer, null));
        }
        LinearModel names = names(examples, reports);
        LinearModel meanings = meanings(examples, reports);
        return new Learned(names, meanings);
    }

    private static final class Instance {
        private final int[] features;
        private final boolean yes;

        Instance(int[] features, boolean yes) {
            this.features = features;
            this.yes = yes;
        }
    }

    private LinearModel names(List<Example> examples, List<ReportNames> reports) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> seenIn = new ArrayList<>();
        List<Instance> instances = new ArrayList<>();
        for (int r = 0; r < reports.size(); r++) {
            Set<Long> gold = new HashSet<>();
            for (Marked m : examples.get(r).marked()) {
                gold.add(m.start() * 1_000_000L + m.end());
            }
            SpanFeatures features = new SpanFeatures(reports.get(r), words);
            Set<Integer> here = new HashSet<>();
            for (NameSpan span : reports.get(r).spans) {
                if (span.part() != Part.TEXT) {
                    continue;
                }
                int[] numbered = features.of(span).stream()
                        .mapToInt(f -> numbers.computeIfAbsent(f, k -> {
                            seenIn.add(0);
                            return numbers.size();
                        }))
                        .toArray();
                for (int f : numbered) {
                    if (here.add(f)) {
                        seenIn.set(f, seenIn.get(f) + 1);
                    }
                }
                instances.add(new Instance(numbered, gold.contains(span.start() * 1_000_000L + span.end())));
            }
        }
        double[] weights = new double[numbers.size()];
        double[] sums = new double[numbers.size()];
        Random order = new Random(7);
        double[] squares = new double[numbers.size()];
        Arrays.fill(squares, 1);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(instances, order);
            for (Instance instance : instances) {
                double score = 0;
                for (int f : instance.features) {
                    if (seenIn.get(f) >= LEAST_REPORTS) {
                        score += weights[f];
                    }
                }
                double wrong = (instance.yes ? 1 : 0) - 1 / (1 + StrictMath.exp(-score));
                for (int f : instance.features) {
                    if (seenIn.get(f) >= LEAST_REPORTS) {
                        double slope = wrong - SHRINK * 50 * weights[f];
                        squares[f] += slope * slope;
                        weights[f] += 3 * STEP / Math.sqrt(squares[f]) * slope;
                    }
                }
            }
            for (int f = 0; f < weights.length; f++) {
                sums[f] += round >= ROUNDS / 2 ? weights[f] : 0;
            }
        }
        Map<String, Double> learned = new HashMap<>();
        numbers.forEach((feature, number) -> {
            if (seenIn.get(number) >= LEAST_REPORTS) {
                learned.put(feature, sums[number] / (ROUNDS - ROUNDS / 2));
            }
        });
        return LinearModel.of(learned);
    }

    /** Meanings are learned in two passes: the second sees what the first made of the other names. */
    private LinearModel meanings(List<Example> examples, List<ReportNames> reports) {
        double[] weights = new double[MeaningSign.values().length];
        weights[0] = 3;
        List<Meanings> all = new ArrayList<>();
        List<Map<NameGroup, Set<Integer>>> right = new ArrayList<>();
        for (int r = 0; r < reports.size(); r++) {
            Map<Long, Marked> gold = new HashMap<>();
            for (Marked m : examples.get(r).marked()) {
                gold.put(m.start() * 1_000_000L + m.end(), m);
            }
            List<NameSpan> spans = reports.get(r).spans.stream()
                    .filter(s -> s.part() == Part.TEXT && gold.containsKey(s.start() * 1_000_000L + s.end()))
                    .toList();
            Meanings meanings = new Meanings(spans, reports.get(r), null);
            Map<NameGroup, Set<Integer>> truth = new java.util.LinkedHashMap<>();
            for (NameSpan span : spans) {
                Marked marked = gold.get(span.start() * 1_000_000L + span.end());
                NameGroup group = meanings.groupOf.get(span);
                if (marked == null || marked.at() == null || group == null || truth.containsKey(group)) {
                    continue;
                }
                LatLon at = marked.at();
                Set<Integer> fits = new HashSet<>();
                for (int c = 0; c < group.candidates.size(); c++) {
                    if (group.candidates.get(c).place().at().km(at) < SAME_KM) {
                        fits.add(c);
                    }
                }
                if (!fits.isEmpty()) {
                    truth.put(group, fits);
                }
            }
            all.add(meanings);
            right.add(truth);
        }
        for (int pass = 0; pass < 5; pass++) {
            boolean first = pass == 0;
            if (!first) {
                LinearModel now = model(weights);
                for (Meanings m : all) {
                    for (int i = 0; i < 3; i++) {
                        m.weigh(now, i == 0);
                    }
                }
            }
            weights = fit(weights, all, right, first);
        }
        return model(weights);
    }

    private static double[] fit(
            double[] from, List<Meanings> all, List<Map<NameGroup, Set<Integer>>> right, boolean first) {
        double[] weights = from.clone();
        double[] squares = new double[weights.length];
        Arrays.fill(squares, 1);
        List<double[][]> features = new ArrayList<>();
        List<Set<Integer>> truths = new ArrayList<>();
        for (int r = 0; r < all.size(); r++) {
            Meanings meanings = all.get(r);
            right.get(r).forEach((group, fits) -> {
                double[][] f = new double[group.candidates.size()][];
                for (int c = 0; c < f.length; c++) {
                    f[c] = meanings.features.of(group, c, first).array();
                }
                features.add(f);
                truths.add(fits);
            });
        }
        for (int round = 0; round < 25; round++) {
            for (int i = 0; i < features.size(); i++) {
                double[][] f = features.get(i);
                double[] scores = new double[f.length];
                for (int c = 0; c < f.length; c++) {
                    for (int k = 0; k < weights.length; k++) {
                        scores[c] += weights[k] * f[c][k];
                    }
                }
                double[] chances = Meanings.softmax(scores);
                double sum = 0;
                for (int c : truths.get(i)) {
                    sum += chances[c];
                }
                for (int k = 0; k < weights.length; k++) {
                    double slope = -1e-4 * weights[k];
                    for (int c = 0; c < f.length; c++) {
                        double want = truths.get(i).contains(c) ? chances[c] / Math.max(1e-9, sum) : 0;
                        slope += (want - chances[c]) * f[c][k];
                    }
                    squares[k] += slope * slope;
                    weights[k] += 0.3 / Math.sqrt(squares[k]) * slope;
                }
            }
        }
        return weights;
    }

    private static LinearModel model(double[] weights) {
        Map<String, Double> named = new HashMap<>();
        int next = 0;
        for (MeaningSign sign : MeaningSign.values()) {
            named.put(sign.key(), weights[next++]);
        }
        return LinearModel.of(named);
    }
}
