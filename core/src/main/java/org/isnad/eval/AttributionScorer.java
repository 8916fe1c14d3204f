package org.isnad.eval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.isnad.eval.Matching.Pair;

/**
 * Scores attributions against those that people marked. An attribution is paired with one of gold whose cue shares a word
 * with its own; source and content are then compared inside the pairs, and what has no partner is missed, or spurious.
 */
public final class AttributionScorer {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_161_117;

    /** What is compared. */
    public enum Aspect {
        /** That something is said: the word of saying. */
        CUE,
        /** Who says it: a word in common. */
        SOURCE,
        /** Who says it: the very same words. */
        SOURCE_EXACT,
        /** What is said: a word in common. */
        CONTENT,
        /** What is said: the very same words. */
        CONTENT_EXACT,
        /** What is said: every word counts for itself. */
        CONTENT_WORDS,
        /** Cue, source and content of one attribution, each with a word in common. */
        ALL
    }

    private AttributionScorer() {}

    /** Scores one text. */
    public static Map<Aspect, Agreement> score(List<Attributed> gold, List<Attributed> system) {
        List<Pair> pairs = Matching.greedy(gold, system, AttributionScorer::likeness);
        Map<Aspect, Agreement> scores = new EnumMap<>(Aspect.class);
        scores.put(Aspect.CUE, new Agreement(pairs.size(), gold.size(), system.size()));
        scores.put(Aspect.SOURCE, part(gold, system, pairs, Attributed::source, false));
        scores.put(Aspect.SOURCE_EXACT, part(gold, system, pairs, Attributed::source, true));
        scores.put(Aspect.CONTENT, part(gold, system, pairs, Attributed::content, false));
        scores.put(Aspect.CONTENT_EXACT, part(gold, system, pairs, Attributed::content, true));
        int common = 0;
        int whole = 0;
        for (Pair pair : pairs) {
            Attributed g = gold.get(pair.gold());
            Attributed s = system.get(pair.system());
            common += shared(g.content(), s.content());
            whole += isAlike(g.source(), s.source()) && isAlike(g.content(), s.content()) ? 1 : 0;
        }
        scores.put(Aspect.CONTENT_WORDS, new Agreement(common, words(gold), words(system)));
        scores.put(Aspect.ALL, new Agreement(whole, gold.size(), system.size()));
        return scores;
    }

    /** The sum over texts. */
    public static Map<Aspect, Agreement> sum(List<Map<Aspect, Agreement>> scores) {
        Map<Aspect, Agreement> sums = new EnumMap<>(Aspect.class);
        scores.forEach(score -> score.forEach((aspect, a) -> sums.merge(aspect, a, Agreement::plus)));
        return sums;
    }

    /**
     * How far the F1 of an aspect might lie from the one measured, had other texts of the same kind been drawn: as in
     * {@link Bootstrap}, the unit is the text.
     */
    public static Interval interval(List<Map<Aspect, Agreement>> scores, Aspect aspect) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] f1 = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Agreement sum = Agreement.NONE;
            for (int j = 0; j < scores.size(); j++) {
                sum = sum.plus(scores.get(random.nextInt(scores.size())).getOrDefault(aspect, Agreement.NONE));
            }
            f1[i] = sum.f1();
        }
        return Interval.of(f1);
    }

    /** The cue makes the pair; of several with the same cue, source and content decide. */
    private static int likeness(Attributed gold, Attributed system) {
        if (Collections.disjoint(gold.cue(), system.cue())) {
            return 0;
        }
        int overlap = shared(gold.cue(), system.cue());
        return 4 * overlap
                + (isAlike(gold.source(), system.source()) ? 2 : 0)
                + (isAlike(gold.content(), system.content()) ? 1 : 0);
    }

    private static Agreement part(
            List<Attributed> gold,
            List<Attributed> system,
            List<Pair> pairs,
            Function<Attributed, Set<Integer>> part,
            boolean exact) {
        int hits = 0;
        for (Pair pair : pairs) {
            Set<Integer> g = part.apply(gold.get(pair.gold()));
            Set<Integer> s = part.apply(system.get(pair.system()));
            hits += !g.isEmpty() && (exact ? g.equals(s) : !Collections.disjoint(g, s)) ? 1 : 0;
        }
        return new Agreement(hits, given(gold, part), given(system, part));
    }

    private static int given(List<Attributed> all, Function<Attributed, Set<Integer>> part) {
        return (int) all.stream().filter(a -> !part.apply(a).isEmpty()).count();
    }

    private static int words(List<Attributed> all) {
        return all.stream().mapToInt(a -> a.content().size()).sum();
    }

    private static int shared(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size();
    }

    /** Whether they have a word in common, or both have none. */
    private static boolean isAlike(Set<Integer> a, Set<Integer> b) {
        return a.isEmpty() ? b.isEmpty() : !Collections.disjoint(a, b);
    }
}
