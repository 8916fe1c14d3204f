package org.isnad.tag;

/**
 * Probabilities of scores, {@code 1 / (1 + exp(-score))}, cut to a grid, so that the last digits of a processor's arithmetic
 * decide nothing. Every word of every report asks for those of all tags: they are looked up, for the exponential would take
 * longer than the rest of the heads.
 */
public final class Logistic {

    /** Steps of the grid between 0 and 1. */
    static final int GRID = 4096;

    /** Beyond this score the grid has nothing but 0 and 1: {@code ln(2 * GRID - 1)} is 9.0108. */
    private static final float SURE = 9.02f;

    private static final int CELLS_PER_UNIT = 1_024;

    /** The least score that has so many steps; 0 has none. */
    private static final float[] LEAST = new float[GRID + 1];

    /** Steps at the lower edge of each cell of scores. */
    private static final int[] STEPS = new int[(int) (2 * SURE * CELLS_PER_UNIT) + 2];

    static {
        for (int k = 1; k <= GRID; k++) {
            LEAST[k] = least(k);
        }
        for (int cell = 0; cell < STEPS.length; cell++) {
            STEPS[cell] = steps((float) cell / CELLS_PER_UNIT - SURE);
        }
    }

    private Logistic() {}

    /** The probability of a score, a multiple of {@code 1 / GRID}. */
    public static float onGrid(float score) {
        if (score < -SURE || score > SURE) {
            return score < 0 ? 0 : 1;
        }
        int k = STEPS[(int) ((score + SURE) * CELLS_PER_UNIT)];
        while (k < GRID && score >= LEAST[k + 1]) {
            k++;
        }
        while (k > 0 && score < LEAST[k]) {
            k--;
        }
        return (float) k / GRID;
    }

    /** What the table is made of. */
    static int steps(float score) {
        return (int) Math.round(GRID / (1 + StrictMath.exp(-score)));
    }

    private static float least(int k) {
        float below = -SURE - 1;
        float enough = SURE + 1;
        while (true) {
            float middle = below + (enough - below) / 2;
            if (middle == below || middle == enough) {
                return enough;
            }
            if (steps(middle) >= k) {
                enough = middle;
            } else {
                below = middle;
            }
        }
    }
}
