package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Lists of places whose commas may be lost: "the towns of Souran Tal Abu Amin and Habra al-Gharbi". */
final class PlaceLists {

    private static final Set<String> PLACE_LIST_NOUN = WordClass.PLACE_LIST_NOUN.words();
    private static final Set<String> PLACE_NAME_START = WordClass.PLACE_NAME_START.words();

    /** How far a list of names reaches, in tokens. */
    private static final int LONGEST_LIST = 30;

    private PlaceLists() {}

    /** Whether the name at {@code at} stands in a list after "towns of" or before "neighbourhoods". */
    static boolean has(Sentence s, int at) {
        return afterListNoun(s, at) || beforeListNoun(s, at);
    }

    /**
     * Where the first name ends of those in the run {@code [at, end)}: after one word, or, where no comma parts the names,
     * after all words that belong to one ("Tal Abu Amin", "Habra al-Gharbi"). With commas such a run is one name.
     */
    static int firstEnd(Sentence s, int at, int end) {
        boolean described = Names.hasArticle(s.key(at + 1)) && !Names.hasArticle(s.key(at));
        if (hasComma(s, at) && (described || PLACE_NAME_START.contains(s.key(at)))) {
            return end;
        }
        int to = at + 1;
        while (to < end && (PLACE_NAME_START.contains(s.key(to - 1)) || Names.isParticle(s.token(to - 1)))) {
            to++;
        }
        return Math.min(end, described && to == at + 1 ? to + 1 : to);
    }

    /** Whether the list in which a name stands has kept its commas. */
    private static boolean hasComma(Sentence s, int at) {
        int from = at;
        while (from > 0 && isOfList(s, from - 1)) {
            from--;
        }
        for (int i = from; i < s.size() && isOfList(s, i); i++) {
            if (s.key(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean afterListNoun(Sentence s, int at) {
        int i = at - 1;
        int steps = 0;
        while (i >= 0 && steps++ < LONGEST_LIST && isOfList(s, i)) {
            i--;
        }
        return i > 0 && s.key(i).equals("of") && PLACE_LIST_NOUN.contains(s.key(i - 1));
    }

    /** "al-Vard al-Mir and Saif al-Tol neighbourhoods": a name in a list that ends in what all of it are. */
    private static boolean beforeListNoun(Sentence s, int at) {
        int i = at;
        boolean joined = false;
        while (i < s.size() && i - at < LONGEST_LIST && isOfList(s, i)) {
            joined |= s.key(i).equals("and");
            i++;
        }
        return joined
                && i < s.size()
                && PLACE_LIST_NOUN.contains(s.key(i))
                && !s.key(i + 1).equals("of");
    }

    private static boolean isOfList(Sentence s, int i) {
        return Names.isName(s.token(i))
                || Names.isParticle(s.token(i))
                || s.key(i).equals("and")
                || s.key(i).equals(",");
    }
}
