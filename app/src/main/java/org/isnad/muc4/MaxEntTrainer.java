package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    /** Features by number: the names of a hundred thousand examples would not fit into memory. */
    @SuppressWarnings("ArrayRecordComponent") // Made and read within this class.
    private record Example(int[] features, String label) {}

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
        int[] numbers = new int[features.size()];
        int at = 0;
        for (String feature : features) {
            Integer id = ids.get(feature);
            if (id == null) {
                id = names.size();
                ids.put(feature, id);
                names.add(feature);
            }
            numbers[at++] = id;
        }
        examples.add(new Example(numbers, label));
    }

    int size() {
        return examples.size();
    }

    MaxEnt train(List<String> labels) {
        int[] rows = rows();
        int known = Arrays.stream(rows).max().orElse(-1) + 1;
        int classes = labels.size();
        int[][] features = new int[examples.size()][];
        int[] gold = new int[examples.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            Example example = examples.get(i);
            features[i] = Arrays.stream(example.features())
                    .map(id -> rows[id])
                    .filter(row -> row >= 0)
                    .distinct()
                    .toArray();
            gold[i] = labels.indexOf(example.label());
            order.add(i);
        }
        double[] z = new double[known * classes];
        double[] n = new double[z.length];
        double[] w = new double[z.length];
        Random random = new Random(1992);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(features[i], gold[i], classes, z, n, w);
            }
        }
        Map<String, float[]> weights = new TreeMap<>();
        for (int id = 0; id < rows.length; id++) {
            float[] row = new float[classes];
            boolean any = false;
            for (int c = 0; c < classes && rows[id] >= 0; c++) {
                int at = rows[id] * classes + c;
                row[c] = Math.round(weight(z[at], n[at]) * 1000) / 1000f;
                any |= row[c] != 0;
            }
            if (any) {
                weights.put(names.get(id), row);
            }
        }
        return new MaxEnt(List.copyOf(labels), new HashMap<>(weights));
    }

    /** Of each feature its row among those that are frequent enough; -1 for the others. */
    private int[] rows() {
        int[] counts = new int[names.size()];
        examples.forEach(e -> Arrays.stream(e.features()).forEach(id -> counts[id]++));
        int[] rows = new int[counts.length];
        int next = 0;
        for (int id = 0; id < rows.length; id++) {
            rows[id] = counts[id] >= fewest ? next++ : -1;
        }
        return rows;
    }

    private void step(int[] features, int gold, int classes, double[] z, double[] n, double[] w) {
        double[] scores = new double[classes];
        for (int feature : features) {
            for (int c = 0; c < classes; c++) {
                scores[c] += w[feature * classes + c];
            }
        }
        double[] p = MaxEnt.softmax(scores);
        for (int c = 0; c < classes; c++) {
            double gradient = p[c] - (c == gold ? 1 : 0);
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
