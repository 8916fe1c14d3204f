package org.isnad.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.mention.EventDate;
import org.isnad.mention.TimeMention;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the day of a report: the dateline of its text if it has one, else the caller's day. */
public final class Dateline {

    /** A dateline further from the caller's day than this is some other date. */
    private static final long FARTHEST_DAYS = 45;

    private static final Pattern SWAPPABLE =
            Pattern.compile("(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\\d\\d)");

    private final DateFinder dates;

    public Dateline(Lexicon lexicon) {
        this.dates = new DateFinder(lexicon.calendar);
    }

    public Published find(Document document) {
        Report report = document.report();
        LocalDate given = report.published();
        for (Sentence s : document.sentences()) {
            if (s.part() == Part.TITLE) {
                continue;
            }
            if (s.kind() != Sentence.Kind.DATELINE
                    && s.kind() != Sentence.Kind.HEADLINE
                    && s.kind() != Sentence.Kind.BYLINE) {
                break;
            }
            Optional<EventDate> day = day(s, given);
            if (s.kind() != Sentence.Kind.HEADLINE && day.isPresent() && isNear(day.get(), given)) {
                return new Published(
                        day.get().first(), Published.Basis.DATELINE, day.get().words());
            }
        }
        return given == null
                ? new Published(null, Published.Basis.UNKNOWN, null)
                : new Published(given, Published.Basis.GIVEN, null);
    }

    private Optional<EventDate> day(Sentence s, @Nullable LocalDate given) {
        for (TimeMention time : dates.find(s, given)) {
            EventDate date = time.date() == null && given != null ? nearer(s, time, given) : time.date();
            if (date != null
                    && date.precision() == DatePrecision.DAY
                    && (date.basis() == DateBasis.WRITTEN || date.basis() == DateBasis.PARTLY_WRITTEN)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    /** "06-01-2016", whose day and month could be swapped: the order that lies nearer to the caller's day, if either does. */
    private static @Nullable EventDate nearer(Sentence s, TimeMention time, LocalDate given) {
        Matcher parts = SWAPPABLE.matcher(s.key(time.from()));
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(3));
        LocalDate dayFirst = LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
        LocalDate monthFirst = LocalDate.of(year, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        LocalDate day = distance(dayFirst, given) <= distance(monthFirst, given) ? dayFirst : monthFirst;
        return new EventDate(day, day, DatePrecision.DAY, DateBasis.WRITTEN, s.evidence(time.from(), time.to()));
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static boolean isNear(EventDate day, @Nullable LocalDate given) {
        return given == null || Math.abs(given.toEpochDay() - day.first().toEpochDay()) <= FARTHEST_DAYS;
    }
}
