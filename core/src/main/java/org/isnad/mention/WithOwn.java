package org.isnad.mention;

import java.util.Set;
import org.isnad.text.Sentence;

/**
 * One person told beside those who are called theirs: "Amina Khalil, 34, and her two daughters", "the mayor of Oltera and two of his
 * guards". A place or an army has neither.
 */
final class WithOwn {

    private static final Set<String> OWN = Set.of("his", "her");
    private static final Set<String> OF = Set.of("of", "in", "from");
    private static final Set<String> BELONGS = Set.of("of", "in", "from", "to", "with", "by", "for", "at");
    private static final Set<String> ARTICLE = Set.of("a", "an", "the");

    /** How many words may stand between "his" and the noun for people: "his two young sons". */
    private static final int ADJECTIVES = 3;

    private WithOwn() {}

    /**
     * Token after the person and what is said of them in asides, where those who are theirs follow; else -1.
     *
     * @param from first token of the name or the noun for the person
     * @param to   token after it
     */
    static int end(Sentence s, int from, int to, HarmWords words) {
        if (BELONGS.contains(s.key(from - 1))) {
            // "the head of Harun Relief and three of his men": the name is what somebody heads.
            return -1;
        }
        int at = to;
        if (OF.contains(s.key(at)) && Names.runEnd(s, at + 1) > at + 1) {
            at = Names.runEnd(s, at + 1);
        }
        int aside = asideEnd(s, at, words);
        return ownFollows(s, aside, words) ? aside : ownFollows(s, at, words) ? at : -1;
    }

    /** Token after ", 34", ", Sami Darwan" or ", a teacher" where a comma follows; else {@code at}. */
    private static int asideEnd(Sentence s, int at, HarmWords words) {
        if (!s.key(at).equals(",")) {
            return at;
        }
        int from = at + 1;
        int to = Names.runEnd(s, from);
        if (HarmWords.isAgeAside(s, at)) {
            to = at + 2;
        } else if (ARTICLE.contains(s.key(from))) {
            to = words.victim(s, from + 1).map(noun -> noun.to()).orElse(from);
        }
        return to > from && s.key(to).equals(",") ? to : at;
    }

    private static boolean ownFollows(Sentence s, int at, HarmWords words) {
        int next = s.key(at).equals(",") ? at + 1 : at;
        next = s.key(next).equals("and") ? next + 1 : next;
        if (next == at) {
            return false;
        }
        boolean number = next < s.size() && (s.token(next).isNumber() || words.isNumber(s.key(next)));
        int own = number && s.key(next + 1).equals("of") ? next + 2 : next;
        return OWN.contains(s.key(own)) && words.victimWithin(s, own + 1, ADJECTIVES);
    }
}
