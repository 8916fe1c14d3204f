package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.lexicon.Lexicon;
import org.isnad.report.Part;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds mentions by the word lists and the order of words alone. */
public final class CueMentionFinder implements MentionFinder {

    private final Lexicon lexicon;
    private final NumberFinder numbers;
    private final DateFinder dates;
    private final ActorFinder actors;
    private final CompoundFinder compounds;
    private final PlaceFinder places;
    private final TriggerFinder triggers;
    private final PeopleFinder people;
    private final ThingFinder things;
    private final SpeakerFinder speakers;
    private final AttributionFinder attributions;

    public CueMentionFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.numbers = new NumberFinder(lexicon.numbers);
        this.dates = new DateFinder(lexicon.calendar);
        this.actors = new ActorFinder(lexicon);
        this.compounds = new CompoundFinder(lexicon);
        this.places = new PlaceFinder(lexicon);
        this.triggers = new TriggerFinder(lexicon);
        this.people = new PeopleFinder(lexicon);
        this.things = new ThingFinder(lexicon);
        this.speakers = new SpeakerFinder(lexicon);
        this.attributions = new AttributionFinder(lexicon);
    }

    @Override
    public List<SentenceMentions> find(Document document, @Nullable LocalDate reportDay) {
        List<SentenceMentions> all = new ArrayList<>(document.sentences().size());
        Set<String> surnames = new HashSet<>();
        Set<String> known = people.introduced(document);
        LocalDate titled = titled(document);
        List<Attribution> told = new ArrayList<>();
        for (Sentence s : document.sentences()) {
            SentenceMentions mentions = find(s, times(s, reportDay, titled), surnames, known, told);
            all.add(mentions);
            told.addAll(mentions.attributions());
        }
        return GroundRaids.settle(all);
    }

    private SentenceMentions find(
            Sentence s, List<TimeMention> timesFound, Set<String> surnames, Set<String> known, List<Attribution> told) {
        List<ActorMention> actorsFound = actors.find(s);
        List<PlaceMention> placesFound = places.find(s, actorsFound, timesFound);
        List<NumberMention> numbersFound = numbers.find(s);
        PeopleFinder.Found peopleFound = people.find(s, numbersFound, timesFound, known);
        List<SpeakerMention> speakersFound = speakers.find(s, actorsFound, placesFound, timesFound, surnames);
        return new SentenceMentions(
                s,
                triggers.isUndone(s),
                timesFound,
                actorsFound,
                compounds.find(s),
                placesFound,
                triggers.find(s),
                peopleFound.people(),
                peopleFound.untold(),
                things.find(s, numbersFound, peopleFound.people(), timesFound),
                lexicon.weapons.findAll(s),
                lexicon.targets.findAll(s),
                attributions.find(s, speakersFound, timesFound, told));
    }

    /** The day that a title writes out with its year, or null. */
    private @Nullable LocalDate titled(Document document) {
        return document.sentences().stream()
                .filter(s -> s.part() == Part.TITLE)
                .flatMap(s -> dates.find(s, null).stream())
                .map(TimeMention::date)
                .filter(Objects::nonNull)
                .filter(d -> d.precision() == DatePrecision.DAY && d.basis() == DateBasis.WRITTEN)
                .map(EventDate::first)
                .findFirst()
                .orElse(null);
    }

    /** The times of a sentence; where the report has no day, "on 13 March" is of the year that the title gives that day. */
    private List<TimeMention> times(Sentence s, @Nullable LocalDate reportDay, @Nullable LocalDate titled) {
        List<TimeMention> found = dates.find(s, reportDay);
        if (reportDay != null || titled == null || found.isEmpty()) {
            return found;
        }
        List<TimeMention> filled = dates.find(s, titled).stream()
                .filter(time -> isFilledIn(time.date(), titled))
                .toList();
        return found.stream()
                .map(time -> filled.stream()
                        .filter(other -> other.from() == time.from())
                        .findFirst()
                        .orElse(time))
                .toList();
    }

    private static boolean isFilledIn(@Nullable EventDate date, LocalDate day) {
        return date != null
                && date.basis() == DateBasis.PARTLY_WRITTEN
                && date.precision() == DatePrecision.DAY
                && date.first().equals(day);
    }
}
