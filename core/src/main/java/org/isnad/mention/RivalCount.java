package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A number alone that another teller gives of those counted before it: "Medics said 12 were killed, the Observatory said 13",
 * "12 were killed according to medics, 13 according to the Observatory".
 */
final class RivalCount {

    /** Between a word of saying and a number: "put the toll at 13". */
    private static final Set<String> LEAD = Set.of("that", "at");

    private static final Set<String> JOINS = Set.of("and", "but", "while");

    /** No word of saying is longer: "put the casualty toll". */
    private static final int LONGEST_CUE = 5;

    /** How far behind the number its teller's word of saying may begin. */
    private static final int TELLER = 8;

    private RivalCount() {}

    /** What befell those counted before, if the number is of them; else null. */
    static @Nullable Harmed of(Lexicon lexicon, Sentence s, PeopleCount c, Harmed before) {
        boolean plain = c.bare() && !c.single() && !c.others() && !c.partOfWhole() && !c.ofThem();
        if (!plain || c.from() < Math.max(1, before.to())) {
            return null;
        }
        boolean ends = c.to() >= s.size() || s.token(c.to()).isPunctuation() || JOINS.contains(s.key(c.to()));
        boolean tellerBehind = lexicon.cues
                .find(s, c.to())
                .filter(cue -> cue.value().preposition())
                .isPresent();
        return tellerBehind || ends && (isSaid(lexicon, s, c.from()) || isSaidBehind(lexicon, s, c))
                ? new Harmed(before.harm(), c.from(), c.to(), false)
                : null;
    }

    private static boolean isSaid(Lexicon lexicon, Sentence s, int from) {
        int end = LEAD.contains(s.key(from - 1)) ? from - 1 : from;
        for (int i = Math.max(0, end - LONGEST_CUE); i < end; i++) {
            Match<Cue> cue = lexicon.cues.find(s, i).orElse(null);
            if (cue != null && cue.to() == end && !cue.value().preposition() && CueUse.says(s, cue)) {
                return true;
            }
        }
        return false;
    }

    /** ", and 13, the Observatory said". */
    private static boolean isSaidBehind(Lexicon lexicon, Sentence s, PeopleCount c) {
        if (!JOINS.contains(s.key(c.from() - 1)) || !s.key(c.to()).equals(",")) {
            return false;
        }
        for (int i = c.to() + 1; i < Math.min(s.size(), c.to() + TELLER); i++) {
            Match<Cue> cue = lexicon.cues.find(s, i).orElse(null);
            if (cue != null && !cue.value().preposition()) {
                return CueUse.says(s, cue);
            }
        }
        return false;
    }
}
