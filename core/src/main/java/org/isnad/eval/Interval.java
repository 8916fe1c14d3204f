package org.isnad.eval;

import java.util.Arrays;

/** Where a score lies with a probability of 95 %, both ends inclusive. */
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high, got [%s, %s]".formatted(low, high));
        }
    }

    /** The interval that leaves out a fortieth of the scores at either end, rounded outwards. */
    static Interval of(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Interval(sorted[(int) Math.floor(TAIL * last)], sorted[(int) Math.ceil((1 - TAIL) * last)]);
    }
}
