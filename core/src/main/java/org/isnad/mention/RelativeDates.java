package org.isnad.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Calendar;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.TimeMention.Role;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads times told from the report's day, always to the past: "Tuesday" is the latest Tuesday not after it, "overnight"
 * the two days that share the night (guideline, settled question 6). Stretches such as "the past six months" have no
 * date.
 */
final class RelativeDates {

    private static final Set<String> DAY_PART = WordClass.DAY_PART.words();
    private static final Set<String> LONG_STRETCH = WordClass.LONG_STRETCH.words();
    static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("the", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private static final int HOURS_A_DAY = 24;
    private static final int DAYS_A_WEEK = 7;

    private final Calendar calendar;

    RelativeDates(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The time that begins at token {@code at}. */
    Optional<TimeMention> at(Sentence s, int at, @Nullable LocalDate reportDay) {
        return DaysBeside.at(s, at).or(() -> byWord(s, at, reportDay)).or(() -> weekday(s, at, reportDay));
    }

    private Optional<TimeMention> byWord(Sentence s, int at, @Nullable LocalDate reportDay) {
        String key = s.key(at);
        return switch (key) {
            case "today", "tonight" -> shifted(s, at, at + 1, reportDay, 0, 0);
            case "yesterday" -> shifted(s, at, at + 1, reportDay, -1, -1);
            case "overnight" -> shifted(s, at, at + 1, reportDay, -1, 0);
            case "weekend" -> weekend(s, at, reportDay);
            case "first" -> firstMonths(s, at);
            case "in" -> inMonths(s, at);
            case "last", "past", "previous", "this" -> lastOrThis(s, at, reportDay);
            default -> ago(s, at, reportDay);
        };
    }

    private Optional<TimeMention> weekday(Sentence s, int at, @Nullable LocalDate reportDay) {
        DayOfWeek day = calendar.weekday(s.key(at));
        if (day == null || !s.token(at).capital()) {
            return Optional.empty();
        }
        int to = at + 1;
        if (DAY_PART.contains(s.key(to))) {
            to++;
        }
        Role role = DateParts.isSince(s, at) ? Role.SINCE : Role.WHEN;
        if (reportDay == null) {
            return Optional.of(new TimeMention(at, to, role, null));
        }
        // "next Friday" is no day of the past.
        if (s.key(at - 1).equals("next") || s.key(at - 1).equals("coming")) {
            return Optional.of(new TimeMention(at, to, role, null));
        }
        int week = s.key(to).equals("of") ? to + 1 : to;
        if (s.has(week, "last", "week")) {
            LocalDate monday = reportDay
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusDays(DAYS_A_WEEK);
            return Optional.of(relativeDay(s, at, week + 2, role, monday.with(TemporalAdjusters.nextOrSame(day))));
        }
        return Optional.of(relativeDay(s, at, to, role, reportDay.with(TemporalAdjusters.previousOrSame(day))));
    }

    private static TimeMention relativeDay(Sentence s, int from, int to, Role role, LocalDate day) {
        return new TimeMention(
                from, to, role, new EventDate(day, day, DatePrecision.DAY, DateBasis.RELATIVE, s.evidence(from, to)));
    }

    /** The latest Saturday and Sunday that have begun. */
    private static Optional<TimeMention> weekend(Sentence s, int at, @Nullable LocalDate reportDay) {
        if (reportDay == null) {
            return Optional.of(new TimeMention(at, at + 1, Role.WHEN, null));
        }
        LocalDate saturday = reportDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate last = saturday.equals(reportDay) ? saturday : saturday.plusDays(1);
        DatePrecision precision = saturday.equals(last) ? DatePrecision.DAY : DatePrecision.RANGE;
        return Optional.of(new TimeMention(
                at,
                at + 1,
                Role.WHEN,
                new EventDate(saturday, last, precision, DateBasis.RELATIVE, s.evidence(at, at + 1))));
    }

    /** "killed in six months". */
    private static Optional<TimeMention> inMonths(Sentence s, int at) {
        boolean many = SMALL.containsKey(s.key(at + 1))
                && !s.key(at + 1).equals("the")
                && !s.key(at + 1).equals("a");
        String unit = s.key(at + 2);
        return many && (unit.equals("months") || unit.equals("years"))
                ? Optional.of(new TimeMention(at, at + 3, Role.PERIOD, null))
                : Optional.empty();
    }

    /** "the first six months of the year". */
    private static Optional<TimeMention> firstMonths(Sentence s, int at) {
        boolean counted = SMALL.containsKey(s.key(at + 1))
                && LONG_STRETCH.contains(s.key(at + 2))
                && s.key(at + 3).equals("of");
        boolean half = s.has(at + 1, "half", "of");
        return counted || half
                ? Optional.of(new TimeMention(at, at + (counted ? 3 : 2), Role.PERIOD, null))
                : Optional.empty();
    }

    private Optional<TimeMention> lastOrThis(Sentence s, int at, @Nullable LocalDate reportDay) {
        String lead = s.key(at);
        String next = s.key(at + 1);
        if (lead.equals("this") && (DAY_PART.contains(next) || next.equals("day"))) {
            return next.equals("day") ? Optional.empty() : shifted(s, at, at + 2, reportDay, 0, 0);
        }
        if (next.equals("weekend")) {
            return weekend(s, at + 1, reportDay).map(t -> new TimeMention(at, at + 2, t.role(), t.date()));
        }
        if (lead.equals("last") && (next.equals("night") || next.equals("evening"))) {
            return shifted(s, at, at + 2, reportDay, -1, -1);
        }
        if (s.has(at + 1, "24", "hours") || s.has(at + 1, "twenty-four", "hours")) {
            return shifted(s, at, at + 3, reportDay, -1, 0);
        }
        if (s.has(at + 1, "48", "hours")) {
            return shifted(s, at, at + 3, reportDay, -2, 0);
        }
        if (lead.equals("past")
                && !s.key(at - 1).equals("the")
                && !s.key(at - 1).equals("in")
                && !s.key(at - 1).equals("over")) {
            return Optional.empty();
        }
        Integer many = SMALL.get(next);
        if (many != null && s.key(at + 2).equals("days")) {
            return shifted(s, at, at + 3, reportDay, -many, 0);
        }
        if (many != null && LONG_STRETCH.contains(s.key(at + 2))
                || s.token(Math.min(at + 1, s.size() - 1)).isNumber() && LONG_STRETCH.contains(s.key(at + 2))) {
            return Optional.of(new TimeMention(at, at + 3, Role.PERIOD, null));
        }
        boolean the = s.key(at - 1).equals("the");
        return switch (next) {
            case "week" ->
                the && !lead.equals("this")
                        ? Optional.of(new TimeMention(at, at + 2, Role.PERIOD, week(s, at, reportDay, lead)))
                        : Optional.of(new TimeMention(at, at + 2, Role.WHEN, week(s, at, reportDay, lead)));
            case "month" ->
                the && !lead.equals("this")
                        ? Optional.of(new TimeMention(at, at + 2, Role.PERIOD, wholeMonth(s, at, reportDay, lead)))
                        : Optional.of(new TimeMention(at, at + 2, Role.WHEN, wholeMonth(s, at, reportDay, lead)));
            case "year" ->
                Optional.of(new TimeMention(
                        at,
                        at + 2,
                        lead.equals("last") && !the ? Role.WHEN : Role.PERIOD,
                        wholeYear(s, at, reportDay, lead)));
            case "months", "years", "weeks", "decade" -> Optional.of(new TimeMention(at, at + 2, Role.PERIOD, null));
            default -> Optional.empty();
        };
    }

    private static @Nullable EventDate week(Sentence s, int at, @Nullable LocalDate reportDay, String lead) {
        if (reportDay == null) {
            return null;
        }
        LocalDate monday = reportDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean current = lead.equals("this");
        LocalDate first = current ? monday : monday.minusDays(7);
        LocalDate last = current ? reportDay : monday.minusDays(1);
        return new EventDate(first, last, DatePrecision.RANGE, DateBasis.RELATIVE, s.evidence(at, at + 2));
    }

    private static @Nullable EventDate wholeMonth(Sentence s, int at, @Nullable LocalDate reportDay, String lead) {
        if (reportDay == null) {
            return null;
        }
        YearMonth month = YearMonth.from(reportDay).minusMonths(lead.equals("this") ? 0 : 1);
        return new EventDate(
                month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, DateBasis.RELATIVE, s.evidence(at, at + 2));
    }

    private static @Nullable EventDate wholeYear(Sentence s, int at, @Nullable LocalDate reportDay, String lead) {
        if (reportDay == null) {
            return null;
        }
        int year = reportDay.getYear() - (lead.equals("this") ? 0 : 1);
        return new EventDate(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                DatePrecision.YEAR,
                DateBasis.RELATIVE,
                s.evidence(at, at + 2));
    }

    /** "two days ago", "a week earlier", "the day before", "a day after". */
    private Optional<TimeMention> ago(Sentence s, int at, @Nullable LocalDate reportDay) {
        Integer many = SMALL.get(s.key(at));
        if (many == null && s.token(at).isNumber() && DateParts.isDigits(s.key(at), 1, 2)) {
            many = Integer.parseInt(s.key(at));
        }
        if (many == null) {
            return Optional.empty();
        }
        String unit = s.key(at + 1);
        String word = s.key(at + 2);
        boolean day = unit.equals("day") || unit.equals("days");
        boolean week = unit.equals("week") || unit.equals("weeks");
        boolean month = unit.equals("month") || unit.equals("months");
        boolean hour = unit.equals("hour") || unit.equals("hours");
        boolean year = unit.equals("year") || unit.equals("years");
        if (s.key(at).equals("the") && !day || !day && !week && !month && !year && !hour) {
            return Optional.empty();
        }
        boolean ago = word.equals("ago");
        boolean earlier = word.equals("earlier") || word.equals("before") || word.equals("previously");
        boolean later = word.equals("later") || word.equals("after");
        if (!ago && !earlier && !later) {
            return Optional.empty();
        }
        if (year && ago && s.key(at + 3).equals("today") && reportDay != null) {
            return Optional.of(relativeDay(s, at, at + 4, Role.WHEN, reportDay.minusYears(many)));
        }
        if (year || month && !ago) {
            // Too coarse to count from: "two years ago" is some day of a year, "a month later" some day of a month.
            return Optional.of(
                    new TimeMention(at, at + 3, Role.WHEN, year && ago ? yearsAgo(s, at, reportDay, many) : null));
        }
        // Whole days alone can be counted back: "36 hours ago" is one day or another.
        int days = hour ? many / HOURS_A_DAY : many * (week ? 7 : 1);
        int before = hour && many > HOURS_A_DAY && many % HOURS_A_DAY > 0 ? days + 1 : days;
        if (!ago) {
            return Optional.of(new TimeMention(at, at + 3, Role.FROM_ANOTHER, null, later ? days : -days));
        }
        if (month) {
            EventDate date = null;
            if (reportDay != null) {
                YearMonth then = YearMonth.from(reportDay).minusMonths(many);
                date = new EventDate(
                        then.atDay(1),
                        then.atEndOfMonth(),
                        DatePrecision.MONTH,
                        DateBasis.RELATIVE,
                        s.evidence(at, at + 3));
            }
            return Optional.of(new TimeMention(at, at + 3, Role.WHEN, date));
        }
        return shifted(s, at, at + 3, reportDay, -before, -days);
    }

    private static @Nullable EventDate yearsAgo(Sentence s, int at, @Nullable LocalDate reportDay, int many) {
        if (reportDay == null) {
            return null;
        }
        int year = reportDay.getYear() - many;
        return new EventDate(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                DatePrecision.YEAR,
                DateBasis.RELATIVE,
                s.evidence(at, at + 3));
    }

    private static Optional<TimeMention> shifted(
            Sentence s, int from, int to, @Nullable LocalDate reportDay, int firstShift, int lastShift) {
        if (reportDay == null) {
            return Optional.of(new TimeMention(from, to, Role.WHEN, null));
        }
        DatePrecision precision = firstShift == lastShift ? DatePrecision.DAY : DatePrecision.RANGE;
        return Optional.of(new TimeMention(
                from,
                to,
                Role.WHEN,
                new EventDate(
                        reportDay.plusDays(firstShift),
                        reportDay.plusDays(lastShift),
                        precision,
                        DateBasis.RELATIVE,
                        s.evidence(from, to))));
    }
}
