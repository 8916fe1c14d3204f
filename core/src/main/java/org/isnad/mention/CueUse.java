package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Act;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/**
 * How a word of saying is used: "the army claimed the attack" says something, "the attack claimed 12 lives" does not, nor do
 * "amid reports of clashes", "three were reported injured" and "the United States".
 */
final class CueUse {

    private static final Set<String> OPENERS = Set.of("which", "whom", "that");

    /** How far before a word of accusing its clause may open: "whom the national army blamed". */
    private static final int CLAUSE_OPENER = 4;

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> TELLING_NOUN_LEAD = WordClass.TELLING_NOUN_LEAD.words();
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "this", "that", "these", "its", "their");

    /** Words of saying that are nouns, too. */
    private static final Set<String> NOUNS = Set.of(
            "report",
            "reports",
            "claim",
            "claims",
            "demand",
            "demands",
            "estimate",
            "estimates",
            "warning",
            "fears",
            "blame",
            "call for",
            "calls for",
            "call to",
            "calls to",
            "states",
            "vow");

    /** Verbs that make a noun of the word before them: "Coast states said". */
    private static final Set<String> BEHIND_NOUN =
            Set.of("said", "say", "have", "had", "are", "were", "suggest", "suggested", "emerged", "show", "showed");

    private static final Set<String> HOLD = Set.of("held", "holds", "hold");
    private static final Set<String> LIVES = Set.of("lives", "life");
    private static final Set<String> ANSWERABLE = Set.of("responsible", "accountable");
    private static final Set<String> STATE_OF_THINGS = Set.of("be", "have", "number", "total");

    private static final Set<String> BASELESS = WordClass.BASELESS.words();
    private static final Set<String> ATTRIBUTED = WordClass.ATTRIBUTED_ACT.words();

    /** How far behind "claimed" the lives stand, and behind "held" the word that makes it an accusation. */
    private static final int NEAR = 8;

    /** How many words tell who is quoted. */
    private static final int QUOTED = 14;

    private CueUse() {}

    /** Whether somebody says something by the words of a cue that are no preposition. */
    static boolean says(Sentence s, Match<Cue> cue) {
        String first = s.key(cue.from());
        boolean plain = cue.to() - cue.from() == 1;
        if (isNoun(s, cue) || isPartOfName(s, cue)) {
            return false;
        }
        if (first.startsWith("claim") && plain && names(s, cue.to(), LIVES)) {
            // "claimed the lives of 12 people"
            return false;
        }
        if (first.equals("asked") && s.has(cue.to(), "not", "to", "be")) {
            // "a doctor who asked not to be named"
            return false;
        }
        if (first.equals("attributed") && !names(s, cue.to(), ATTRIBUTED)) {
            // "attributed the rise to drought", "an attack attributed to rebels"
            return false;
        }
        if (cue.value().act() == Act.DENY && first.equals("called") && !names(s, cue.to(), BASELESS)) {
            // "called the allegations serious"
            return false;
        }
        if ((first.equals("accused") || first.equals("blamed")) && plain && isParticiple(s, cue)) {
            // "rebels accused of killing 30", "the group blamed for the blast"
            return false;
        }
        if (HOLD.contains(first) && plain && !names(s, cue.to(), ANSWERABLE)) {
            // "a town held by rebels"
            return false;
        }
        return !isAdjective(s, cue) && !isPassive(s, cue);
    }

    /** Not in "Hamas, which Norland accused of the attack": there somebody accuses. */
    private static boolean isParticiple(Sentence s, Match<Cue> cue) {
        for (int i = Math.max(0, cue.from() - CLAUSE_OPENER); i < cue.from(); i++) {
            if (OPENERS.contains(s.key(i))) {
                return false;
            }
        }
        return s.key(cue.to()).equals("of") || s.key(cue.to()).equals("for");
    }

    /** "claimed by the group", "were condemned by the mayor": who speaks stands behind it. */
    static boolean isBy(Sentence s, Match<Cue> cue) {
        return s.key(cue.to()).equals("by")
                && s.key(cue.from()).endsWith("ed")
                && !s.key(cue.from()).equals("quoted")
                && (cue.value().act() == Act.ACCUSE
                        || cue.value().act() == Act.CLAIM
                        || BE.contains(verbBefore(s, cue.from())));
    }

    /**
     * Token after "saying" in "the agency quoted the mayor as saying that ...", or -1: the mayor says it, who stands between.
     */
    static int quotedSaying(Sentence s, Match<Cue> cue) {
        if (!s.key(cue.from()).equals("quoted") || BE.contains(verbBefore(s, cue.from()))) {
            return -1;
        }
        for (int i = cue.to() + 1; i < Math.min(s.size(), cue.to() + QUOTED); i++) {
            if (s.key(i).equals("saying") || s.key(i).equals("telling")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** "according to reports from", "the report", "amid claims": a noun. */
    private static boolean isNoun(Sentence s, Match<Cue> cue) {
        String before = s.key(cue.from() - 1);
        // "the rebels' claim": theirs, and not what they say here.
        boolean owned =
                before.equals("'") && cue.from() > 1 && s.key(cue.from() - 2).endsWith("s");
        return NOUNS.contains(phrase(s, cue))
                && (owned || TELLING_NOUN_LEAD.contains(before) || BEHIND_NOUN.contains(s.key(cue.to())));
    }

    private static String phrase(Sentence s, Match<Cue> cue) {
        String first = s.key(cue.from());
        return cue.to() - cue.from() == 2 ? first + " " + s.key(cue.from() + 1) : first;
    }

    /** "the United States", "Omar Said": the last word of a name. */
    private static boolean isPartOfName(Sentence s, Match<Cue> cue) {
        return s.kind() == Sentence.Kind.PROSE
                && cue.from() > 0
                && cue.to() - cue.from() == 1
                && s.token(cue.from()).capital()
                && !s.token(cue.from()).acronym()
                && s.token(cue.from() - 1).isWord()
                && s.token(cue.from() - 1).capital();
    }

    private static boolean names(Sentence s, int from, Set<String> words) {
        for (int i = from; i < Math.min(s.size(), from + NEAR); i++) {
            if (s.token(i).isPunctuation()) {
                return false;
            }
            if (words.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "an estimated 400 people", "the widely criticised operation". */
    private static boolean isAdjective(Sentence s, Match<Cue> cue) {
        if (!s.key(cue.from()).endsWith("ed") || cue.to() - cue.from() > 1) {
            return false;
        }
        String before = s.key(cue.from() - 1);
        boolean adverb = before.endsWith("ly") && DETERMINERS.contains(s.key(cue.from() - 2));
        return adverb || before.equals("a") || before.equals("an");
    }

    /** "three were reported injured", "it has been claimed", "the jets are believed to be": nobody says it. */
    private static boolean isPassive(Sentence s, Match<Cue> cue) {
        String first = s.key(cue.from());
        boolean participle = first.endsWith("ed") || first.equals("said") || first.equals("told");
        if (!participle || isBy(s, cue) || first.equals("quoted")) {
            return false;
        }
        if (s.key(cue.to()).equals("to") && STATE_OF_THINGS.contains(s.key(cue.to() + 1))) {
            return cue.value().act() == Act.REPORT;
        }
        return BE.contains(verbBefore(s, cue.from()));
    }

    /** The word before, or before "also", "widely": what a participle hangs on. */
    private static String verbBefore(Sentence s, int at) {
        String before = s.key(at - 1);
        boolean adverb =
                before.endsWith("ly") || before.equals("also") || before.equals("not") || before.equals("later");
        return adverb ? s.key(at - 2) : before;
    }
}
