package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Words that count two without a number: "both were wounded", and "a murder-suicide", which leaves at least two dead. */
final class PairFinder {

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> UNDONE =
            Set.of("attempted", "attempt", "planned", "threatened", "no", "not", "possible");
    private static final Set<String> WHOLE = Set.of("them", "whom");
    private static final Set<String> TELLING =
            Set.of("died", "have", "had", "later", "suffered", "sustained", "received", "remain", "remained");
    private static final Set<String> DOING = Set.of("attempt", "attempts", "plan", "pact", "plot", "threat");

    /** How many words the two may take: "the suspect and the minor child". */
    private static final int PAIR = 10;

    private final HarmWords words;

    PairFinder(HarmWords words) {
        this.words = words;
    }

    /** The two, or null where none are counted at token {@code at}. */
    @Nullable
    PeopleCount find(Sentence s, int at) {
        if (isMurderSuicide(s, at)) {
            int to = s.key(at).equals("murder") ? end(s, at) : at + 1;
            return UNDONE.contains(s.key(at - 1)) || DOING.contains(s.key(to))
                    ? null
                    : new PeopleCount(
                            at, to, Count.atLeast(2), Group.UNSPECIFIED, true, Form.NUMBER, false, false, false);
        }
        return s.key(at).equals("both")
                        && !BE.contains(s.key(at - 1))
                        && !s.key(at - 1).equals("who")
                ? both(s, at)
                : null;
    }

    /** "a murder-suicide", however it is written. */
    static boolean isMurderSuicide(Sentence s, int at) {
        return s.key(at).equals("murder-suicide")
                || s.key(at).equals("murder/suicide")
                || s.key(at).equals("murder") && end(s, at) > at + 1;
    }

    private static int end(Sentence s, int at) {
        int next = s.key(at + 1).equals("-")
                        || s.key(at + 1).equals("/")
                        || s.key(at + 1).equals("\u2013")
                ? at + 2
                : at + 1;
        return s.key(next).equals("suicide") ? next + 1 : at;
    }

    /** Token after "the guard and the boy" where a verb follows, or {@code at}. */
    private static int endOfPair(Sentence s, int at) {
        boolean and = false;
        for (int i = at; i < Math.min(s.size(), at + PAIR); i++) {
            if (and && BE.contains(s.key(i))) {
                return i;
            }
            if (!s.token(i).isWord()) {
                return at;
            }
            and |= s.key(i).equals("and");
        }
        return at;
    }

    /** "both died", "both the guard and the boy were hit", "both men were shot", "both of them were taken to a hospital". */
    private @Nullable PeopleCount both(Sentence s, int at) {
        int to = at + 1;
        Group group = Group.UNSPECIFIED;
        int pair = endOfPair(s, to);
        if (pair > to) {
            to = pair;
        } else if (s.key(to).equals("of") && WHOLE.contains(s.key(to + 1))) {
            to += 2;
        } else {
            var noun = words.victim(s, to);
            if (noun.isPresent()) {
                if (!PeopleNouns.isPlural(s.key(noun.get().to() - 1))) {
                    return null;
                }
                to = noun.get().to();
                group = noun.get().value();
            }
        }
        if (!BE.contains(s.key(to)) && !TELLING.contains(s.key(to))) {
            return null;
        }
        Harmed harmed = words.passiveAfter(s, to);
        harmed = harmed == null ? HospitalWords.behind(s, to) : harmed;
        return harmed != null && (harmed.harm() == Harm.KILLED || harmed.harm() == Harm.INJURED)
                ? new PeopleCount(at, to, Count.exactly(2), group, to == at + 1, Form.NUMBER, false, false, false)
                : null;
    }
}
