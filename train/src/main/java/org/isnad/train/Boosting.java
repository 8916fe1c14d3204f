package org.isnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.isnad.choice.Trees;
import org.isnad.choice.Trees.Leaf;
import org.isnad.choice.Trees.Node;
import org.isnad.choice.Trees.Split;

/** Gradient boosting of shallow trees on the logistic loss, by second-order steps on features cut into bins. */
final class Boosting {

    private static final int BINS = 64;

    private final Settings settings;
    private final float[][] rows;
    private final float[] targets;
    private final float[][] edges;
    private final byte[][] binned;
    private final double[] scores;
    private final double[] slopes;
    private final double[] curves;

    /**
     * How to boost.
     *
     * @param trees    how many
     * @param depth    most questions from root to leaf
     * @param rate     what part of its step each tree takes
     * @param leaf     least sum of second derivatives in a leaf
     * @param shrink   L2 penalty on what leaves say
     * @param features part of the features that a tree may ask about
     * @param sample   part of the rows that a tree is grown on
     * @param runs     how often all are grown, with other draws each time; the mean of their log-odds counts
     */
    record Settings(
            int trees, int depth, double rate, double leaf, double shrink, double features, double sample, int runs) {

        static Settings standard() {
            return new Settings(160, 4, 0.08, 4, 4, 0.5, 0.7, 2);
        }

        /** More and smaller steps, each with less to ask about: for tasks with few rows or much that features do not tell. */
        Settings careful() {
            return new Settings(200, 5, 0.05, leaf, 2 * shrink, 0.2, 0.5, runs);
        }

        Settings grown(int times) {
            return new Settings(trees, depth, rate, leaf, shrink, features, sample, times);
        }

        /** For rows that are told several times: as much of them in a leaf, and as strong a penalty, as if once. */
        Settings forRowsTold(double times) {
            return new Settings(trees, depth, rate, leaf * times, shrink * times, features, sample, runs);
        }
    }

    private Boosting(List<float[]> rows, List<Boolean> targets, Settings settings) {
        this.settings = settings;
        this.rows = rows.toArray(float[][]::new);
        this.targets = new float[this.rows.length];
        for (int i = 0; i < this.targets.length; i++) {
            this.targets[i] = targets.get(i) ? 1 : 0;
        }
        int width = this.rows.length == 0 ? 0 : this.rows[0].length;
        this.edges = new float[width][];
        this.binned = new byte[width][this.rows.length];
        for (int f = 0; f < width; f++) {
            cut(f);
        }
        this.scores = new double[this.rows.length];
        this.slopes = new double[this.rows.length];
        this.curves = new double[this.rows.length];
    }

    static Trees fit(List<float[]> rows, List<Boolean> targets, Settings settings, long seed) {
        Boosting boosting = new Boosting(rows, targets, settings);
        double bias = 0;
        List<Node> roots = new ArrayList<>();
        for (int run = 0; run < settings.runs; run++) {
            bias += boosting.grow(new Random(seed + run), roots) / settings.runs;
        }
        return new Trees(bias, rows.isEmpty() ? 0 : rows.get(0).length, roots);
    }

    /** Grows one run of trees, whose leaves say their part of the mean; returns the log-odds that they begin from. */
    private double grow(Random random, List<Node> roots) {
        double sum = 0;
        for (float t : targets) {
            sum += t;
        }
        double share = Math.min(0.999, Math.max(0.001, sum / Math.max(1, targets.length)));
        double bias = Math.log(share / (1 - share));
        Arrays.fill(scores, bias);
        for (int t = 0; t < settings.trees; t++) {
            int[] sample = new int[rows.length];
            int size = 0;
            for (int i = 0; i < rows.length; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                slopes[i] = targets[i] - p;
                curves[i] = Math.max(1e-6, p * (1 - p));
                if (random.nextDouble() < settings.sample) {
                    sample[size++] = i;
                }
            }
            BitSet allowed = new BitSet();
            for (int f = 0; f < edges.length; f++) {
                allowed.set(f, random.nextDouble() < settings.features);
            }
            Node root = grow(Arrays.copyOf(sample, size), settings.depth, allowed);
            roots.add(part(root));
            for (int i = 0; i < rows.length; i++) {
                scores[i] += value(root, rows[i]);
            }
        }
        return bias;
    }

    private Node part(Node node) {
        return node instanceof Split split
                ? new Split(split.feature(), split.at(), part(split.left()), part(split.right()))
                : new Leaf(((Leaf) node).value() / settings.runs);
    }

    private static double value(Node root, float[] row) {
        Node node = root;
        while (node instanceof Split split) {
            node = row[split.feature()] <= split.at() ? split.left() : split.right();
        }
        return ((Leaf) node).value();
    }

    private Node grow(int[] members, int depth, BitSet allowed) {
        double slope = 0;
        double curve = 0;
        for (int i : members) {
            slope += slopes[i];
            curve += curves[i];
        }
        Leaf leaf = new Leaf((float) (settings.rate * slope / (curve + settings.shrink)));
        if (depth == 0 || curve < 2 * settings.leaf) {
            return leaf;
        }
        double best = 1e-3;
        int bestFeature = -1;
        int bestBin = -1;
        double whole = slope * slope / (curve + settings.shrink);
        for (int f = allowed.nextSetBit(0); f >= 0; f = allowed.nextSetBit(f + 1)) {
            double[] slopeOf = new double[edges[f].length + 1];
            double[] curveOf = new double[edges[f].length + 1];
            for (int i : members) {
                slopeOf[binned[f][i]] += slopes[i];
                curveOf[binned[f][i]] += curves[i];
            }
            double left = 0;
            double leftCurve = 0;
            for (int bin = 0; bin < edges[f].length; bin++) {
                left += slopeOf[bin];
                leftCurve += curveOf[bin];
                double rightCurve = curve - leftCurve;
                if (leftCurve < settings.leaf || rightCurve < settings.leaf) {
                    continue;
                }
                double right = slope - left;
                double gain = left * left / (leftCurve + settings.shrink)
                        + right * right / (rightCurve + settings.shrink)
                        - whole;
                if (gain > best) {
                    best = gain;
                    bestFeature = f;
                    bestBin = bin;
                }
            }
        }
        if (bestFeature < 0) {
            return leaf;
        }
        int[] left = new int[members.length];
        int[] right = new int[members.length];
        int lefts = 0;
        int rights = 0;
        for (int i : members) {
            if (binned[bestFeature][i] <= bestBin) {
                left[lefts++] = i;
            } else {
                right[rights++] = i;
            }
        }
        return new Split(
                bestFeature,
                edges[bestFeature][bestBin],
                grow(Arrays.copyOf(left, lefts), depth - 1, allowed),
                grow(Arrays.copyOf(right, rights), depth - 1, allowed));
    }

    /** Cuts a feature at as many of its values as there are bins: a value belongs to the first edge not below it. */
    private void cut(int feature) {
        float[] sorted = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[i][feature];
        }
        Arrays.sort(sorted);
        List<Float> cuts = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            float at = sorted[(int) ((long) b * sorted.length / BINS)];
            if (cuts.isEmpty() || at > cuts.get(cuts.size() - 1)) {
                cuts.add(at);
            }
        }
        // Values that are rare but tell much, such as a flag that is seldom set.
        for (int i = 1; i < sorted.length && cuts.size() < 2; i++) {
            if (sorted[i] > sorted[i - 1] && !cuts.contains(sorted[i - 1])) {
                cuts.add(sorted[i - 1]);
            }
        }
        cuts.sort(null);
        edges[feature] = new float[cuts.size()];
        for (int i = 0; i < cuts.size(); i++) {
            edges[feature][i] = cuts.get(i);
        }
        for (int i = 0; i < rows.length; i++) {
            int bin = 0;
            while (bin < cuts.size() && rows[i][feature] > edges[feature][bin]) {
                bin++;
            }
            binned[feature][i] = (byte) bin;
        }
    }
}
