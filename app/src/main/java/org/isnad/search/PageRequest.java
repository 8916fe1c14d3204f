package org.isnad.search;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most so many, 1 to 1,000
 * @param after {@link IncidentPage#next} of the page before, or null for the first page
 */
public record PageRequest(Order order, int limit, @Nullable String after) {

    private static final int MOST = 1_000;

    /** Orders of a list. Equal ones are sorted by number; unknown values come last. */
    public enum Order implements org.isnad.code.Coded {
        /** The latest first day first. */
        LATEST,
        /** The earliest first day first. */
        EARLIEST,
        /** The largest number of killed put forward first. */
        DEADLIEST,
        /** Those that changed last first. */
        CHANGED,
        /** Those that fit the words best first; without words the same as {@link #LATEST}. */
        BEST_MATCH
    }

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to %d rows, got %d".formatted(MOST, limit));
        }
    }
}
