package org.isnad.claim;

import java.util.Set;
import org.isnad.mention.PeopleMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;

/**
 * Whether words of harm beside a number say that nobody was harmed, or not yet: modality before type. Only what governs the word
 * of harm itself counts: "managed to kill 40", "no casualties" and "denied the attack that killed 40" tell of what happened.
 */
final class HarmModality {

    private static final Set<String> DENIES = Set.of("denied", "denies", "deny", "denying");

    /** What may stand between a verb of denying and "that". */
    private static final Set<String> DENIED_WORDS = Set.of(
            "report",
            "reports",
            "claim",
            "claims",
            "allegation",
            "allegations",
            "accusation",
            "accusations",
            "on",
            "the",
            "any",
            "all");

    /** Behind these another speaks, or tells of something else. */
    private static final Set<String> OTHERWISE =
            Set.of("but", "where", "which", "who", "while", "although", "though", "said", "says", "after");

    private static final Set<String> INTENDS = Set.of(
            "plan",
            "plans",
            "planned",
            "planning",
            "vow",
            "vows",
            "vowed",
            "threaten",
            "threatens",
            "threatened",
            "threatening",
            "pledged",
            "pledges",
            "swore",
            "sworn",
            "wants",
            "wanted",
            "intends",
            "intended",
            "plotted",
            "plotting",
            "plot");

    private static final Set<String> DEAD = Set.of("dead", "killed", "drowned", "buried", "trapped", "lost");

    /** How many words a verb of denying and its "that" may lie apart: a day may stand between. */
    private static final int THAT_REACH = 5;

    private HarmModality() {}

    /** "denied killing 40 people", "denied reports that jets bombed a market, killing 40". */
    static boolean isDenied(Sentence s, PeopleMention p) {
        int harm = p.harmFrom();
        if (p.harm() == null || p.count().anchor() == 0) {
            return false;
        }
        int before = s.key(harm - 1).equals("having") ? harm - 2 : harm - 1;
        if (DENIES.contains(s.key(before))) {
            return true;
        }
        for (int i = Math.min(harm, p.from()) - 1; i > 0 && !OTHERWISE.contains(s.key(i)); i--) {
            if (s.key(i).equals("that")) {
                return isOfDenial(s, i);
            }
        }
        return false;
    }

    private static boolean isOfDenial(Sentence s, int that) {
        for (int i = that - 1; i >= Math.max(0, that - THAT_REACH); i--) {
            if (DENIES.contains(s.key(i))) {
                return true;
            }
            if (!DENIED_WORDS.contains(s.key(i)) && !s.token(i).capital()) {
                return false;
            }
        }
        return false;
    }

    /**
     * "plans to kill 40 people", "dozens are feared dead".
     *
     * @param from first token of the quote
     */
    static boolean isExpected(Sentence s, int from, Evidence quote) {
        if (s.key(from - 1).equals("to") && INTENDS.contains(s.key(from - 2))) {
            return true;
        }
        for (int i = from;
                i < s.size() && s.token(i).span().start() < quote.span().end();
                i++) {
            if (s.key(i).equals("feared") && DEAD.contains(s.key(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
