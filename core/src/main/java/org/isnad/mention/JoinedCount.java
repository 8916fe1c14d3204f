package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Counts that share the harm of the one before them: "killed 12 civilians and three soldiers", "three in Hirske and one in Orikhove". */
final class JoinedCount {

    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> LIST_JOIN = WordClass.LIST_JOIN.words();
    private static final Set<String> IN = Set.of("in", "at", "near", "on");
    private static final Set<String> OWNER = WordClass.OWNER.words();

    /** What may stand beside the name of a place: "in the nearby town of Hirske". */
    private static final Set<String> PLACE_WORDS = Set.of(
            "the",
            "of",
            "nearby",
            "town",
            "village",
            "city",
            "district",
            "neighbourhood",
            "neighborhood",
            "suburb",
            "area",
            "province",
            "northern",
            "southern",
            "eastern",
            "western",
            "central");

    /** How many words may tell a place between two numbers. */
    private static final int LONGEST_PLACE = 8;

    private JoinedCount() {}

    /** "12 civilians and three soldiers": only a joining word between the two numbers. */
    static boolean isListed(Sentence s, PeopleCount previous, Harmed before, PeopleCount c) {
        int gapFrom = Math.max(previous.to(), before.left() ? previous.to() : Math.max(previous.to(), before.to()));
        if (c.from() - gapFrom > 4 || c.from() < gapFrom) {
            return false;
        }
        for (int i = gapFrom; i < c.from(); i++) {
            String key = s.key(i);
            if (!LIST_JOIN.contains(key) && !OWNER.contains(key)) {
                return false;
            }
        }
        return true;
    }

    /** "killed three people in Hirske and another two in the town of Orikhove": the second number shares the verb of the first. */
    static boolean isAcrossPlace(Sentence s, PeopleCount previous, Harmed before, PeopleCount c) {
        int told = before.left() ? previous.to() : Math.max(previous.to(), before.to());
        int from = s.key(c.from() - 1).equals("another") ? c.from() - 1 : c.from();
        int end = s.key(from - 2).equals(",") ? from - 2 : from - 1;
        boolean joined = s.key(from - 1).equals("and") || s.key(from - 1).equals(",");
        if (!joined
                || end - told < 2
                || end - told > LONGEST_PLACE
                || !IN.contains(s.key(told))
                || !isElsewhere(s, c.to())) {
            return false;
        }
        boolean named = false;
        for (int i = told + 1; i < end; i++) {
            boolean name = Names.isName(s.token(i));
            if (!name && !PLACE_WORDS.contains(s.key(i))) {
                return false;
            }
            named |= name;
        }
        return named;
    }

    /** "in Orikhove" with no verb behind it: "and five in Hirske were arrested" tells of another fate. */
    static boolean isElsewhere(Sentence s, int at) {
        if (!IN.contains(s.key(at))) {
            return false;
        }
        int i = at + 1;
        boolean named = false;
        while (i < s.size() && (Names.isName(s.token(i)) || PLACE_WORDS.contains(s.key(i)))) {
            named |= Names.isName(s.token(i));
            i++;
        }
        return named && !BE.contains(s.key(i)) && !AUXILIARY.contains(s.key(i)) && !isPast(s.key(i));
    }

    private static boolean isPast(String key) {
        return key.endsWith("ed") || key.equals("hit") || key.equals("struck") || key.equals("fled");
    }
}
