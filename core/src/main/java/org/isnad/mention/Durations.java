package org.isnad.mention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.TimeMention.Role;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long something has lasted, up to the report's day: "for nearly two years", "a three-week siege", "a 10-day-old
 * assault". A long series at one place has a range of days (guideline, settled question 2).
 */
final class Durations {

    /** "For a month" is said of what is to come as often as of what has lasted. */
    private static final Set<String> ARTICLES = Set.of("a", "the");

    private static final Set<String> ABOUT =
            Set.of("nearly", "almost", "about", "around", "over", "more", "than", "some", "roughly", "at", "least");
    private static final Set<String> SERIES = Set.of(
            "siege", "blockade", "assault", "offensive", "campaign", "battle", "bombardment", "operation", "fighting");
    private static final int MOST_ABOUT = 3;

    private static final Set<String> START = Set.of("start", "beginning", "outbreak", "onset", "launch");
    private static final Set<String> STRETCH = WordClass.SINCE_START.words();
    /** How many words name what began: "the four-year civil war". */
    private static final int MOST_WORDS = 4;

    private Durations() {}

    /** The duration that begins at token {@code at}. */
    static Optional<TimeMention> at(Sentence s, int at, @Nullable LocalDate reportDay) {
        Optional<TimeMention> start = sinceStart(s, at);
        return start.isPresent() || reportDay == null
                ? start
                : lasting(s, at, reportDay).or(() -> old(s, at, reportDay));
    }

    /** "since the start of the year", "since the outbreak of the four-year war": which day that was the words do not tell. */
    private static Optional<TimeMention> sinceStart(Sentence s, int at) {
        if (!START.contains(s.key(at))
                || !s.key(at + 1).equals("of")
                || !s.key(at - 1).equals("the")
                || !s.key(at - 2).equals("since")) {
            return Optional.empty();
        }
        for (int i = at + 2;
                i < Math.min(s.size(), at + 2 + MOST_WORDS) && s.token(i).isWord();
                i++) {
            if (STRETCH.contains(s.key(i))) {
                return Optional.of(new TimeMention(at, i + 1, Role.SINCE, null));
            }
        }
        return Optional.empty();
    }

    /** "for more than four months". */
    private static Optional<TimeMention> lasting(Sentence s, int at, LocalDate reportDay) {
        if (!s.key(at).equals("for")) {
            return Optional.empty();
        }
        int number = at + 1;
        while (number <= at + MOST_ABOUT && ABOUT.contains(s.key(number))) {
            number++;
        }
        return since(s, at, number + 2, number(s.key(number)), s.key(number + 1), reportDay);
    }

    /** "three-week siege", "10-day-old assault". */
    private static Optional<TimeMention> old(Sentence s, int at, LocalDate reportDay) {
        String[] parts = s.key(at).split("-", -1);
        boolean shaped = parts.length == 2 || parts.length == 3 && (parts[2].equals("old") || parts[2].equals("long"));
        if (!shaped || !SERIES.contains(s.key(at + 1)) && !SERIES.contains(s.key(at + 2))) {
            return Optional.empty();
        }
        return since(s, at, at + 1, number(parts[0]), parts[1], reportDay);
    }

    private static Optional<TimeMention> since(
            Sentence s, int from, int to, int many, String unit, LocalDate reportDay) {
        LocalDate first = many == 0 ? null : before(reportDay, many, unit);
        return first == null
                ? Optional.empty()
                : Optional.of(new TimeMention(
                        from,
                        to,
                        Role.SINCE,
                        new EventDate(
                                first, reportDay, DatePrecision.RANGE, DateBasis.RELATIVE, s.evidence(from, to))));
    }

    private static @Nullable LocalDate before(LocalDate day, int many, String unit) {
        return switch (unit) {
            case "day", "days" -> day.minusDays(many);
            case "week", "weeks" -> day.minusWeeks(many);
            case "month", "months" -> day.minusMonths(many);
            case "year", "years" -> day.minusYears(many);
            default -> null;
        };
    }

    /** The number that the key writes, at most two digits, or 0. */
    private static int number(String key) {
        Integer word = ARTICLES.contains(key) ? null : RelativeDates.SMALL.get(key);
        return word != null ? word : DateParts.isDigits(key, 1, 2) ? Integer.parseInt(key) : 0;
    }
}
