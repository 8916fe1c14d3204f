package org.isnad.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Boosted regression trees: the sum of what the leaves say is the log-odds. */
public final class Trees {

    /** Stands for a leaf where the number of a feature would stand. */
    private static final int LEAF = -1;

    private final double bias;
    private final int[] roots;

    /** By node, a tree after the other, each node before its branches, the left one first: a long walk over objects is slow. */
    private final int[] features;

    /** What a feature is compared with, or what a leaf says. */
    private final float[] at;

    /** Where the right branch begins. */
    private final int[] right;

    public Trees(double bias, List<Node> roots) {
        this.bias = bias;
        this.roots = new int[roots.size()];
        int size = roots.stream().mapToInt(Trees::size).sum();
        this.features = new int[size];
        this.at = new float[size];
        this.right = new int[size];
        int next = 0;
        for (int i = 0; i < this.roots.length; i++) {
            this.roots[i] = next;
            next = put(roots.get(i), next);
        }
    }

    private static int size(Node node) {
        return node instanceof Split split ? 1 + size(split.left) + size(split.right) : 1;
    }

    /** Puts a node and its branches from {@code node} on; returns what comes after them. */
    private int put(Node tree, int node) {
        if (tree instanceof Split split) {
            features[node] = split.feature;
            at[node] = split.at;
            right[node] = put(split.left, node + 1);
            return put(split.right, right[node]);
        }
        features[node] = LEAF;
        at[node] = ((Leaf) tree).value;
        return node + 1;
    }

    /** A question about one feature, or a leaf. */
    public sealed interface Node {}

    /** Goes left where the feature is at most {@code at}. */
    public record Split(int feature, float at, Node left, Node right) implements Node {}

    public record Leaf(float value) implements Node {}

    /** Probability from 0 to 1. */
    public double probability(float[] row) {
        double score = bias;
        for (int root : roots) {
            int node = root;
            while (features[node] != LEAF) {
                node = row[features[node]] <= at[node] ? node + 1 : right[node];
            }
            score += at[node];
        }
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The bias, then one line a tree: {@code feature:at} before both its branches, a leaf as a plain number. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Double.toString(bias));
        for (int i = 0; i < roots.length; i++) {
            int end = i + 1 < roots.length ? roots[i + 1] : features.length;
            StringJoiner line = new StringJoiner(" ");
            for (int node = roots[i]; node < end; node++) {
                boolean leaf = features[node] == LEAF;
                line.add(leaf ? String.format(Locale.ROOT, "%.5f", at[node]) : features[node] + ":" + at[node]);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Reads what {@link #lines} writes. */
    public static Trees of(List<String> lines) {
        List<Node> roots = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            roots.add(node(line.split(" ", -1), new int[] {0}));
        }
        return new Trees(Double.parseDouble(lines.get(0)), roots);
    }

    private static Node node(String[] words, int[] at) {
        String word = words[at[0]++];
        int colon = word.indexOf(':');
        if (colon < 0) {
            return new Leaf(Float.parseFloat(word));
        }
        Node left = node(words, at);
        Node right = node(words, at);
        return new Split(
                Integer.parseInt(word.substring(0, colon)), Float.parseFloat(word.substring(colon + 1)), left, right);
    }
}
