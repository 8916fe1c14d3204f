package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param first     its first day
 * @param last      its last day, inclusive; the same day for {@link DatePrecision#DAY}
 * @param precision how finely it is known
 * @param basis     how it was found
 * @param words     the words that say it, or null where the report's own day stands in; with {@link DateBasis#REPORT_DAY}, those that
 *                  date the report's first act, whose day stands in
 */
public record EventDate(
        LocalDate first,
        LocalDate last,
        DatePrecision precision,
        DateBasis basis,
        @Nullable Evidence words) {

    public EventDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a date range needs first <= last, got %s/%s".formatted(first, last));
        }
        if (precision == DatePrecision.DAY && !first.equals(last)) {
            throw new IllegalArgumentException("a single day needs first = last, got %s/%s".formatted(first, last));
        }
    }

    /** ISO 8601: {@code 2016-07-19}, {@code 2016-07-18/2016-07-19}, {@code 2016-07} or {@code 2016}. */
    public String iso() {
        return switch (precision) {
            case DAY -> first.toString();
            case RANGE -> first.equals(last) ? first.toString() : first + "/" + last;
            case MONTH -> first.toString().substring(0, first.toString().length() - 3);
            case YEAR -> first.toString().substring(0, first.toString().length() - 6);
        };
    }
}
