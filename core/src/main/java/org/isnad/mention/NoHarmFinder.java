package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds that nobody was harmed, as a number of people that is nought (guideline: "no deaths" is 0/0). */
final class NoHarmFinder {

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> ONE = Set.of("one", "a", "single");

    private final HarmWords words;

    NoHarmFinder(HarmWords words) {
        this.words = words;
    }

    /** "no casualties", "no one was killed", "killed no one", "without any deaths": none. */
    List<PeopleMention> find(Sentence s) {
        List<PeopleMention> found = new ArrayList<>();
        for (int i = 0; i + 1 < s.size(); i++) {
            if (s.key(i).equals("nobody")) {
                Harmed harmed = words.passiveAfter(s, i + 1);
                if (harmed != null) {
                    found.add(nobody(i, i + 1, Group.UNSPECIFIED, harmed.harm(), harmed.from(), harmed.to()));
                }
                continue;
            }
            if (!s.key(i).equals("no") && !s.key(i).equals("without") && !s.has(i, "not", "any")) {
                continue;
            }
            int at = s.has(i, "not", "any") || s.key(i + 1).equals("any") ? i + 2 : i + 1;
            Group group = Group.UNSPECIFIED;
            Optional<Match<Group>> noun = words.victim(s, at);
            if (noun.isPresent()) {
                group = noun.get().value();
                at = noun.get().to();
            } else if (s.key(at).equals("one")
                    || s.key(at).equals("human")
                    || s.key(at).equals("immediate")) {
                at++;
            }
            Optional<Match<Harm>> harm = words.passiveAt(s, at);
            if (harm.isPresent() && s.key(harm.get().to()).equals("toll")) {
                // "no immediate death toll": nobody has counted.
                continue;
            }
            if (harm.isEmpty() && noun.isPresent()
                    || harm.isEmpty() && s.key(at - 1).equals("one")) {
                Harmed after = words.passiveAfter(s, at);
                Optional<Match<Harm>> before = after == null ? words.activeEndingAt(s, i) : Optional.empty();
                if (after != null) {
                    found.add(nobody(i, at, group, after.harm(), after.from(), after.to()));
                } else if (before.isPresent()) {
                    Match<Harm> none = before.get();
                    found.add(nobody(i, at, group, none.value(), none.from(), none.to()));
                }
            } else if (harm.isPresent()
                    && isCountedHarm(harm.get().value())
                    && !s.key(at).equals("victims")) {
                Match<Harm> none = harm.get();
                found.add(nobody(i, none.to(), group, none.value(), none.from(), none.to()));
            }
        }
        return found;
    }

    /**
     * "not a single person", "not one soldier", "none of the 12 passengers died": nought, whatever number is told; but "none of the
     * 12 killed was armed".
     */
    static boolean isNone(Sentence s, int from, @Nullable Harmed harmed) {
        boolean said = harmed != null && (s.key(harmed.from()).equals("died") || BE.contains(s.key(harmed.from() - 1)));
        boolean none = s.has(from - 3, "none", "of", "the") || s.has(from - 3, "neither", "of", "the");
        return s.key(from - 1).equals("not") && ONE.contains(s.key(from))
                || s.has(from - 2, "not", "a") && s.key(from).equals("single")
                || said && none;
    }

    private static PeopleMention nobody(int from, int to, Group group, Harm harm, int harmFrom, int harmTo) {
        return new PeopleMention(
                from, to, Count.exactly(0), group, harm, harmFrom, harmTo, null, false, PeopleMention.Form.NUMBER);
    }

    private static boolean isCountedHarm(Harm harm) {
        return harm == Harm.KILLED || harm == Harm.INJURED || harm == Harm.CASUALTIES;
    }
}
