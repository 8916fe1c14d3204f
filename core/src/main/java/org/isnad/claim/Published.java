package org.isnad.claim;

import java.time.LocalDate;
import org.isnad.code.Coded;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The day of the report and on what we know it. A dateline in the text wins over the caller's day.
 *
 * @param date  null exactly where the basis is {@link Basis#UNKNOWN}
 * @param words the dateline, where that is the basis
 */
public record Published(
        @Nullable LocalDate date, Basis basis, @Nullable Evidence words) {

    /** On what the day of a report is known. */
    public enum Basis implements Coded {
        GIVEN,
        DATELINE,
        UNKNOWN
    }

    public Published {
        if ((date == null) != (basis == Basis.UNKNOWN)) {
            throw new IllegalArgumentException("a report's day is null exactly where its basis is unknown, got %s, %s"
                    .formatted(date, basis.code()));
        }
    }
}
