package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;

/**
 * Words that look like those of a harm done to the one before them and are none: "was nearly killed", "a boy fatally shoots his
 * uncle", "his mother died of cancer".
 */
final class Undone {

    private static final Set<String> NEARLY = Set.of("nearly", "almost");

    /** What stands behind "fatally" where somebody does it: the boy of "boy fatally shoots uncle" is not dead. */
    private static final Set<String> DOING = Set.of(
            "shoots",
            "shooting",
            "shoot",
            "stabs",
            "stabbing",
            "wounds",
            "wounding",
            "strikes",
            "striking",
            "injuring");

    private static final Set<String> DYING = Set.of("died", "dies", "dying");
    private static final Set<String> BY = Set.of("of", "from");
    private static final Set<String> ILLNESS = Set.of(
            "cancer",
            "leukemia",
            "illness",
            "disease",
            "disorder",
            "pneumonia",
            "stroke",
            "overdose",
            "heart",
            "cardiac",
            "malaria",
            "diabetes",
            "natural");

    /** "died of a heart attack", unlike "died from a bullet wound to the heart". */
    private static final Set<String> FAILING = Set.of("attack", "failure", "arrest", "disease", "condition");

    /** How far behind "died" the illness may stand: "died just months ago from a rare blood disorder". */
    private static final int NEAR = 9;

    private static final Set<String> BEING = Set.of("was", "were", "had", "have", "been", "are", "is", "also", "later");

    private static final Set<String> EVERY = Set.of("any", "every", "each");

    /** How far before the words of harm their clause may begin. */
    private static final int CLAUSE = 9;

    private Undone() {}

    /** "28 drones were launched, and 26 were shot down": nobody is; but "a man was shot down in the street". */
    private static boolean isDowned(Sentence s, Match<Harm> harm) {
        if (!s.key(harm.to() - 1).equals("shot") || !s.key(harm.to()).equals("down")) {
            return false;
        }
        int at = harm.from() - 1;
        while (at > 0 && BEING.contains(s.key(at))) {
            at--;
        }
        return at >= 0 && s.token(at).isNumber();
    }

    /** Whether the words of harm tell of none that an act did to those before them. */
    static boolean is(Sentence s, Match<Harm> harm) {
        if (isDowned(s, harm) || isSupposed(s, harm.from())) {
            return true;
        }
        if (harm.value() != Harm.KILLED) {
            return false;
        }
        boolean alone = harm.to() - harm.from() == 1;
        return NEARLY.contains(s.key(harm.from() - 1))
                || alone && s.key(harm.from()).equals("fatally") && DOING.contains(s.key(harm.to()))
                || isOfIllness(s, harm);
    }

    /** "Any time somebody is hurt, we grieve": told of no act. */
    private static boolean isSupposed(Sentence s, int harm) {
        for (int i = harm - 1; i >= Math.max(0, harm - CLAUSE); i--) {
            if (s.token(i).isPunctuation()) {
                return false;
            }
            if (s.key(i).equals("whenever")
                    || s.key(i).equals("anytime")
                    || s.key(i).equals("time") && EVERY.contains(s.key(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfIllness(Sentence s, Match<Harm> harm) {
        if (!DYING.contains(s.key(harm.from()))) {
            return false;
        }
        boolean by = false;
        for (int i = harm.from() + 1; i < Math.min(s.size(), harm.to() + NEAR); i++) {
            if (s.token(i).isPunctuation() || s.key(i).equals("and")) {
                return false;
            }
            by |= BY.contains(s.key(i));
            boolean failing = s.key(i).equals("heart") || s.key(i).equals("cardiac");
            if (by && ILLNESS.contains(s.key(i)) && (!failing || FAILING.contains(s.key(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
