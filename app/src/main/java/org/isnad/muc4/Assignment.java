package org.isnad.muc4;

import java.util.Arrays;

/** Pairs rows with columns so that the weights add up to the most (Hungarian method). */
final class Assignment {

    private Assignment() {}

    /**
     * The column of each row, or -1.
     *
     * @param weights 0 where two must not be paired
     */
    static int[] best(long[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        int size = Math.max(rows, columns);
        long top = 0;
        for (long[] row : weights) {
            for (long weight : row) {
                top = Math.max(top, weight);
            }
        }
        long[] u = new long[size + 1];
        long[] v = new long[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        for (int i = 1; i <= size; i++) {
            rowOf[0] = i;
            int column = 0;
            long[] least = new long[size + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            boolean[] used = new boolean[size + 1];
            while (rowOf[column] != 0) {
                used[column] = true;
                int row = rowOf[column];
                long delta = Long.MAX_VALUE;
                int next = 0;
                for (int j = 1; j <= size; j++) {
                    if (used[j]) {
                        continue;
                    }
                    long weight = row <= rows && j <= columns ? weights[row - 1][j - 1] : 0;
                    long cost = top - weight - u[row] - v[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        way[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 1; j <= columns; j++) {
            int row = rowOf[j];
            if (row >= 1 && row <= rows && weights[row - 1][j - 1] > 0) {
                columnOf[row - 1] = j - 1;
            }
        }
        return columnOf;
    }
}
