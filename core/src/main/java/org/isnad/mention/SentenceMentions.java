package org.isnad.mention;

import java.util.List;
import org.isnad.lexicon.Lexicon.TargetNoun;
import org.isnad.lexicon.Lexicon.Weapon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;

/** Everything that one sentence names. */
public record SentenceMentions(
        Sentence sentence,
        List<TimeMention> times,
        List<ActorMention> actors,
        List<CompoundName> compounds,
        List<PlaceMention> places,
        List<TriggerMention> triggers,
        List<PeopleMention> people,
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
        things = List.copyOf(things);
        weapons = List.copyOf(weapons);
        targets = List.copyOf(targets);
        attributions = List.copyOf(attributions);
    }

    /** Whether any of the words {@code [from, to)} name one who says something here. */
    public boolean isSpeaker(int from, int to) {
        return attributions.stream().anyMatch(a -> a.isBy(from, to));
    }
}
