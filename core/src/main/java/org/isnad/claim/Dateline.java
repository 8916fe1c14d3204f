package org.isnad.claim;

import java.time.LocalDate;
import java.util.Optional;
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
            EventDate date = time.date();
            if (date != null
                    && date.precision() == DatePrecision.DAY
                    && (date.basis() == DateBasis.WRITTEN || date.basis() == DateBasis.PARTLY_WRITTEN)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(EventDate day, @Nullable LocalDate given) {
        return given == null || Math.abs(given.toEpochDay() - day.first().toEpochDay()) <= FARTHEST_DAYS;
    }
}
