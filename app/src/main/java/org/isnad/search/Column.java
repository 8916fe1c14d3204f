package org.isnad.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of rows as small numbers, so that many rows are compared quickly. For one writer, then for any readers. */
final class Column {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final int[][] rows;

    Column(int size) {
        rows = new int[size][];
    }

    /** The number of a value, a new one where it is new. */
    int code(String value) {
        return codes.computeIfAbsent(value, v -> {
            values.add(v);
            return values.size() - 1;
        });
    }

    /** The number of a value, or -1 where no row has it. */
    int find(String value) {
        return codes.getOrDefault(value, -1);
    }

    String value(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }

    void set(int row, List<String> all) {
        int[] numbers = new int[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = code(all.get(i));
        }
        rows[row] = numbers;
    }

    /** The values of a row. */
    int[] of(int row) {
        return rows[row];
    }
}
