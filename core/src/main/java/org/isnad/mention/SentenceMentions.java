package org.isnad.mention;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon.TargetNoun;
import org.isnad.lexicon.Lexicon.Weapon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;

/**
 * Everything that one sentence names.
 *
 * @param people numbers of people and what befell them
 * @param undone whether a word says that something is planned, feared, denied or prevented
 * @param untold numbers that may count people of whom the words of the lists do not say what befell them
 */
public record SentenceMentions(
        Sentence sentence,
        boolean undone,
        List<TimeMention> times,
        List<ActorMention> actors,
        List<CompoundName> compounds,
        List<PlaceMention> places,
        List<TriggerMention> triggers,
        List<PeopleMention> people,
        List<PeopleMention> untold,
        List<ThingMention> things,
        List<Match<Weapon>> weapons,
        List<Match<TargetNoun>> targets,
        List<Attribution> attributions) {

    public SentenceMentions {
        times = List.copyOf(times);
        actors = List.copyOf(actors);
        compounds = List.copyOf(compounds);
        places = List.copyOf(places);
        triggers = List.copyOf(triggers);
        people = List.copyOf(people);
        untold = List.copyOf(untold);
        things = List.copyOf(things);
        weapons = List.copyOf(weapons);
        targets = List.copyOf(targets);
        attributions = List.copyOf(attributions);
    }

    /** The same with more numbers of people behind the others. */
    public SentenceMentions withPeople(List<PeopleMention> more) {
        return with(times, triggers, both(people, more));
    }

    /** The same with one more word of an act. */
    public SentenceMentions withTrigger(TriggerMention one) {
        return with(times, both(triggers, List.of(one)), people);
    }

    /** The same with other words of acts. */
    public SentenceMentions withTriggers(List<TriggerMention> others) {
        return with(times, others, people);
    }

    /** The same with other words that say when. */
    public SentenceMentions withTimes(List<TimeMention> others) {
        return with(others, triggers, people);
    }

    private SentenceMentions with(List<TimeMention> when, List<TriggerMention> acts, List<PeopleMention> counted) {
        return new SentenceMentions(
                sentence,
                undone,
                when,
                actors,
                compounds,
                places,
                acts,
                counted,
                untold,
                things,
                weapons,
                targets,
                attributions);
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** Whether any of the words {@code [from, to)} name one who says something here. */
    public boolean isSpeaker(int from, int to) {
        return attributions.stream().anyMatch(a -> a.isBy(from, to));
    }
}
