package org.isnad.muc4;

/**
 * How fillers fared: right, half right, wrong, without a key filler, and key fillers without a response.
 *
 * @param correct   COR
 * @param partial   PAR, counted half
 * @param incorrect INC
 * @param spurious  SPU
 * @param missing   MIS
 */
public record Counts(int correct, int partial, int incorrect, int spurious, int missing) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                correct + other.correct,
                partial + other.partial,
                incorrect + other.incorrect,
                spurious + other.spurious,
                missing + other.missing);
    }

    /** POS: fillers of the key. */
    public int possible() {
        return correct + partial + incorrect + missing;
    }

    /** ACT: fillers of the response. */
    public int actual() {
        return correct + partial + incorrect + spurious;
    }

    /** From 0 to 1; 0 where there is nothing to find. */
    public double recall() {
        return possible() == 0 ? 0 : got() / possible();
    }

    /** From 0 to 1; 0 where nothing was given. */
    public double precision() {
        return actual() == 0 ? 0 : got() / actual();
    }

    /** F1, from 0 to 1. */
    public double f() {
        int all = possible() + actual();
        return all == 0 ? 0 : 2 * got() / all;
    }

    /** F with recall weighted double, by which pairs of templates are ranked. */
    double recallWeighted() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 5 * p * r / (4 * p + r);
    }

    private double got() {
        return correct + 0.5 * partial;
    }
}
