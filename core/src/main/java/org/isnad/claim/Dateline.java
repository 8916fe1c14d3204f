package org.isnad.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Calendar;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.mention.EventDate;
import org.isnad.mention.TimeMention;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the day of a report: the dateline of its text if it has one, else the caller's day. */
public final class Dateline {

    /** A dateline further from the caller's day than this is some other date. */
    private static final long FARTHEST_DAYS = 45;

    private static final long NEXT_DAY = 1;

    private static final Pattern SWAPPABLE =
            Pattern.compile("(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\\d\\d)");

    /** No more characters than these stand behind a date on a line of its own: "at 1459". */
    private static final int HEAD = 12;

    /** Begin the line that says when a report came out: "Date of publication 8 March 2024". */
    private static final Set<String> PUBLISHED = Set.of("date", "published", "posted", "updated", "last");

    private static final Set<String> ZONE = Set.of("utc", "gmt", "local", "time", "hrs");

    private static final Set<String> ENTRY = Set.of("-", "\u2013", "\u2014", ":");

    private static final int INLINE_SENTENCES = 3;

    private final DateFinder dates;
    private final Calendar calendar;

    public Dateline(Lexicon lexicon) {
        this.calendar = lexicon.calendar;
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
            if (entry(s) != null && isChronology(document)) {
                break;
            }
            Optional<EventDate> day = day(s, given);
            if (s.kind() != Sentence.Kind.HEADLINE
                    && day.isPresent()
                    && (isNear(day.get(), given) || standsAlone(s, day.get()))) {
                return new Published(
                        day.get().first(), Published.Basis.DATELINE, day.get().words());
            }
        }
        Optional<EventDate> inline = inline(document, given);
        if (inline.isPresent()) {
            return new Published(
                    inline.get().first(), Published.Basis.DATELINE, inline.get().words());
        }
        if (given != null) {
            return new Published(given, Published.Basis.GIVEN, null);
        }
        return signed(document)
                .map(day -> new Published(day.first(), Published.Basis.DATELINE, day.words()))
                .orElse(new Published(null, Published.Basis.UNKNOWN, null));
    }

    /** "2 March 2021 - ...", "15 March 2021 - ...": what begins each entry dates the entry, and not the report. */
    private boolean isChronology(Document document) {
        return document.sentences().stream()
                        .filter(s -> s.part() == Part.TEXT)
                        .map(this::entry)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** The written day that a sentence begins with, a dash or a colon behind it, or null. */
    private @Nullable LocalDate entry(Sentence s) {
        boolean dated = s.size() > 0 && (s.token(0).isNumber() || calendar.month(s.key(0)) > 0);
        return !dated
                ? null
                : dates.find(s, null).stream()
                        .filter(time -> time.from() == 0 && ENTRY.contains(s.key(time.to())))
                        .map(TimeMention::date)
                        .filter(date -> date != null && date.basis() == DateBasis.WRITTEN)
                        .map(EventDate::first)
                        .findFirst()
                        .orElse(null);
    }

    /** "... No deaths so far. 3 March 2021, 21:40": the full date that a post ends with, nothing but an hour beside it. */
    private Optional<EventDate> signed(Document document) {
        List<Sentence> text =
                document.sentences().stream().filter(s -> s.part() == Part.TEXT).toList();
        if (text.size() < 2) {
            return Optional.empty();
        }
        Sentence last = text.get(text.size() - 1);
        return day(last, null).filter(day -> day.basis() == DateBasis.WRITTEN && isAll(last, day.words()));
    }

    /** Whether a sentence has no word outside the words of a date. */
    private static boolean isAll(Sentence s, @Nullable Evidence date) {
        if (date == null) {
            return false;
        }
        for (int i = 0; i < s.size(); i++) {
            boolean inside = s.token(i).span().start() >= date.span().start()
                    && s.token(i).span().end() <= date.span().end();
            if (!inside && s.token(i).isWord() && !ZONE.contains(s.key(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * "Thu Sep 5 2013", on a line of its own and with its year: then it is the report's day, however far off the caller's is (a
     * dateline wins, and callers' days are sometimes those of a copy).
     */
    private static boolean standsAlone(Sentence s, EventDate day) {
        return day.basis() == DateBasis.WRITTEN
                && day.words() != null
                && (day.words().span().start() == s.evidence().span().start() || PUBLISHED.contains(s.key(0)))
                && s.evidence().span().end() - day.words().span().end() <= HEAD;
    }

    /**
     * "... in Oltera Agency Friday 8 March 2024 Shells hit ...": where line breaks are lost, a full date between a name and a
     * capital in one of the first sentences, whose weekday is right.
     */
    private Optional<EventDate> inline(Document document, @Nullable LocalDate given) {
        List<Sentence> body = document.sentences().stream()
                .filter(s -> s.part() != Part.TITLE && s.isStory())
                .limit(INLINE_SENTENCES)
                .toList();
        for (Sentence s : body) {
            for (TimeMention time : dates.find(s, given)) {
                EventDate date = time.date();
                if (date != null
                        && date.precision() == DatePrecision.DAY
                        && date.basis() == DateBasis.WRITTEN
                        && isNear(date, given)
                        && isSet(s, time)
                        && DayOfWeek.from(date.first()).equals(calendar.weekday(s.key(time.from())))) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a time stands between a name and what begins with a capital: no sentence goes on through it. */
    static boolean isSet(Sentence s, TimeMention time) {
        boolean before = time.from() == 0 || s.token(time.from() - 1).capital();
        boolean after = time.to() >= s.size()
                || s.token(time.to()).capital()
                || s.token(time.to()).isNumber()
                || s.key(time.to()).equals("\"");
        return before && after;
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

    /**
     * "06-01-2016", whose day and month could be swapped: the order that lies nearer to the caller's day. With dashes the day comes
     * first, unless only the other order is the caller's day or next to it.
     */
    private static @Nullable EventDate nearer(Sentence s, TimeMention time, LocalDate given) {
        Matcher parts = SWAPPABLE.matcher(s.key(time.from()));
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(3));
        LocalDate dayFirst = LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
        LocalDate monthFirst = LocalDate.of(year, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        boolean dashes = s.key(time.from()).indexOf('-') > 0;
        boolean first = dashes
                ? distance(monthFirst, given) > NEXT_DAY || distance(dayFirst, given) <= NEXT_DAY
                : distance(dayFirst, given) <= distance(monthFirst, given);
        LocalDate day = first ? dayFirst : monthFirst;
        return new EventDate(day, day, DatePrecision.DAY, DateBasis.WRITTEN, s.evidence(time.from(), time.to()));
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static boolean isNear(EventDate day, @Nullable LocalDate given) {
        return given == null || Math.abs(given.toEpochDay() - day.first().toEpochDay()) <= FARTHEST_DAYS;
    }
}
