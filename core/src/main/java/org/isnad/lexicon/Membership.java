package org.isnad.lexicon;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A spell in which one party belonged to another.
 *
 * @param of   the larger party
 * @param from first day, or null where it is not known
 * @param to   last day, inclusive, or null where no end is known
 */
public record Membership(
        Lexicon.Party of,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** First day of an ISO day, month or year; null for "-". */
    static @Nullable LocalDate firstDay(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).atDay(1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            case 10 -> LocalDate.parse(iso);
            default -> null;
        };
    }

    /** Last day of an ISO day, month or year; null for "-". */
    static @Nullable LocalDate lastDay(String iso) {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            case 10 -> LocalDate.parse(iso);
            default -> null;
        };
    }
}
