package org.isnad.choice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one candidate, in a fixed order for each task. */
public final class Features {

    private float[] values = new float[64];
    private int size;

    /** Adds a number. */
    public Features add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (float) value;
        return this;
    }

    /** Adds a number. */
    public Features add(long value) {
        return add((double) value);
    }

    /** Adds 1 for true and 0 for false. */
    public Features add(boolean value) {
        return add(value ? 1 : 0);
    }

    /** Adds a number that is cut to {@code [-most, most]}. */
    public Features upTo(double value, double most) {
        return add(Math.max(-most, Math.min(most, value)));
    }

    /** Adds one feature for each choice: 1 for the one that it is. */
    public <T> Features oneOf(@Nullable T value, List<T> choices) {
        choices.forEach(choice -> add(choice.equals(value)));
        return this;
    }

    /** Adds all features of another row. */
    public Features addAll(Features other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
        return this;
    }

    public float[] values() {
        return Arrays.copyOf(values, size);
    }
}
