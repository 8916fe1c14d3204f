package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What befell those of a count where other words stand between: "15 civilians, among them four children, were killed". */
final class FarHarm {

    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> PASSIVE_BREAK = WordClass.PASSIVE_BREAK.words();
    private static final Set<String> NEGATION = Set.of("not", "anyone", "nobody", "told", "tells", "says");
    private static final Set<String> SUBJECT = Set.of("he", "she");
    private static final Set<String> PLAIN_HARM = Set.of("killed", "dead", "wounded", "injured", "died");
    private static final Set<String> WOUND_OF = Set.of("with", "from", "suffering", "to");

    /** How far behind a person its wound may be told. */
    private static final int FAR_WOUND = 14;

    /** How many words may stand between "with" and "a gunshot wound". */
    private static final int NEAR_WOUND = 8;

    private final HarmWords words;

    FarHarm(HarmWords words) {
        this.words = words;
    }

    /** "15 civilians, among them four children, were killed": a form of be and the word of harm further on. */
    @Nullable
    Harmed passive(Sentence s, PeopleCount c) {
        boolean next = false;
        for (int i = c.to(); i < Math.min(s.size(), c.to() + 16); i++) {
            String key = s.key(i);
            // "risen to 17 and 204 injured": the word of harm is the next number's.
            next |= s.token(i).isNumber() && isAdded(s, i);
            if (PASSIVE_BREAK.contains(key) || SUBJECT.contains(key) || NEGATION.contains(key) || key.equals(":")) {
                return null;
            }
            if (isAsideOfPart(s, i)) {
                i = asideEnd(s, i + 1);
                continue;
            }
            if (BE.contains(key)) {
                for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
                    Optional<Match<Harm>> match = words.passiveAt(s, j);
                    if (match.isPresent()) {
                        return new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                false);
                    }
                    if (!AUXILIARY.contains(s.key(j))
                            && !s.key(j).endsWith("ly")
                            && !s.key(j).equals("\"")) {
                        break;
                    }
                }
                continue;
            }
            if (i > c.to() && words.activeEndingAt(s, i + 1).isPresent() && words.isTransitiveAt(s, i)) {
                return null;
            }
            Optional<Match<Harm>> direct = words.passiveAt(s, i);
            if (direct.isPresent()
                    && !next
                    && !isOfNext(s, direct.get())
                    && !words.isTransitive(s, direct.get())
                    && direct.get().value() != Harm.POPULATION
                    && (direct.get().value() == Harm.DISPLACED || PLAIN_HARM.contains(s.key(i)))) {
                return new Harmed(
                        direct.get().value(), direct.get().from(), direct.get().to(), false);
            }
        }
        return null;
    }

    /** "Soldiers beat five villagers and killed one": a verb with an object of its own. */
    private boolean isOfNext(Sentence s, Match<Harm> harm) {
        return s.key(harm.from() - 1).equals("and")
                && words.isNumberAt(s, harm.to())
                && words.activeEndingAt(s, harm.to()).isPresent();
    }

    /** "Ten people, two of whom died, were injured": what is told of a part between commas. */
    private boolean isAsideOfPart(Sentence s, int comma) {
        int number = comma + 1;
        return s.key(comma).equals(",") && words.isNumberAt(s, number) && s.has(number + 1, "of", "whom");
    }

    private static int asideEnd(Sentence s, int from) {
        int at = from;
        while (at < s.size() && !s.key(at).equals(",")) {
            at++;
        }
        return at;
    }

    /** "and 106", "with over 200": a number beside the one before it. */
    private static boolean isAdded(Sentence s, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (s.key(i).equals("and") || s.key(i).equals("with")) {
                return true;
            }
        }
        return false;
    }

    /** "A girl showed up in an emergency room with a gunshot wound", "a man from Oltera has died": borne by the one told first in the clause. */
    @Nullable
    Harmed wound(Sentence s, PeopleCount c) {
        for (int i = c.to(); i < Math.min(s.size(), c.to() + FAR_WOUND); i++) {
            if (PASSIVE_BREAK.contains(s.key(i))
                    || SUBJECT.contains(s.key(i))
                    || s.key(i).equals(",")
                    || s.key(i).equals(":")
                    || words.victim(s, i).isPresent()) {
                return null;
            }
            if (s.has(i, "has", "died") || s.has(i, "was", "pronounced", "dead")) {
                return new Harmed(Harm.KILLED, i, i + (s.key(i).equals("has") ? 2 : 3), false);
            }
            if (WOUND_OF.contains(s.key(i))) {
                for (int j = i + 1; j < Math.min(s.size(), i + NEAR_WOUND); j++) {
                    if (s.key(j).equals("gunshot") && s.key(j + 1).startsWith("wound")) {
                        return new Harmed(Harm.INJURED, i, j + 2, false);
                    }
                }
            }
        }
        return null;
    }
}
