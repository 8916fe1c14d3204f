package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.Stretch;
import org.isnad.mention.TimeMention;
import org.isnad.report.Evidence;
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

    private OpenDays() {}

    /**
     * A day that may be meant.
     *
     * @param kind what it rests on: 1 goes on until the report's day, 2 two days told together, 3 counted from the
     *             report's day, 4 a stretch, 5 the whole month or year
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
        }
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
