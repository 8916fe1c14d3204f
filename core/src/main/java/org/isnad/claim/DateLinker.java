package org.isnad.claim;

import java.time.LocalDate;
import java.util.Set;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.mention.Attribution;
import org.isnad.mention.DaysBeside;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeMention.Role;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says when the act of a sentence happened: the time nearest to its words that is not the time of the saying. */
final class DateLinker {

    /** A series that has lasted no longer than this is one act over a range of days. */
    private static final int SHORT_DAYS = 31;

    /** What parts the day of something else from an act: "charged on Wednesday over the shooting on 3 March". */
    private static final Set<String> BEFORE_ACT = Set.of("after", "over", "following", "before");

    private static final Set<String> RELATIVE = Set.of("that", "which", "who");

    /** How many words a clause such as "that began on" may have. */
    private static final int CLAUSE = 5;

    /** What the day of something else costs more, in tokens. */
    private static final int FAR = 30;

    private DateLinker() {}

    /**
     * The date that the sentence gives for its act.
     *
     * @param before    when the act told before happened, for "a week earlier"; or null
     * @param reportDay the report's day, up to which "since Saturday" reaches; or null
     * @param siege     whether the act is a siege, which lasts since the month or year that is told
     */
    static Dated link(SentenceMentions m, @Nullable EventDate before, @Nullable LocalDate reportDay, boolean siege) {
        Dated best = new Dated(null, false, false);
        int nearest = Integer.MAX_VALUE;
        int bringing = TotalRule.bringing(m.sentence());
        for (TimeMention time : m.times()) {
            if (bringing >= 0 && time.from() > bringing) {
                // "bringing to 40 the number killed this month": the month is the sum's.
                continue;
            }
            boolean opens = time.from() > 5
                    && m.triggers().stream().allMatch(t -> t.from() > time.from())
                    && m.people().stream().allMatch(p -> p.from() >= time.from());
            EventDate beside = DaysBeside.is(m.sentence(), time) ? dayBefore(m, time) : null;
            EventDate date = dated(m.sentence(), time, beside == null ? before : beside, reportDay, siege, opens);
            boolean saying = isOfSaying(m, time) || isHead(m.sentence(), time);
            int cost = distance(m, time) + (saying || isOfOtherVerb(m, time) ? FAR : 0);
            boolean told = time.role() == Role.WHEN || DaysBeside.is(m.sentence(), time);
            boolean open = date == null && told && !saying;
            if ((date != null || open) && cost < nearest) {
                nearest = cost;
                best = new Dated(date, saying, open);
            }
        }
        return best;
    }

    /**
     * A date.
     *
     * @param ofSaying whether it is the day of the saying: "the monitor said on Wednesday"
     * @param open     whether the sentence tells a day that could not be made out: then no other stands in for it
     */
    record Dated(@Nullable EventDate date, boolean ofSaying, boolean open) {}

    static @Nullable EventDate dated(
            Sentence s,
            TimeMention time,
            @Nullable EventDate before,
            @Nullable LocalDate reportDay,
            boolean siege,
            boolean opensClause) {
        return switch (time.role()) {
            case WHEN -> time.date();
            case SINCE -> until(time.date(), reportDay, siege);
            case FROM_ANOTHER -> counted(s, time, before, reportDay, opensClause);
            case PERIOD -> null;
        };
    }

    /** "since Saturday": from that day to the report's. */
    private static @Nullable EventDate until(@Nullable EventDate since, @Nullable LocalDate reportDay, boolean siege) {
        if (since == null
                || reportDay == null
                || since.first().isAfter(reportDay)
                || since.precision() != DatePrecision.DAY && !siege && !isShort(since)) {
            return null;
        }
        return new EventDate(since.first(), reportDay, DatePrecision.RANGE, since.basis(), since.words());
    }

    /** "for three days", "a two-week offensive". */
    private static boolean isShort(EventDate since) {
        return since.precision() == DatePrecision.RANGE
                && since.last().toEpochDay() - since.first().toEpochDay() <= SHORT_DAYS;
    }

    private static @Nullable EventDate counted(
            Sentence s,
            TimeMention time,
            @Nullable EventDate before,
            @Nullable LocalDate reportDay,
            boolean opensClause) {
        // "The following day" of something that is no act and has no day here is no day of the report's.
        boolean open = before == null && DaysBeside.is(s, time);
        LocalDate anchor = before != null ? before.first() : reportDay;
        if (anchor == null || open) {
            return null;
        }
        boolean toBefore = refersToActBefore(s, time);
        // "..., a day after a car bomb killed two": the act that follows is the earlier one.
        boolean toNext = !toBefore && opensClause && !s.key(time.from()).equals("the");
        if (!toBefore && !toNext) {
            return null;
        }
        LocalDate day = anchor.plusDays(toNext ? -time.shiftDays() : time.shiftDays());
        Evidence words = s.evidence(time.from(), time.to());
        // No more finely than the act before is dated: a week before "in 2014" is some day of a year.
        DatePrecision precision = before == null ? DatePrecision.DAY : before.precision();
        return switch (precision) {
            case DAY, RANGE -> new EventDate(day, day, DatePrecision.DAY, DateBasis.RELATIVE, words);
            case MONTH -> {
                LocalDate first = day.plusDays(15).withDayOfMonth(1);
                yield new EventDate(first, first.plusMonths(1).minusDays(1), precision, DateBasis.RELATIVE, words);
            }
            case YEAR -> {
                LocalDate first = day.plusDays(182).withDayOfYear(1);
                yield new EventDate(first, first.plusYears(1).minusDays(1), precision, DateBasis.RELATIVE, words);
            }
        };
    }

    /** "A week earlier, a bomb ..." counts from the act before; "the day after negotiations" from the negotiations. */
    private static boolean refersToActBefore(Sentence s, TimeMention time) {
        String word = s.key(time.to() - 1);
        boolean adverb =
                word.equals("earlier") || word.equals("later") || word.equals("previously") || DaysBeside.is(s, time);
        return adverb || time.to() >= s.size() || s.token(time.to()).isPunctuation();
    }

    /** "Officials said on Tuesday that shelling the previous night ...": the day told before it in the sentence, or null. */
    private static @Nullable EventDate dayBefore(SentenceMentions m, TimeMention time) {
        return m.times().stream()
                .filter(t -> t.to() <= time.from() && t.role() == Role.WHEN)
                .map(TimeMention::date)
                .reduce(null, (first, then) -> then);
    }

    /** "resigned on Wednesday after a bomb killed four last week", "a truce that began on Monday, ...": the day of something else. */
    private static boolean isOfOtherVerb(SentenceMentions m, TimeMention time) {
        Sentence s = m.sentence();
        TriggerMention act = m.triggers().stream().findFirst().orElse(null);
        // "On Tuesday after midnight rebels shelled": no verb stands before the day.
        if (act == null || act.from() < time.to() || time.from() < 2) {
            return false;
        }
        boolean later = m.times().stream().anyMatch(t -> t.from() > act.from() && t.role() == Role.WHEN);
        for (int i = time.to(); i < act.from() && later; i++) {
            boolean number = i + 1 < s.size() && s.token(i + 1).isNumber();
            if (BEFORE_ACT.contains(s.key(i)) && !number) {
                return true;
            }
        }
        for (int i = time.from() - 1;
                i >= Math.max(0, time.from() - CLAUSE) && s.key(time.to()).equals(",");
                i--) {
            if (RELATIVE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static int distance(SentenceMentions m, TimeMention time) {
        int nearest = 50;
        for (TriggerMention trigger : m.triggers()) {
            if (trigger.isDone()) {
                int distance = time.from() >= trigger.to() ? time.from() - trigger.to() : trigger.from() - time.to();
                nearest = Math.min(nearest, Math.max(0, distance));
            }
        }
        return nearest;
    }

    /** "... in Oltera Agency Thursday 14 March 2024 Shells hit ...": the head of a page whose line breaks are lost. */
    private static boolean isHead(Sentence s, TimeMention time) {
        EventDate date = time.date();
        return date != null
                && date.basis() == DateBasis.WRITTEN
                && date.precision() == DatePrecision.DAY
                && time.from() > 0
                && time.to() < s.size()
                && Dateline.isSet(s, time);
    }

    /** "the monitor said on Wednesday". */
    static boolean isOfSaying(SentenceMentions m, TimeMention time) {
        for (Attribution a : m.attributions()) {
            int after = time.from() - Math.max(a.cueTo(), a.speakerTo());
            int between = a.cueFrom() - time.to();
            if (after >= 0 && after <= 1 || between >= 0 && between <= 1 && time.from() >= a.speakerTo()) {
                return true;
            }
        }
        return false;
    }
}
