package org.isnad.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days as people write them in a search: a year, a month, a day, or a range of these. */
final class AskedDays {

    private AskedDays() {}

    /**
     * What a text means.
     *
     * @param at where it stands in the search
     * @throws QueryFault where it is none of these
     */
    static DayRange of(String text, int at) {
        String[] ends = text.split("\\.\\.", -1);
        try {
            if (ends.length == 1) {
                return new DayRange(first(text), last(text));
            }
            if (ends.length == 2) {
                return new DayRange(first(ends[0]), last(ends[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw fault(text, at);
        }
        throw fault(text, at);
    }

    private static @Nullable LocalDate first(String text) {
        return switch (text.length()) {
            case 0 -> null;
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static @Nullable LocalDate last(String text) {
        return switch (text.length()) {
            case 0 -> null;
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static QueryFault fault(String text, int at) {
        return new QueryFault(
                "day: is written 2016, 2016-07, 2016-07-19 or 2016-07-01..2016-07-31, got '%s'".formatted(text), at);
    }
}
