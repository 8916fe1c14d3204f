package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds numbers of things that bear on an act: bombs, bombings, raids, houses, vehicles. */
final class ThingFinder {

    private static final Set<String> THING_PHRASE_END = WordClass.THING_PHRASE_END.words();

    private final Lexicon lexicon;

    ThingFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<ThingMention> find(
            Sentence s, List<NumberMention> numbers, List<PeopleMention> people, List<TimeMention> times) {
        List<ThingMention> found = new ArrayList<>();
        for (NumberMention n : numbers) {
            boolean ofPeople = people.stream().anyMatch(p -> p.from() <= n.core() && n.core() < p.to());
            boolean ofTime = times.stream().anyMatch(t -> t.from() <= n.core() && n.core() < t.to());
            boolean bare = n.vague()
                    && (s.key(n.core()).equals("some") || s.key(n.core()).equals("many"));
            if (!ofPeople && !ofTime && !bare) {
                ThingMention thing = thing(s, n);
                if (thing != null) {
                    found.add(thing);
                }
            }
        }
        return found;
    }

    private @Nullable ThingMention thing(Sentence s, NumberMention n) {
        int limit = Math.min(s.size(), n.to() + 4);
        for (int i = n.to(); i < limit; i++) {
            String key = s.key(i);
            if (THING_PHRASE_END.contains(key)
                    || s.token(i).isPunctuation()
                    || s.token(i).isNumber()) {
                return null;
            }
            if (lexicon.victims.find(s, i).isPresent()) {
                return null;
            }
            int to = i;
            to = Math.max(to, lexicon.triggers.find(s, i).map(m -> m.to()).orElse(i));
            to = Math.max(to, lexicon.weapons.find(s, i).map(m -> m.to()).orElse(i));
            to = Math.max(to, lexicon.targets.find(s, i).map(m -> m.to()).orElse(i));
            if (to > i && s.key(to - 1).endsWith("s")) {
                return new ThingMention(n.from(), i, to, n.count());
            }
        }
        return null;
    }
}
