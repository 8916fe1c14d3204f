package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains a {@link MaxEnt} by FTRL-proximal (McMahan and others, "Ad click prediction: a view from the trenches", 2013):
 * one weight has its own rate, and the L1 term keeps most weights at nought, so that the model stays small. The same
 * examples in the same order give the same model.
 */
final class MaxEntTrainer {

    private static final double ALPHA = 0.1;
    private static final double BETA = 1.0;

    /** An error smaller than this teaches nothing and is passed over, which saves most of the time. */
    private static final double SMALLEST = 0.003;

    private final int epochs;
    private final int fewest;
    private final double l1;
    private final double l2;
    private final List<Example> examples = new ArrayList<>();

    private record Example(List<String> features, String label, double weight) {}

    /**
     * @param epochs how often all examples are seen
     * @param fewest how many examples a feature needs
     */
    MaxEntTrainer(int epochs, int fewest, double l1, double l2) {
        this.epochs = epochs;
        this.fewest = fewest;
        this.l1 = l1;
        this.l2 = l2;
    }

    void add(Collection<String> features, String label) {
        add(features, label, 1);
    }

    void add(Collection<String> features, String label, double weight) {
        examples.add(new Example(List.copyOf(features), label, weight));
    }

    int size() {
        return examples.size();
    }

    MaxEnt train(List<String> labels) {
        Map<String, Integer> ids = ids();
        int classes = labels.size();
        int[][] features = new int[examples.size()][];
        int[] gold = new int[examples.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            Example example = examples.get(i);
            features[i] = example.features().stream()
                    .filter(ids::containsKey)
                    .mapToInt(ids::get)
                    .distinct()
                    .toArray();
            gold[i] = labels.indexOf(example.label());
            order.add(i);
        }
        double[] z = new double[ids.size() * classes];
        double[] n = new double[z.length];
        double[] w = new double[z.length];
        Random random = new Random(1992);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(features[i], gold[i], examples.get(i).weight(), classes, z, n, w);
            }
        }
        Map<String, float[]> weights = new TreeMap<>();
        ids.forEach((name, id) -> {
            float[] row = new float[classes];
            boolean any = false;
            for (int c = 0; c < classes; c++) {
                row[c] = Math.round(weight(z[id * classes + c], n[id * classes + c]) * 1000) / 1000f;
                any |= row[c] != 0;
            }
            if (any) {
                weights.put(name, row);
            }
        });
        return new MaxEnt(List.copyOf(labels), new HashMap<>(weights));
    }

    private Map<String, Integer> ids() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            for (String feature : example.features()) {
                counts.merge(feature, 1, Integer::sum);
            }
        }
        Map<String, Integer> ids = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= fewest) {
                ids.put(feature, ids.size());
            }
        });
        return ids;
    }

    private void step(int[] features, int gold, double weight, int classes, double[] z, double[] n, double[] w) {
        double[] scores = new double[classes];
        for (int feature : features) {
            for (int c = 0; c < classes; c++) {
                scores[c] += w[feature * classes + c];
            }
        }
        double[] p = MaxEnt.softmax(scores);
        for (int c = 0; c < classes; c++) {
            double gradient = (p[c] - (c == gold ? 1 : 0)) * weight;
            if (Math.abs(gradient) < SMALLEST) {
                continue;
            }
            double square = gradient * gradient;
            for (int feature : features) {
                int at = feature * classes + c;
                double sigma = (StrictMath.sqrt(n[at] + square) - StrictMath.sqrt(n[at])) / ALPHA;
                z[at] += gradient - sigma * w[at];
                n[at] += square;
                w[at] = weight(z[at], n[at]);
            }
        }
    }

    private double weight(double z, double n) {
        if (Math.abs(z) <= l1) {
            return 0;
        }
        return -(z - Math.signum(z) * l1) / ((BETA + StrictMath.sqrt(n)) / ALPHA + l2);
    }
}
