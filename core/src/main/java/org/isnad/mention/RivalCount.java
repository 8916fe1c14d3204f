package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Act;
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

    private static final Set<String> JOINS = SaidRange.JOINS;

    /** The longest word of saying has so many words: "put the casualty toll". */
    private static final int LONGEST_CUE = 4;

    /** How far behind the number its teller's word of saying may begin. */
    private static final int NEAR = 8;

    private final Lexicon lexicon;

    RivalCount(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What befell those counted, if the number is of those before; else null.
     *
     * @param before what befell those before, all of them
     */
    @Nullable
    Harmed find(Sentence s, PeopleCount c, Harmed before) {
        boolean plain = c.bare() && !c.single() && !c.others() && !c.partOfWhole() && !c.ofThem();
        if (!plain || c.from() < Math.max(1, before.to())) {
            return null;
        }
        boolean ends = c.to() >= s.size() || s.token(c.to()).isPunctuation() || JOINS.contains(s.key(c.to()));
        boolean told = ends && (isSaid(s, c.from()) || isSaidBehind(s, c)) || isAccordingTo(s, c);
        return told ? new Harmed(before.harm(), c.from(), c.to(), false) : null;
    }

    private boolean isSaid(Sentence s, int number) {
        for (int i = Math.max(0, number - LONGEST_CUE - 1); i < number; i++) {
            Match<Cue> cue = lexicon.cues.find(s, i).orElse(null);
            if (cue != null && isReport(s, cue) && SaidNumber.start(s, cue.from(), cue.to()) == number) {
                return true;
            }
        }
        return false;
    }

    /** ", and 13, the Observatory said", unlike "between 12 and 13, ...". */
    private boolean isSaidBehind(Sentence s, PeopleCount c) {
        boolean joins =
                JOINS.contains(s.key(c.from() - 1)) && s.key(c.from() - 2).equals(",");
        if (!joins || !s.key(c.to()).equals(",")) {
            return false;
        }
        for (int i = c.to() + 1; i < Math.min(s.size(), c.to() + NEAR); i++) {
            Match<Cue> cue = lexicon.cues.find(s, i).orElse(null);
            if (cue != null && !cue.value().preposition()) {
                return isReport(s, cue);
            }
        }
        return false;
    }

    /** ", 13 according to the Observatory", unlike "in Ward 13 according to police". */
    private boolean isAccordingTo(Sentence s, PeopleCount c) {
        String before = s.key(c.from() - 1);
        return (JOINS.contains(before) || s.token(c.from() - 1).isPunctuation())
                && lexicon.cues
                        .find(s, c.to())
                        .filter(cue -> cue.value().preposition())
                        .isPresent();
    }

    private static boolean isReport(Sentence s, Match<Cue> cue) {
        return !cue.value().preposition() && cue.value().act() == Act.REPORT && CueUse.says(s, cue);
    }
}
