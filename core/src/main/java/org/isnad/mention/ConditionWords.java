package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How the hurt are, however it is graded: "in extremely critical condition", "remains in serious, but stable condition". */
final class ConditionWords {

    private static final Set<String> GRADE =
            Set.of("critical", "serious", "stable", "fair", "good", "grave", "guarded", "poor", "satisfactory");
    private static final Set<String> BESIDE = Set.of("and", "but", ",", "a", "very", "yet", "though", "or");
    private static final Set<String> STATE = Set.of("in", "hospitalized", "hospitalised", "critical", "on", "under");

    /** How many words may grade a condition. */
    private static final int WORDS = 6;

    private ConditionWords() {}

    /** The words of the condition that begin at token {@code at}, or null. */
    static @Nullable Match<Harm> at(Sentence s, int at) {
        if (!s.key(at).equals("in")) {
            return null;
        }
        boolean graded = false;
        for (int i = at + 1; i < Math.min(s.size(), at + 1 + WORDS); i++) {
            String key = s.key(i);
            if (key.equals("condition")) {
                return graded ? new Match<>(at, i + 1, Harm.INJURED) : null;
            }
            boolean grade = GRADE.contains(key);
            if (!grade && !BESIDE.contains(key) && !key.endsWith("ly")) {
                return null;
            }
            graded |= grade;
        }
        return null;
    }

    /** "the boy remains in hospital": a verb here, and no word for the dead. */
    static boolean remains(Sentence s, int at) {
        return s.key(at).equals("remains") && STATE.contains(s.key(at + 1));
    }
}
