package org.isnad.eval;

/**
 * How many answers were right.
 *
 * @param hits   in gold and in the system's answers
 * @param gold   in gold
 * @param system in the system's answers
 */
public record Agreement(int hits, int gold, int system) {

    public static final Agreement NONE = new Agreement(0, 0, 0);

    public Agreement {
        if (hits < 0 || hits > gold || hits > system) {
            throw new IllegalArgumentException(
                    "an agreement needs 0 <= hits <= gold and system, got %d, %d, %d".formatted(hits, gold, system));
        }
    }

    public Agreement plus(Agreement other) {
        return new Agreement(hits + other.hits, gold + other.gold, system + other.system);
    }

    /** The share of the system's answers that are right; 0 where it gave none. */
    public double precision() {
        return system == 0 ? 0 : (double) hits / system;
    }

    /** The share of gold that was found; 0 where there is none to find. */
    public double recall() {
        return gold == 0 ? 0 : (double) hits / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double precision = precision();
        double recall = recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
