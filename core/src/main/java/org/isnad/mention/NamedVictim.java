package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.report.Part;
import org.isnad.text.Sentence;

/**
 * Tells that words with capitals name one person, by what befell them: "Ilan Merek was shot", "Deputy Lena Korr, 40, of Oltera
 * was pronounced dead", "the death of Ilan Merek". Towns and armies suffer in other words.
 */
final class NamedVictim {

    private static final Set<String> ONE = Set.of("was", "is", "has", "had");

    /** What is said of persons alone: a town is hit or struck, and an army beaten. */
    private static final Set<String> PERSONAL = Set.of(
            "shot",
            "killed",
            "fatally",
            "pronounced",
            "declared",
            "found",
            "stabbed",
            "gunned",
            "wounded",
            "injured",
            "murdered",
            "slain",
            "grazed",
            "dead",
            "hospitalized",
            "hospitalised");

    private static final Set<String> LEFT = Set.of("left", "leaves", "leaving", "leave");
    private static final Set<String> DYING = Set.of("died", "dies", "succumbed");
    private static final Set<String> DEATH = Set.of("death", "killing", "murder", "slaying");

    private NamedVictim() {}

    /** Whether the words {@code [from, to)}, all with capitals, name one person who was killed or hurt. */
    static boolean is(Sentence s, int from, int to, HarmWords words) {
        if (s.part() != Part.TEXT || to - from < 2 || isShouted(s, from, to)) {
            return false;
        }
        boolean left = LEFT.contains(s.key(from - 1)) && s.key(to).equals("dead");
        return left || isHarmed(s, behindAsides(s, to), words) || isOfDeath(s, from, words);
    }

    /** Words in capitals throughout are those of a headline, or the letters of an office. */
    private static boolean isShouted(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).acronym()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmed(Sentence s, int at, HarmWords words) {
        if (DYING.contains(s.key(at))) {
            return true;
        }
        if (!ONE.contains(s.key(at))) {
            return false;
        }
        Harmed harmed = words.passiveAfter(s, at);
        return harmed != null
                && (harmed.harm() == Harm.KILLED || harmed.harm() == Harm.INJURED)
                && (PERSONAL.contains(s.key(harmed.from())) || DYING.contains(s.key(harmed.from())));
    }

    /** "the shooting death of Ilan Merek". */
    private static boolean isOfDeath(Sentence s, int from, HarmWords words) {
        Optional<Match<Harm>> harm = words.activeEndingAt(s, from);
        return s.key(from - 1).equals("of")
                && DEATH.contains(s.key(from - 2))
                && harm.isPresent()
                && !AttemptWords.before(s, harm.get().from());
    }

    /** Token after an age and a home town: ", 40, of Oltera, Arvand,". */
    static int behindAsides(Sentence s, int to) {
        int at = HarmWords.isAgeAside(s, to) ? Math.min(s.size(), to + 3) : to;
        boolean home = s.key(at).equals("of") && at + 1 < s.size() && Names.isName(s.token(at + 1));
        while (home) {
            at = Names.runEnd(s, at + 1);
            home = s.key(at).equals(",") && at + 1 < s.size() && Names.isName(s.token(at + 1));
        }
        return at > to && s.key(at).equals(",") ? at + 1 : at;
    }
}
