package org.isnad.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Finds days, months and years and resolves them against the report's day, always to the past: "Tuesday" is the latest
 * Tuesday not after it. Where the text gives no year and the report has no day, the date stays unknown.
 */
public final class DateFinder {

    private static final Set<String> YEAR_LEAD = WordClass.YEAR_LEAD.words();
    private static final Set<String> MONTH_LEAD = WordClass.MONTH_LEAD.words();
    private static final Set<String> DAY_PART = WordClass.DAY_PART.words();
    private static final Set<String> LONG_STRETCH = WordClass.LONG_STRETCH.words();
    private static final Map<String, Integer> SMALL = Map.ofEntries(
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

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

    private static final Pattern YEAR_FIRST = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](19|20)\\d\\d");

    private final Calendar calendar;

    public DateFinder(Calendar calendar) {
        this.calendar = calendar;
    }

    /** All times of a sentence; {@code reportDay} is null where the report's day is not known. */
    public List<TimeMention> find(Sentence sentence, @Nullable LocalDate reportDay) {
        List<TimeMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<TimeMention> time = at(sentence, at, reportDay);
            time.ifPresent(found::add);
            at = time.map(TimeMention::to).orElse(at + 1);
        }
        return ranges(sentence, found);
    }

    private Optional<TimeMention> at(Sentence s, int at, @Nullable LocalDate reportDay) {
        return numeric(s, at, reportDay)
                .or(() -> dayMonth(s, at, reportDay))
                .or(() -> monthDay(s, at, reportDay))
                .or(() -> month(s, at, reportDay))
                .or(() -> year(s, at))
                .or(() -> relative(s, at, reportDay))
                .or(() -> weekday(s, at, reportDay));
    }

    /** "28 March to 2 April" and "Monday and Tuesday" are one stretch. */
    private List<TimeMention> ranges(Sentence s, List<TimeMention> found) {
        List<TimeMention> joined = new ArrayList<>();
        for (TimeMention time : found) {
            TimeMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            TimeMention range = last == null ? null : range(s, last, time);
            if (range == null) {
                joined.add(time);
            } else {
                joined.set(joined.size() - 1, range);
            }
        }
        return joined;
    }

    private @Nullable TimeMention range(Sentence s, TimeMention last, TimeMention time) {
        EventDate end = time.date();
        if (time.from() - last.to() != 1
                || end == null
                || end.precision() != DatePrecision.DAY
                || time.role() != Role.WHEN) {
            return null;
        }
        // The first day is counted back from the second: "Saturday and Sunday", "28 March to 2 April 2022".
        EventDate start = at(s, last.from(), end.last()).map(TimeMention::date).orElse(last.date());
        if (start == null
                || start.precision() != DatePrecision.DAY
                || start.last().isAfter(end.first())) {
            return null;
        }
        boolean next =
                s.key(last.to()).equals("and") && start.first().plusDays(1).equals(end.first());
        if (!next && !isRangeWord(s, last)) {
            return null;
        }
        return new TimeMention(
                last.from(),
                time.to(),
                Role.WHEN,
                new EventDate(
                        start.first(),
                        end.last(),
                        DatePrecision.RANGE,
                        end.basis(),
                        s.evidence(last.from(), time.to())));
    }

    private static boolean isRangeWord(Sentence s, TimeMention last) {
        String word = s.key(last.to());
        return word.equals("to")
                || word.equals("until")
                || word.equals("-")
                || word.equals("through")
                || word.equals("and") && s.key(last.from() - 1).equals("between");
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
        int from = weekdayLead(s, at);
        int number = from;
        int day = dayOfMonth(s, number);
        int lastDay = lastOfDays(s, number);
        if (day == 0 && lastDay == 0) {
            return Optional.empty();
        }
        boolean spread =
                day > 0 && (s.key(number + 1).equals("to") || s.key(number + 1).equals("and"));
        if (spread && dayOfMonth(s, number + 2) > day && monthAt(s, number + 3) > 0) {
            int yearAt = number + 4;
            int year = yearOf(s, yearAt);
            int to = year > 0 ? yearAt + 1 : yearAt;
            return dayRange(s, at, to, year, monthAt(s, number + 3), day, dayOfMonth(s, number + 2), reportDay);
        }
        int monthAt = s.key(number + 1).equals("of") ? number + 2 : number + 1;
        int month = monthAt(s, monthAt);
        if (month == 0) {
            return Optional.empty();
        }
        int yearAt = s.key(monthAt + 1).equals(",") && yearOf(s, monthAt + 2) > 0 ? monthAt + 2 : monthAt + 1;
        int year = yearOf(s, yearAt);
        int to = year > 0 ? yearAt + 1 : monthAt + 1;
        if (lastDay > 0) {
            return dayRange(s, at, to, year, month, firstOfDays(s, number), lastDay, reportDay);
        }
        return day(s, at, to, year > 0 ? year : 0, month, day, year > 0, reportDay);
    }

    /** "September 4, 2018", "Sept. 4", "September 4-6". */
    private Optional<TimeMention> monthDay(Sentence s, int at, @Nullable LocalDate reportDay) {
        int from = weekdayLead(s, at);
        int month = monthAt(s, from);
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
        int day = dayOfMonth(s, number);
        int lastDay = lastOfDays(s, number);
        if (day == 0 && lastDay == 0) {
            return Optional.empty();
        }
        int yearAt = s.key(number + 1).equals(",") ? number + 2 : number + 1;
        int year = yearOf(s, yearAt);
        int to = year > 0 ? yearAt + 1 : number + 1;
        if (lastDay > 0) {
            return dayRange(s, at, to, year, month, firstOfDays(s, number), lastDay, reportDay);
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
        Role role = isSince(s, from) ? Role.SINCE : Role.WHEN;
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
        int month = monthAt(s, at);
        if (month == 0) {
            return Optional.empty();
        }
        int yearAt = s.key(at + 1).equals("of") || s.key(at + 1).equals(",") ? at + 2 : at + 1;
        int year = yearOf(s, yearAt);
        if (year == 0 && s.has(at + 1, "last", "year") && reportDay != null) {
            year = reportDay.getYear() - 1;
            yearAt = at + 2;
        }
        String lead = s.key(at - 1);
        if (year == 0 && !MONTH_LEAD.contains(lead) && !lead.startsWith("mid-")) {
            return Optional.empty();
        }
        Role role = isSince(s, at) ? Role.SINCE : Role.WHEN;
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
        DateBasis basis = year > 0 ? DateBasis.WRITTEN : DateBasis.PARTLY_WRITTEN;
        return Optional.of(new TimeMention(
                at,
                to,
                role,
                new EventDate(when.atDay(1), when.atEndOfMonth(), DatePrecision.MONTH, basis, s.evidence(at, to))));
    }

    private Optional<TimeMention> year(Sentence s, int at) {
        int year = yearOf(s, at);
        if (year == 0 || !YEAR_LEAD.contains(s.key(at - 1)) && !s.key(at - 1).startsWith("mid-")) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        return Optional.of(new TimeMention(
                at,
                at + 1,
                isSince(s, at) ? Role.SINCE : Role.WHEN,
                new EventDate(
                        first,
                        LocalDate.of(year, 12, 31),
                        DatePrecision.YEAR,
                        DateBasis.WRITTEN,
                        s.evidence(at, at + 1))));
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
        Role role = isSince(s, at) ? Role.SINCE : Role.WHEN;
        if (reportDay == null) {
            return Optional.of(new TimeMention(at, to, role, null));
        }
        // "next Friday" is no day of the past.
        if (s.key(at - 1).equals("next") || s.key(at - 1).equals("coming")) {
            return Optional.of(new TimeMention(at, to, role, null));
        }
        return Optional.of(relativeDay(s, at, to, role, reportDay.with(TemporalAdjusters.previousOrSame(day))));
    }

    private static TimeMention relativeDay(Sentence s, int from, int to, Role role, LocalDate day) {
        return new TimeMention(
                from, to, role, new EventDate(day, day, DatePrecision.DAY, DateBasis.RELATIVE, s.evidence(from, to)));
    }

    private Optional<TimeMention> relative(Sentence s, int at, @Nullable LocalDate reportDay) {
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
                        ? Optional.of(new TimeMention(at, at + 2, Role.PERIOD, monthOf(s, at, reportDay, lead)))
                        : Optional.of(new TimeMention(at, at + 2, Role.WHEN, monthOf(s, at, reportDay, lead)));
            case "year" ->
                Optional.of(new TimeMention(
                        at,
                        at + 2,
                        lead.equals("last") && !the ? Role.WHEN : Role.PERIOD,
                        yearOf(s, at, reportDay, lead)));
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

    private static @Nullable EventDate monthOf(Sentence s, int at, @Nullable LocalDate reportDay, String lead) {
        if (reportDay == null) {
            return null;
        }
        YearMonth month = YearMonth.from(reportDay).minusMonths(lead.equals("this") ? 0 : 1);
        return new EventDate(
                month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, DateBasis.RELATIVE, s.evidence(at, at + 2));
    }

    private static @Nullable EventDate yearOf(Sentence s, int at, @Nullable LocalDate reportDay, String lead) {
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
        if (many == null && s.token(at).isNumber() && isDigits(s.key(at), 1, 2)) {
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
        if (s.key(at).equals("the") && !day || !day && !week && !month && !hour) {
            return Optional.empty();
        }
        boolean ago = word.equals("ago");
        boolean earlier = word.equals("earlier") || word.equals("before") || word.equals("previously");
        boolean later = word.equals("later") || word.equals("after");
        if (!ago && !earlier && !later) {
            return Optional.empty();
        }
        int days = hour ? 0 : many * (week ? 7 : month ? 30 : 1);
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
        return shifted(s, at, at + 3, reportDay, -days, -days);
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

    private static boolean isSince(Sentence s, int at) {
        String lead = s.key(at - 1);
        String before = s.key(at - 2);
        return lead.equals("since")
                || before.equals("since")
                        && (lead.equals("early")
                                || lead.equals("late")
                                || lead.equals("mid")
                                || lead.equals("last")
                                || lead.equals("the"));
    }

    /** Token after a weekday and comma that lead a date: "Tuesday, 4 September". */
    private int weekdayLead(Sentence s, int at) {
        if (calendar.weekday(s.key(at)) == null) {
            return at;
        }
        return s.key(at + 1).equals(",") ? at + 2 : at + 1;
    }

    private int monthAt(Sentence s, int at) {
        if (at < 0 || at >= s.size() || !s.token(at).capital()) {
            return 0;
        }
        return calendar.month(s.key(at));
    }

    private static int dayOfMonth(Sentence s, int at) {
        if (at < 0 || at >= s.size() || !s.token(at).isNumber()) {
            return 0;
        }
        String key = s.key(at);
        int digits = key.length() > 2 && !isDigit(key.charAt(key.length() - 1)) ? key.length() - 2 : key.length();
        if (!isDigits(key.substring(0, digits), 1, 2)
                || digits < key.length() && !ORDINAL_ENDS.contains(key.substring(digits))) {
            return 0;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day >= 1 && day <= 31 ? day : 0;
    }

    private static int firstOfDays(Sentence s, int at) {
        String key = s.key(at);
        return Integer.parseInt(key.substring(0, key.indexOf('-')));
    }

    private static int lastOfDays(Sentence s, int at) {
        String key = s.key(at);
        int dash = key.indexOf('-');
        return dash > 0 && isDigits(key.substring(0, dash), 1, 2) && isDigits(key.substring(dash + 1), 1, 2)
                ? Integer.parseInt(key.substring(dash + 1))
                : 0;
    }

    private static int yearOf(Sentence s, int at) {
        String key = s.key(at);
        return (key.startsWith("19") || key.startsWith("20")) && isDigits(key, 4, 4) ? Integer.parseInt(key) : 0;
    }

    /** Whether the key is so many digits, the ten of ASCII, and nothing else. */
    private static boolean isDigits(String key, int fewest, int most) {
        if (key.length() < fewest || key.length() > most) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (!isDigit(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
