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
    private static final Set<String> OTHERWISE = Set.of(
            "but",
            "where",
            "which",
            "who",
            "while",
            "although",
            "though",
            "said",
            "says",
            "after",
            "reported",
            "reports",
            "according",
            "adding",
            "told",
            ";",
            ":");

    private static final Set<String> NEGATED = Set.of("not", "never", "nobody", "none", "neither", "nor", "without");

    /** The words before "to" of what modality.tsv lists as planned or threatened. */
    private static final Set<String> INTENDS = Set.of(
            "plan",
            "plans",
            "planned",
            "planning",
            "intends",
            "intend",
            "intended",
            "intending",
            "preparing",
            "prepares",
            "prepare",
            "prepared",
            "about",
            "ready",
            "going",
            "set",
            "aims",
            "aim",
            "aiming",
            "seeks",
            "seek",
            "seeking",
            "hopes",
            "wants",
            "want",
            "wanted",
            "scheduled",
            "expected",
            "threatened",
            "threatens",
            "threaten",
            "threatening",
            "threats",
            "threat",
            "vow",
            "vows",
            "vowed",
            "vowing",
            "pledged",
            "pledges",
            "swore",
            "sworn",
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
        if (isDenial(s, before)) {
            return true;
        }
        int last = Math.min(harm, p.from()) - 1;
        // "the rebels, who denied that they fired, killed 12": what follows is told, and what result clauses tell is
        // not.
        if (s.key(last).equals(",") && !s.key(harm).endsWith("ing")) {
            return false;
        }
        for (int i = last; i > 0 && !isOtherwise(s, i); i--) {
            if (s.key(i).equals("that")) {
                return isOfDenial(s, i);
            }
        }
        return false;
    }

    private static boolean isOtherwise(Sentence s, int at) {
        return OTHERWISE.contains(s.key(at))
                || s.key(at).equals("and") && s.key(at - 1).equals(",");
    }

    /** Not "no one denied", "has never denied". */
    private static boolean isDenial(Sentence s, int at) {
        String before = s.key(at - 1);
        return DENIES.contains(s.key(at))
                && !NEGATED.contains(before)
                && !before.endsWith("n't")
                && !(before.equals("one") && s.key(at - 2).equals("no"));
    }

    private static boolean isOfDenial(Sentence s, int that) {
        for (int i = that - 1; i >= Math.max(0, that - THAT_REACH); i--) {
            if (DENIES.contains(s.key(i))) {
                return isDenial(s, i);
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
