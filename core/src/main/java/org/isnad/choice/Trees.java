package org.isnad.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Boosted regression trees: the sum of what the leaves say is the log-odds. */
public final class Trees {

    /** Stands for a leaf where the number of a feature would stand. */
    private static final int LEAF = -1;

    /** Numbers of a question: the feature, the bits of what it is compared with, where the right branch begins. */
    private static final int QUESTION = 3;

    private final double bias;
    private final int width;
    private final int[] roots;

    /**
     * All trees, one after the other, each node before its branches, the left one first: of a question three numbers, of a
     * leaf {@link #LEAF} and the bits of what it says. Nodes side by side are read several times as fast as objects.
     */
    private final int[] nodes;

    /**
     * The trees and what they begin from.
     *
     * @param bias  log-odds before any tree
     * @param width how many features they were grown on
     */
    public Trees(double bias, int width, List<Node> roots) {
        this.bias = bias;
        this.width = width;
        this.roots = new int[roots.size()];
        this.nodes = new int[roots.stream().mapToInt(Trees::size).sum()];
        int next = 0;
        for (int i = 0; i < this.roots.length; i++) {
            this.roots[i] = next;
            next = put(roots.get(i), next);
        }
    }

    private static int size(Node node) {
        return node instanceof Split split ? QUESTION + size(split.left) + size(split.right) : 2;
    }

    /** Puts a node and its branches from {@code at} on; returns where they end. */
    private int put(Node node, int at) {
        if (node instanceof Split split) {
            nodes[at] = split.feature;
            nodes[at + 1] = Float.floatToRawIntBits(split.at);
            nodes[at + 2] = put(split.left, at + QUESTION);
            return put(split.right, nodes[at + 2]);
        }
        nodes[at] = LEAF;
        nodes[at + 1] = Float.floatToRawIntBits(((Leaf) node).value);
        return at + 2;
    }

    /** A question about one feature, or a leaf. */
    public sealed interface Node {}

    /** Goes left where the feature is at most {@code at}. */
    public record Split(int feature, float at, Node left, Node right) implements Node {}

    public record Leaf(float value) implements Node {}

    /**
     * Probability from 0 to 1.
     *
     * @throws IllegalArgumentException where there are more features or fewer than they were grown on: then the program has changed since
     */
    public double probability(float[] features) {
        if (features.length != width) {
            throw new IllegalArgumentException(
                    "grown on %d features, asked about %d: learn the choices anew".formatted(width, features.length));
        }
        double score = bias;
        for (int root : roots) {
            int at = root;
            for (int feature = nodes[at]; feature != LEAF; feature = nodes[at]) {
                at = features[feature] <= Float.intBitsToFloat(nodes[at + 1]) ? at + QUESTION : nodes[at + 2];
            }
            score += Float.intBitsToFloat(nodes[at + 1]);
        }
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The bias and the number of features, then one line a tree: {@code feature:at} before both its branches, a leaf as a plain number. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(bias + " " + width);
        for (int i = 0; i < roots.length; i++) {
            int end = i + 1 < roots.length ? roots[i + 1] : nodes.length;
            StringJoiner line = new StringJoiner(" ");
            for (int at = roots[i]; at < end; at += nodes[at] == LEAF ? 2 : QUESTION) {
                float number = Float.intBitsToFloat(nodes[at + 1]);
                line.add(nodes[at] == LEAF ? String.format(Locale.ROOT, "%.5f", number) : nodes[at] + ":" + number);
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
        String[] first = lines.get(0).split(" ", -1);
        return new Trees(Double.parseDouble(first[0]), Integer.parseInt(first[1]), roots);
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
