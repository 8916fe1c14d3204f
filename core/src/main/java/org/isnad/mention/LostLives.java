package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** "The raid claimed 17 lives", "17 lives were lost": a number of lives taken, unlike "saved 17 lives". */
final class LostLives {

    private static final Set<String> TAKING =
            Set.of("claimed", "claims", "claiming", "took", "takes", "taken", "taking", "cost", "costing");

    private static final Set<String> LOST = Set.of("lost", "claimed", "taken");

    /** No more words stand between the verb and its number. */
    private static final int NEAR = 4;

    private LostLives() {}

    /** The lives that the number counts, or null where it counts none that were taken. */
    static @Nullable PeopleCount of(Sentence s, NumberMention n, HarmWords words) {
        Optional<Match<Group>> whose = words.victim(s, n.to());
        int at = whose.isPresent() && !s.key(n.to()).equals("lives")
                ? whose.get().to()
                : n.to();
        if (!s.key(at).equals("lives") || !isTaken(s, n.from()) && !areLost(s, at + 1)) {
            return null;
        }
        Group group = at > n.to() && whose.isPresent() ? whose.get().value() : Group.UNSPECIFIED;
        return new PeopleCount(n.from(), at + 1, n.count(), group, false, Form.NUMBER, false, false, false);
    }

    /** What befell those counted, or null where no lives are. */
    static @Nullable Harmed harm(Sentence s, PeopleCount c) {
        return s.key(c.to() - 1).equals("lives") && (isTaken(s, c.from()) || areLost(s, c.to()))
                ? new Harmed(Harm.KILLED, c.from(), c.to(), true)
                : null;
    }

    /** "17 lives were lost in the strike", "two lives have been claimed by a mine". */
    private static boolean areLost(Sentence s, int at) {
        int verb = s.has(at, "have", "been") || s.has(at, "had", "been") ? at + 2 : at + 1;
        return (verb > at + 1 || s.key(at).equals("were")) && LOST.contains(s.key(verb));
    }

    private static boolean isTaken(Sentence s, int from) {
        for (int i = from - 1; i >= Math.max(0, from - NEAR); i--) {
            if (TAKING.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }
}
