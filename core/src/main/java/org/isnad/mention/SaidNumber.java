package org.isnad.mention;

import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** A number of people right behind a word of saying: "said 13", "said that 13 were killed", "put the toll at 13". */
final class SaidNumber {

    private static final Set<String> PUTTING = Set.of("put", "puts", "place", "placed");
    private static final Set<String> BE = WordClass.BE.words();

    /** How many words may stand before the noun for those counted: "13 Norland army soldiers". */
    private static final int ADJECTIVES = 3;

    /** How far behind a number the verb stands that makes a clause of it. */
    private static final int CLAUSE = 6;

    private SaidNumber() {}

    /** Whether the word of saying gives a number at a place of its own: "put the toll at 13". */
    static boolean isPutting(Sentence s, int cueFrom) {
        return PUTTING.contains(s.key(cueFrom));
    }

    /** Token at which a number may begin behind a word of saying that ends, with whom it is said to, before {@code at}. */
    static int start(Sentence s, int cueFrom, int at) {
        boolean led = s.key(at).equals("that") || s.key(at).equals("at") && isPutting(s, cueFrom);
        return led ? at + 1 : at;
    }

    /** Whether a number of people begins behind it, and no hour, nor those who were told: "told two reporters". */
    static boolean follows(Lexicon lexicon, Sentence s, Match<Cue> cue, int at, List<TimeMention> times) {
        int lead = start(s, cue.from(), at);
        int number = lexicon.numbers.qualifierAt(s, lead).map(Match::to).orElse(lead);
        return isNumber(lexicon, s, number)
                && !s.key(cue.from()).equals("told")
                && !claimsLives(s, cue, number)
                && times.stream().noneMatch(t -> number >= t.from() && number < t.to())
                && countsPeople(lexicon, s, number);
    }

    static boolean isNumber(Lexicon lexicon, Sentence s, int at) {
        return at < s.size()
                && (s.token(at).isNumber() || lexicon.numbers.word(s.key(at)).isPresent());
    }

    /** Nothing stands behind the number, a noun for people, or what befell them. */
    private static boolean countsPeople(Lexicon lexicon, Sentence s, int number) {
        int next = number;
        while (isNumber(lexicon, s, next)) {
            next++;
        }
        if (next >= s.size() || s.token(next).isPunctuation() || BE.contains(s.key(next))) {
            return true;
        }
        if (lexicon.harmPassive.find(s, next).isPresent()) {
            return true;
        }
        for (int i = next; i < Math.min(s.size(), next + ADJECTIVES); i++) {
            if (lexicon.victims.find(s, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Blasts near the town claim 12 martyrs", unlike "rebels claim 12 were killed": nobody says anything. */
    private static boolean claimsLives(Sentence s, Match<Cue> cue, int number) {
        if (!s.key(cue.from()).startsWith("claim")) {
            return false;
        }
        for (int i = number; i < Math.min(s.size(), number + CLAUSE); i++) {
            if (BE.contains(s.key(i))) {
                return false;
            }
        }
        return true;
    }
}
