package org.isnad.eval;

import java.util.Arrays;

/** The one-to-one assignment of rows to columns with the highest sum (Hungarian method). */
final class Assignment {

    private Assignment() {}

    /** The sum of the best assignment; values are not negative. */
    static double best(double[][] values) {
        double[][] wide = values.length <= values[0].length ? values : turned(values);
        int rows = wide.length;
        int columns = wide[0].length;
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int at = 0;
            double[] least = new double[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] seen = new boolean[columns + 1];
            do {
                seen[at] = true;
                int current = rowOf[at];
                int next = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= columns; j++) {
                    if (!seen[j]) {
                        double cost = -wide[current - 1][j - 1] - rowPrice[current] - columnPrice[j];
                        if (cost < least[j]) {
                            least[j] = cost;
                            way[j] = at;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (seen[j]) {
                        rowPrice[rowOf[j]] += delta;
                        columnPrice[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            while (at != 0) {
                rowOf[at] = rowOf[way[at]];
                at = way[at];
            }
        }
        double sum = 0;
        for (int j = 1; j <= columns; j++) {
            sum += rowOf[j] == 0 ? 0 : wide[rowOf[j] - 1][j - 1];
        }
        return sum;
    }

    private static double[][] turned(double[][] values) {
        double[][] turned = new double[values[0].length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                turned[j][i] = values[i][j];
            }
        }
        return turned;
    }
}
