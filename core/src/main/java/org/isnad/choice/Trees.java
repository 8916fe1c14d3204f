package org.isnad.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Boosted regression trees: the sum of what the leaves say is the log-odds. */
public final class Trees {

    private final double bias;
    private final List<Node> roots;

    public Trees(double bias, List<Node> roots) {
        this.bias = bias;
        this.roots = List.copyOf(roots);
    }

    /** A question about one feature, or a leaf. */
    public sealed interface Node {}

    /** Goes left where the feature is at most {@code at}. */
    public record Split(int feature, float at, Node left, Node right) implements Node {}

    public record Leaf(float value) implements Node {}

    /** Probability from 0 to 1. */
    public double probability(float[] features) {
        double score = bias;
        for (Node root : roots) {
            Node node = root;
            while (node instanceof Split split) {
                node = features[split.feature] <= split.at ? split.left : split.right;
            }
            score += ((Leaf) node).value;
        }
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The bias, then one line a tree: {@code feature:at} before both its branches, a leaf as a plain number. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Double.toString(bias));
        for (Node root : roots) {
            StringJoiner line = new StringJoiner(" ");
            write(root, line);
            lines.add(line.toString());
        }
        return lines;
    }

    private static void write(Node node, StringJoiner line) {
        if (node instanceof Split split) {
            line.add(split.feature + ":" + split.at);
            write(split.left, line);
            write(split.right, line);
        } else {
            line.add(String.format(Locale.ROOT, "%.5f", ((Leaf) node).value));
        }
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
