package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Calendar;
import org.isnad.mention.TimeMention.Role;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds days, months and years and resolves them against the report's day, always to the past: "Tuesday" is the latest
 * Tuesday not after it. Where the text gives no year and the report has no day, the date stays unknown.
 */
public final class DateFinder {

    private static final Set<String> RANGE_WORDS = Set.of("to", "until", "-", "through");

    private static final Set<String> BESIDE_DAY = Set.of("early", "late", "on", "again");

    private final WrittenDates written;
    private final RelativeDates relative;

    public DateFinder(Calendar calendar) {
        written = new WrittenDates(calendar);
        relative = new RelativeDates(calendar);
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
        return written.at(s, at, reportDay)
                .or(() -> relative.at(s, at, reportDay))
                .or(() -> Durations.at(s, at, reportDay));
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
        boolean continued = isContinued(s, last, time);
        if (!isJoined(s, last.to(), time.from()) && !continued
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
        if (!next && !continued && !isRangeWord(s, last)) {
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

    /** One word, or "late on Tuesday and early on Wednesday". */
    private static boolean isJoined(Sentence s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!BESIDE_DAY.contains(s.key(i))) {
                return false;
            }
        }
        return to > from;
    }

    /** "on Saturday and continued into Sunday". */
    private static boolean isContinued(Sentence s, TimeMention last, TimeMention time) {
        if (time.from() - last.to() > 5 || last.role() == Role.PERIOD) {
            return false;
        }
        for (int i = last.to(); i < time.from(); i++) {
            if (s.key(i).equals("continued")
                    || s.key(i).equals("continuing")
                    || s.key(i).equals("into")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRangeWord(Sentence s, TimeMention last) {
        String word = s.key(last.to());
        return RANGE_WORDS.contains(word)
                || word.equals("and") && s.key(last.from() - 1).equals("between");
    }
}
