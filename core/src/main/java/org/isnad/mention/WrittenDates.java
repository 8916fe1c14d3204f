package org.isnad.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Calendar;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.TimeMention.Role;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that name a day, a month or a year. A day or a month without a year is the latest one not after the report's
 * day.
 */
final class WrittenDates {

    private static final Set<String> YEAR_LEAD = WordClass.YEAR_LEAD.words();
    private static final Set<String> MONTH_LEAD = WordClass.MONTH_LEAD.words();
    private static final Pattern YEAR_FIRST = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](19|20)\\d\\d");

    private final DateParts parts;

    WrittenDates(Calendar calendar) {
        parts = new DateParts(calendar);
    }

    /** The date that begins at token {@code at}. */
    Optional<TimeMention> at(Sentence s, int at, @Nullable LocalDate reportDay) {
        return numeric(s, at, reportDay)
                .or(() -> dayMonth(s, at, reportDay))
                .or(() -> monthDay(s, at, reportDay))
                .or(() -> month(s, at, reportDay))
                .or(() -> year(s, at));
    }

    /** "2018-09-04", "04.09.2018", "25/12/2015"; where day and month could be swapped only dots tell (day first). */
    private Optional<TimeMention> numeric(Sentence s, int at, @Nullable LocalDate reportDay) {
        String key = s.key(at);
        if (!s.token(at).isNumber() || key.length() < 6) {
            return Optional.empty();
        }
        if (YEAR_FIRST.matcher(key).matches()) {
            return day(
                    s,
                    at,
                    at + 1,
                    Integer.parseInt(key.substring(0, 4)),
                    Integer.parseInt(key.substring(5, 7)),
                    Integer.parseInt(key.substring(8)),
                    true,
                    reportDay);
        }
        if (YEAR_LAST.matcher(key).matches()) {
            String[] parts = key.split("[./-]", 3);
            int first = Integer.parseInt(parts[0]);
            int second = Integer.parseInt(parts[1]);
            boolean dayFirst = key.indexOf('.') > 0 || first > 12;
            if (!dayFirst && second <= 12 && first != second) {
                // Day and month could be swapped: which is meant is not ours to guess.
                return Optional.of(new TimeMention(at, at + 1, Role.WHEN, null));
            }
            return day(
                    s,
                    at,
                    at + 1,
                    Integer.parseInt(parts[2]),
                    dayFirst ? second : first,
                    dayFirst ? first : second,
                    true,
                    reportDay);
        }
        return Optional.empty();
    }

    /** "4 September 2018", "the 4th of September", "4-6 September". */
    private Optional<TimeMention> dayMonth(Sentence s, int at, @Nullable LocalDate reportDay) {
        int from = parts.weekdayLead(s, at);
        int number = from;
        int day = DateParts.dayOfMonth(s, number);
        int lastDay = DateParts.lastOfDays(s, number);
        if (day == 0 && lastDay == 0) {
            return Optional.empty();
        }
        boolean spread =
                day > 0 && (s.key(number + 1).equals("to") || s.key(number + 1).equals("and"));
        if (spread && DateParts.dayOfMonth(s, number + 2) > day && parts.monthAt(s, number + 3) > 0) {
            int yearAt = number + 4;
            int year = DateParts.yearOf(s, yearAt);
            int to = year > 0 ? yearAt + 1 : yearAt;
            return dayRange(
                    s, at, to, year, parts.monthAt(s, number + 3), day, DateParts.dayOfMonth(s, number + 2), reportDay);
        }
        int monthAt = s.key(number + 1).equals("of") ? number + 2 : number + 1;
        int month = parts.monthAt(s, monthAt);
        if (month == 0) {
            return Optional.empty();
        }
        int yearAt = yearAfter(s, monthAt);
        int year = DateParts.yearOf(s, yearAt);
        int to = year > 0 ? yearAt + 1 : monthAt + 1;
        if (lastDay > 0) {
            return dayRange(s, at, to, year, month, DateParts.firstOfDays(s, number), lastDay, reportDay);
        }
        return day(s, at, to, year > 0 ? year : 0, month, day, year > 0, reportDay);
    }

    /** Where the year stands behind a month: "September 2018", "September, 2018", "Sept. 2018". */
    private static int yearAfter(Sentence s, int month) {
        String mark = s.key(month + 1);
        return (mark.equals(",") || mark.equals(".")) && DateParts.yearOf(s, month + 2) > 0 ? month + 2 : month + 1;
    }

    /** "September 4, 2018", "Sept. 4", "September 4-6". */
    private Optional<TimeMention> monthDay(Sentence s, int at, @Nullable LocalDate reportDay) {
        int from = parts.weekdayLead(s, at);
        int month = parts.monthAt(s, from);
        if (month == 0) {
            return Optional.empty();
        }
        int number = s.key(from + 1).equals(".") ? from + 2 : from + 1;
        if (s.key(number).matches("[0-3]?\\d20\\d\\d")) {
            // "Jul 282016": a day and a year that lost the mark between them.
            String digits = s.key(number);
            int cut = digits.length() - 4;
            return day(
                    s,
                    at,
                    number + 1,
                    Integer.parseInt(digits.substring(cut)),
                    month,
                    Integer.parseInt(digits.substring(0, cut)),
                    true,
                    reportDay);
        }
        int day = DateParts.dayOfMonth(s, number);
        int lastDay = DateParts.lastOfDays(s, number);
        if (day == 0 && lastDay == 0) {
            return Optional.empty();
        }
        int yearAt = s.key(number + 1).equals(",") ? number + 2 : number + 1;
        int year = DateParts.yearOf(s, yearAt);
        int to = year > 0 ? yearAt + 1 : number + 1;
        if (lastDay > 0) {
            return dayRange(s, at, to, year, month, DateParts.firstOfDays(s, number), lastDay, reportDay);
        }
        return day(s, at, to, year > 0 ? year : 0, month, day, year > 0, reportDay);
    }

    private Optional<TimeMention> dayRange(
            Sentence s, int from, int to, int year, int month, int first, int last, @Nullable LocalDate reportDay) {
        Optional<LocalDate> start = resolve(year, month, first, reportDay);
        Optional<LocalDate> end = resolve(year, month, last, reportDay);
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return Optional.of(new TimeMention(from, to, Role.WHEN, null));
        }
        DateBasis basis = year > 0 ? DateBasis.WRITTEN : DateBasis.PARTLY_WRITTEN;
        return Optional.of(new TimeMention(
                from,
                to,
                Role.WHEN,
                new EventDate(start.get(), end.get(), DatePrecision.RANGE, basis, s.evidence(from, to))));
    }

    private Optional<TimeMention> day(
            Sentence s,
            int from,
            int to,
            int year,
            int month,
            int day,
            boolean written,
            @Nullable LocalDate reportDay) {
        Optional<LocalDate> date = resolve(year, month, day, reportDay);
        Role role = DateParts.isSince(s, from) ? Role.SINCE : Role.WHEN;
        DateBasis basis = written ? DateBasis.WRITTEN : DateBasis.PARTLY_WRITTEN;
        return Optional.of(new TimeMention(
                from,
                to,
                role,
                date.map(d -> new EventDate(d, d, DatePrecision.DAY, basis, s.evidence(from, to)))
                        .orElse(null)));
    }

    /** The day, with the latest year not after the report's day where the text gives none. */
    private static Optional<LocalDate> resolve(int year, int month, int day, @Nullable LocalDate reportDay) {
        try {
            if (year > 0) {
                return Optional.of(LocalDate.of(year, month, day));
            }
            if (reportDay == null) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.of(reportDay.getYear(), month, day);
            // One day of grace: a report filed east of its publisher's time zone.
            return Optional.of(
                    date.isAfter(reportDay.plusDays(1)) ? LocalDate.of(reportDay.getYear() - 1, month, day) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "August 2013", "in December", "late May". */
    private Optional<TimeMention> month(Sentence s, int at, @Nullable LocalDate reportDay) {
        int month = parts.monthAt(s, at);
        if (month == 0) {
            return Optional.empty();
        }
        int yearAt = s.key(at + 1).equals("of") ? at + 2 : yearAfter(s, at);
        int year = DateParts.yearOf(s, yearAt);
        boolean written = year > 0;
        if (year == 0 && s.has(at + 1, "last", "year") && reportDay != null) {
            year = reportDay.getYear() - 1;
            yearAt = at + 2;
        }
        String lead = s.key(at - 1);
        if (year == 0 && !MONTH_LEAD.contains(lead) && !lead.startsWith("mid-")) {
            return Optional.empty();
        }
        Role role = DateParts.isSince(s, at) ? Role.SINCE : Role.WHEN;
        int to = year > 0 ? yearAt + 1 : at + 1;
        YearMonth when;
        if (year > 0) {
            when = YearMonth.of(year, month);
        } else if (reportDay == null) {
            return Optional.of(new TimeMention(at, to, role, null));
        } else {
            YearMonth now = YearMonth.from(reportDay);
            when = YearMonth.of(now.getYear(), month);
            when = when.isAfter(now) ? when.minusYears(1) : when;
        }
        DateBasis basis = written ? DateBasis.WRITTEN : DateBasis.PARTLY_WRITTEN;
        return Optional.of(new TimeMention(
                at,
                to,
                role,
                new EventDate(when.atDay(1), when.atEndOfMonth(), DatePrecision.MONTH, basis, s.evidence(at, to))));
    }

    private Optional<TimeMention> year(Sentence s, int at) {
        int year = DateParts.yearOf(s, at);
        if (year == 0 || !YEAR_LEAD.contains(s.key(at - 1)) && !s.key(at - 1).startsWith("mid-")) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return Optional.of(new TimeMention(
                at,
                at + 1,
                DateParts.isSince(s, at) ? Role.SINCE : Role.WHEN,
                new EventDate(
                        first,
                        LocalDate.of(year, 12, 31),
                        DatePrecision.YEAR,
                        DateBasis.WRITTEN,
                        s.evidence(at, at + 1))));
    }
}
