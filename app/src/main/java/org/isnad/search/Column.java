package org.isnad.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of rows as small numbers, those of all rows one after the other, so that many rows are compared quickly. Filled row by
 * row, then read by any number of threads.
 */
final class Column {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    /** Where the values of each row end; at 0 where those of the first begin. */
    private final int[] ends;

    private int[] numbers;
    private int row;

    Column(int size) {
        ends = new int[size + 1];
        numbers = new int[size];
    }

    /** Adds the values of the next row. */
    void add(List<String> all) {
        int end = ends[row];
        for (String value : all) {
            if (end == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(16, end * 2));
            }
            numbers[end++] = code(value);
        }
        ends[++row] = end;
    }

    private int code(String value) {
        return codes.computeIfAbsent(value, v -> {
            values.add(v);
            return values.size() - 1;
        });
    }

    /** The number of a value, or -1 where no row has it. */
    int find(String value) {
        return codes.getOrDefault(value, -1);
    }

    String value(int number) {
        return values.get(number);
    }

    /** How many different values there are. */
    int size() {
        return values.size();
    }

    /** Where the values of a row begin, for {@link #at}. */
    int start(int ofRow) {
        return ends[ofRow];
    }

    /** Where they end. */
    int end(int ofRow) {
        return ends[ofRow + 1];
    }

    /** The number of the value at a position between start and end. */
    int at(int position) {
        return numbers[position];
    }

    /** Whether a row has one of these numbers. */
    boolean hasAny(int ofRow, int[] wanted) {
        for (int i = start(ofRow); i < end(ofRow); i++) {
            for (int want : wanted) {
                if (numbers[i] == want) {
                    return true;
                }
            }
        }
        return false;
    }
}
