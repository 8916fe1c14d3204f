package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.Stretch;
import org.isnad.mention.TimeMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Days that words of time leave open, beside the day that the rules read in them: an act that began on Thursday may go on,
 * "two days of clashes" may end today, "a day after" may count from today. A choice says which holds; the rules take none.
 */
final class OpenDays {

    /** An act that began longer ago is not told as news. */
    private static final int LONGEST = 92;

    /** How far apart two days are that are told in one breath: "on Friday and Saturday". */
    private static final int PAIR_TOKENS = 4;

    /** Words of what may have been in the night that the report's day began with. */
    private static final Set<String> NIGHT =
            Set.of("night", "nights", "midnight", "dawn", "late", "early", "evening", "hours", "pre-dawn");

    private static final Set<String> RUNNING = Set.of("consecutive", "straight", "successive");
    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Map<String, Integer> ORDINALS = Map.of(
            "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9,
            "tenth", 10);

    private OpenDays() {}

    /**
     * A day that may be meant.
     *
     * @param kind what it rests on: 1 goes on until the report's day, 2 two days told together, 3 counted from the
     *             report's day, 4 a stretch, 5 the whole month or year, 6 the night or day before the report's, 7 a stretch that
     *             ends on a day that is told, 8 the n-th day of what goes on
     */
    record Open(EventDate date, int from, int to, int kind) {}

    static List<Open> of(SentenceMentions m, @Nullable LocalDate reportDay) {
        List<Open> found = new ArrayList<>();
        if (reportDay == null) {
            return found;
        }
        TimeMention before = null;
        for (TimeMention t : m.times()) {
            Evidence words = m.sentence().evidence(t.from(), t.to());
            EventDate date = t.date();
            if (date != null) {
                dated(found, t, date, words, reportDay);
                pair(found, before, t, words);
                before = t;
            } else if (t.role() == TimeMention.Role.FROM_ANOTHER) {
                LocalDate day = reportDay.minusDays(Math.abs(t.shiftDays()));
                add(found, t.from(), t.to(), day, day, words, 3);
            }
        }
        for (Stretch s : Stretch.in(m.sentence())) {
            Evidence words = m.sentence().evidence(s.from(), s.to());
            add(found, s.from(), s.to(), reportDay.minusDays(s.days()), reportDay, words, 4);
            add(found, s.from(), s.to(), reportDay.minusDays(s.days() - 1L), reportDay, words, 4);
            endingOn(found, m, s, words);
        }
        nights(found, m.sentence(), reportDay);
        countedDays(found, m, reportDay);
        return found;
    }

    private static void dated(List<Open> found, TimeMention t, EventDate date, Evidence words, LocalDate reportDay) {
        long ago = reportDay.toEpochDay() - date.first().toEpochDay();
        boolean past = ago > 0 && ago <= LONGEST;
        if (past && t.role() != TimeMention.Role.SINCE) {
            add(found, t.from(), t.to(), date.first(), reportDay, words, 1);
        }
        boolean coarse = date.precision() == DatePrecision.MONTH || date.precision() == DatePrecision.YEAR;
        if (t.role() != TimeMention.Role.WHEN && coarse) {
            found.add(new Open(date, t.from(), t.to(), 5));
        }
        boolean days = date.precision() == DatePrecision.RANGE && date.last().equals(reportDay) && ago > 1;
        if (days) {
            add(found, t.from(), t.to(), date.first().plusDays(1), reportDay, words, 4);
        }
    }

    /** "taken on Tuesday after two days of fighting": the stretch may end on the day that is told. */
    private static void endingOn(List<Open> found, SentenceMentions m, Stretch s, Evidence words) {
        for (TimeMention t : m.times()) {
            EventDate date = t.date();
            if (date != null && date.precision() == DatePrecision.DAY) {
                LocalDate last = date.last();
                add(found, s.from(), s.to(), last.minusDays(s.days()), last, words, 7);
                if (s.days() > 1) {
                    add(found, s.from(), s.to(), last.minusDays(s.days() - 1L), last, words, 7);
                }
            }
        }
    }

    /** "after midnight", "a second night", "late in the evening": the day before the report's, or both. */
    private static void nights(List<Open> found, Sentence s, LocalDate reportDay) {
        for (int i = 0; i < s.size(); i++) {
            if (NIGHT.contains(s.key(i))) {
                Evidence words = s.evidence(i, i + 1);
                add(found, i, i + 1, reportDay.minusDays(1), reportDay.minusDays(1), words, 6);
                add(found, i, i + 1, reportDay.minusDays(1), reportDay, words, 6);
                return;
            }
        }
    }

    /** "for the second consecutive day", "their 11th day of fighting": from the first of these days on. */
    private static void countedDays(List<Open> found, SentenceMentions m, LocalDate reportDay) {
        Sentence s = m.sentence();
        for (int i = 0; i < s.size(); i++) {
            int count = count(s.key(i));
            int day = s.key(i + 1).equals("day") ? i + 1 : i + 2;
            if (count > 1 && s.key(day).equals("day") && (day == i + 1 || RUNNING.contains(s.key(i + 1)))) {
                Evidence words = s.evidence(i, day + 1);
                add(found, i, day + 1, reportDay.minusDays(count - 1L), reportDay, words, 8);
                for (TimeMention t : m.times()) {
                    EventDate date = t.date();
                    if (date != null && date.precision() == DatePrecision.DAY) {
                        add(found, i, day + 1, date.last().minusDays(count - 1L), date.last(), words, 8);
                    }
                }
            }
        }
    }

    /** The number that an ordinal tells, at most 99, or 0: "second", "40th". */
    private static int count(String key) {
        Integer small = ORDINALS.get(key);
        if (small != null) {
            return small;
        }
        int digits = key.length() - 2;
        boolean ordinal = (digits == 1 || digits == 2)
                && key.charAt(0) >= '1'
                && key.charAt(0) <= '9'
                && key.charAt(digits - 1) >= '0'
                && key.charAt(digits - 1) <= '9'
                && ORDINAL_ENDS.contains(key.substring(digits));
        return ordinal ? Integer.parseInt(key.substring(0, digits)) : 0;
    }

    private static void pair(List<Open> found, @Nullable TimeMention before, TimeMention t, Evidence words) {
        EventDate first = before == null ? null : before.date();
        EventDate last = t.date();
        if (before == null || first == null || last == null || t.from() - before.to() > PAIR_TOKENS) {
            return;
        }
        long days = last.last().toEpochDay() - first.first().toEpochDay();
        if (days > 0 && days <= LONGEST) {
            add(found, t.from(), t.to(), first.first(), last.last(), words, 2);
        }
    }

    private static void add(
            List<Open> found, int from, int to, LocalDate first, LocalDate last, Evidence words, int kind) {
        DatePrecision precision = first.equals(last) ? DatePrecision.DAY : DatePrecision.RANGE;
        found.add(new Open(new EventDate(first, last, precision, DateBasis.RELATIVE, words), from, to, kind));
    }
}
