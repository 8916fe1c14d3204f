package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.NotDone;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why those whom a number counts were not harmed, or not yet: modality before type. Only what governs the word of harm itself
 * counts: "managed to kill 40", "no casualties" and "denied the attack that killed 40" tell of what happened.
 */
final class HarmModality {

    /** Kinds (modality.tsv) whose phrases before a verb of harm say that it is only meant: "plans to", "vowed to". */
    private static final Set<String> MEANT = Set.of("planned", "threatened");

    /** What may stand between a verb of denying and "that", beside names of days. */
    private static final Set<String> DENIED_WORDS =
            Set.of("reports", "claims", "allegations", "accusations", "on", "the");

    private static final Set<String> TOLD =
            Set.of("report", "reports", "claim", "claims", "allegation", "allegations", "rumour", "rumours", "rumors");

    private static final Set<String> REJECTING =
            Set.of("rejected", "rejects", "dismissed", "dismisses", "refuted", "refutes");

    private static final Set<String> FALSE =
            Set.of("false", "untrue", "wrong", "baseless", "unfounded", "fabricated", "incorrect", "mistaken");

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

    /** The longest phrase of modality.tsv before a verb, in words. */
    private static final int PHRASE = 4;

    private final Lexicon lexicon;

    HarmModality(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The kind of modality.tsv, or null where the harm was done. */
    @Nullable
    String of(Sentence s, PeopleCount c, Harmed harmed) {
        if (c.count().anchor() == 0) {
            return null;
        }
        if (isDenied(s, c, harmed)) {
            return "denied";
        }
        for (int i = Math.max(0, harmed.from() - PHRASE); i < harmed.to(); i++) {
            Optional<Match<NotDone>> word = lexicon.notDone.find(s, i);
            if (word.isPresent()) {
                String kind = word.get().value().kind();
                boolean before = word.get().to() == harmed.from();
                boolean meant = MEANT.contains(kind) && s.key(harmed.from() - 1).equals("to");
                boolean feared = kind.equals("feared") && s.key(i).equals("feared");
                if (before && (meant || feared)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** "denied killing 40 people", "denied reports that jets bombed a market, killing 40". */
    private static boolean isDenied(Sentence s, PeopleCount c, Harmed harmed) {
        int harm = harmed.from();
        int before = s.key(harm - 1).equals("having") ? harm - 2 : harm - 1;
        if (isDenial(s, before)) {
            return true;
        }
        int last = Math.min(harm, c.from()) - 1;
        if (s.key(last).equals(",") && !s.key(harm).endsWith("ing")) {
            // "The rebels, who denied that they fired, killed 12": the clause of the denial has ended.
            return false;
        }
        for (int i = last; i > 0 && !isOtherwise(s, i); i--) {
            if (s.key(i).equals("that")) {
                return isOfDenial(s, i) || isCalledFalse(s, i, Math.max(harmed.to(), c.to()));
            }
        }
        return false;
    }

    /** "Reports that rebels had killed 30 people were false". */
    private static boolean isCalledFalse(Sentence s, int that, int behind) {
        if (!TOLD.contains(s.key(that - 1))) {
            return false;
        }
        for (int i = behind; i < s.size() && !isOtherwise(s, i); i++) {
            if (FALSE.contains(s.key(i)) && BE.contains(s.key(i - 1))) {
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
        boolean plain = true;
        boolean told = false;
        for (int i = that - 1; i >= Math.max(0, that - THAT_REACH); i--) {
            if (TriggerFinder.DENYING.contains(s.key(i))) {
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

    /** Not "no one denied", "has never denied". */
    private static boolean isDenial(Sentence s, int at) {
        String before = s.key(at - 1);
        return TriggerFinder.DENYING.contains(s.key(at))
                && !NEGATED.contains(before)
                && !before.endsWith("n't")
                && !(before.equals("one") && s.key(at - 2).equals("no"));
    }
}
