package org.isnad.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another.
 *
 * @param from the first, or null where it is open
 * @param to   the last, inclusive, or null where it is open
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public DayRange {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a range of days needs a first day or a last one");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a range of days needs first <= last, got %s and %s".formatted(from, to));
        }
    }
}
