package org.isnad.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.isnad.search.DayRange;
import org.jspecify.annotations.Nullable;

/** The parameter {@code datetime} of OGC API Features: a moment or an interval whose ends may be open (RFC 3339, 5.6). */
final class Interval {

    private static final int DAY_CHARS = 10;

    private Interval() {}

    /** The days that it touches. Both ends open is every day, told by null. */
    static @Nullable DayRange days(String datetime) {
        String[] ends = datetime.strip().split("/", -1);
        try {
            if (ends.length == 1 && !open(ends[0])) {
                return new DayRange(first(ends[0]), last(ends[0]));
            }
            if (ends.length == 2) {
                LocalDate from = open(ends[0]) ? null : first(ends[0]);
                LocalDate to = open(ends[1]) ? null : last(ends[1]);
                return from == null && to == null ? null : new DayRange(from, to);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(datetime);
        }
        throw wrong(datetime);
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> day(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> day(text);
        };
    }

    private static LocalDate day(String text) {
        boolean moment = text.length() > DAY_CHARS && text.charAt(DAY_CHARS) == 'T';
        return LocalDate.parse(moment ? text.substring(0, DAY_CHARS) : text);
    }

    private static Wrong wrong(String datetime) {
        return new Wrong(
                "'datetime' is a day or an interval, such as 2016-07-19, 2016-07-01/2016-07-31 or 2016-07-01/.., got '%s'"
                        .formatted(datetime));
    }
}
