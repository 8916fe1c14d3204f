package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Words that say of a clause that it is not true: "denied that ...", "rejected claims that ...", "reports that ... are false". */
final class Denials {

    private static final Set<String> DENYING = Set.of("denied", "denies", "deny", "denying");

    /** What may stand between a verb of denying and "that", beside names of days. */
    private static final Set<String> DENIED_WORDS =
            Set.of("reports", "claims", "allegations", "accusations", "on", "the");

    private static final Set<String> TOLD =
            Set.of("report", "reports", "claim", "claims", "allegation", "allegations", "rumour", "rumours", "rumors");

    private static final Set<String> REJECTING =
            Set.of("rejected", "rejects", "dismissed", "dismisses", "refuted", "refutes", "rubbished", "debunked");

    private static final Set<String> BASELESS = WordClass.BASELESS.words();
    private static final Set<String> WRONG = Set.of("wrong", "incorrect", "mistaken");

    private static final Set<String> TRUE = Set.of("true", "correct");

    private static final Set<String> BE = WordClass.BE.words();

    /** Behind these another speaks, or tells of something else. */
    private static final Set<String> OTHERWISE = Set.of(
            "but",
            "where",
            "which",
            "who",
            "while",
            "said",
            "after",
            "reported",
            "according",
            "adding",
            "insisting",
            "saying",
            "told",
            ";",
            ":");

    private static final Set<String> NEGATED = Set.of("not", "never", "nobody", "none", "neither", "nor");

    /** How many words a verb of denying and its "that" may lie apart: a day may stand between. */
    private static final int THAT_REACH = 6;

    private Denials() {}

    /**
     * Whether the clause in which something is told is called untrue; not what a relative clause takes for granted: "denied that it
     * was behind the attack that killed 12".
     *
     * @param last   the last token before what is told at which the clause may have begun
     * @param behind token after what is told
     */
    static boolean isUntrue(Lexicon lexicon, Sentence s, int last, int behind) {
        for (int i = last; i > 0 && !isOtherwise(s, i); i--) {
            if (s.key(i).equals("that")) {
                return !isRelative(lexicon, s, i) && (isOfDenial(s, i) || isCalledFalse(s, i, behind));
            }
        }
        return false;
    }

    /** "the attack that". */
    private static boolean isRelative(Lexicon lexicon, Sentence s, int that) {
        return lexicon.triggers
                .find(s, that - 1)
                .filter(t -> t.value().form() == TriggerForm.NOUN && t.to() == that)
                .isPresent();
    }

    /** Whether the word denies; not "no one denied", "has never denied". */
    static boolean isDenial(Sentence s, int at) {
        String before = s.key(at - 1);
        return DENYING.contains(s.key(at))
                && !NEGATED.contains(before)
                && !before.endsWith("n't")
                && !(before.equals("one") && s.key(at - 2).equals("no"));
    }

    /** "Reports that rebels had killed 30 people were false". */
    private static boolean isCalledFalse(Sentence s, int that, int behind) {
        if (!TOLD.contains(s.key(that - 1))) {
            return false;
        }
        for (int i = behind; i < s.size() && !isOtherwise(s, i); i++) {
            if ((BASELESS.contains(s.key(i)) || WRONG.contains(s.key(i))) && BE.contains(s.key(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOtherwise(Sentence s, int at) {
        return OTHERWISE.contains(s.key(at))
                || s.key(at).equals("and") && s.key(at - 1).equals(",");
    }

    private static boolean isOfDenial(Sentence s, int that) {
        if (TRUE.contains(s.key(that - 1)) && NEGATED.contains(s.key(that - 2))) {
            return true;
        }
        boolean plain = true;
        boolean told = false;
        for (int i = that - 1; i >= Math.max(0, that - THAT_REACH); i--) {
            if (DENYING.contains(s.key(i))) {
                return (plain || told) && isDenial(s, i);
            }
            if (told && REJECTING.contains(s.key(i))) {
                return true;
            }
            plain &= DENIED_WORDS.contains(s.key(i)) || s.token(i).capital();
            // "rejected claims by rebels that", "denied the rebels' claim that": whoever told it.
            told |= TOLD.contains(s.key(i));
            if (isOtherwise(s, i) || s.key(i).equals(",")) {
                return false;
            }
        }
        return false;
    }
}
