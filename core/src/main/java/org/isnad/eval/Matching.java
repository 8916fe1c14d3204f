package org.isnad.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/** Pairs what gold has with what the system has, each at most once. */
final class Matching {

    /** Likest first; among equals the first in gold, then the first in the system's list. */
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::system);

    /** Positions in the two lists, and how alike the two are. */
    record Pair(int gold, int system, int likeness) {}

    private Matching() {}

    /**
     * Takes the likest pair, then the likest of what is left, until nothing is alike.
     *
     * @param likeness how alike two are; 0 means that they must not be paired
     */
    static <T> List<Pair> greedy(List<T> gold, List<T> system, ToIntBiFunction<T, T> likeness) {
        List<Pair> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int s = 0; s < system.size(); s++) {
                int value = likeness.applyAsInt(gold.get(g), system.get(s));
                if (value > 0) {
                    candidates.add(new Pair(g, s, value));
                }
            }
        }
        candidates.sort(BEST_FIRST);
        BitSet goldTaken = new BitSet();
        BitSet systemTaken = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!goldTaken.get(pair.gold()) && !systemTaken.get(pair.system())) {
                goldTaken.set(pair.gold());
                systemTaken.set(pair.system());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** How many can be paired where two are either alike or not. */
    static <T> int hits(List<T> gold, List<T> system, BiPredicate<T, T> alike) {
        return greedy(gold, system, (g, s) -> alike.test(g, s) ? 1 : 0).size();
    }
}
