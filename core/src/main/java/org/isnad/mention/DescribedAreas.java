package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/**
 * Parts of a town that have no name of their own: "the government-held west", "several districts in the east of the city".
 * Where one stands for the place of an act, a name from elsewhere in the report would be another place.
 */
final class DescribedAreas {

    private static final Set<String> DIRECTION = WordClass.PLACE_MODIFIER.words();

    private static final Set<String> COMPASS = WordClass.COMPASS.words();
    private static final Set<String> EDGES = Set.of("outskirts", "edge", "edges");

    private static final Set<String> PARTS = Set.of(
            "area",
            "areas",
            "district",
            "districts",
            "neighborhood",
            "neighborhoods",
            "neighbourhood",
            "neighbourhoods",
            "part",
            "parts",
            "quarter",
            "quarters",
            "section",
            "sector",
            "side",
            "half",
            "suburb",
            "suburbs",
            "territory",
            "territories",
            "zone",
            "zones",
            "enclave");

    private static final Set<String> WHOLE = Set.of("city", "capital", "town");

    /** "10 km north of the city" is no part of it. */
    private static final Set<String> AWAY =
            Set.of("km", "kilometres", "kilometers", "kms", "miles", "metres", "meters");

    private static final Set<String> OTHER = Set.of("another", "other", "second");

    private static final Set<String> JOIN = Set.of("and", "or");

    private static final Set<String> BEFORE_NAME = Set.of("of", "in", "near", "around", "outside", "at");

    /** How many words may stand between "the" and the town: "the battered city", "the divided northern city". */
    private static final int ADJECTIVES = 2;

    /** How far behind "of" or "in" a name may begin: "of the northern city of Oltera". */
    private static final int NAME_REACH = 4;

    private DescribedAreas() {}

    /** Where the description that begins at {@code at} ends; {@code at} where none does. */
    static int end(Sentence s, int at) {
        if (AWAY.contains(s.key(at - 1)) || JOIN.contains(s.key(at))) {
            return at;
        }
        int i = at;
        boolean held = false;
        while (isHeld(s, i) || isDirection(s, i) && !isWholeAt(s, i + 1)) {
            held |= isHeld(s, i);
            i++;
        }
        int noun = i;
        if (isPart(s, i)) {
            i++;
        } else if (i > at && isDirection(s, i - 1) && isSide(s, i - 1)) {
            noun = i - 1;
        } else if (isSide(s, i)) {
            i++;
        } else {
            return at;
        }
        int whole = wholeEnd(s, i);
        boolean told = held
                || noun > at
                || !isPart(s, noun)
                || whole > i && hasSide(s, i, whole)
                || OTHER.contains(s.key(at - 1));
        if (told && whole > i && !isNamed(s, whole)) {
            return whole;
        }
        return held && whole == i && !isNamed(s, i) ? i : at;
    }

    private static boolean hasSide(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isSide(s, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSide(Sentence s, int i) {
        return COMPASS.contains(s.key(i)) || EDGES.contains(s.key(i));
    }

    private static boolean isPart(Sentence s, int i) {
        return PARTS.contains(s.key(i));
    }

    private static boolean isDirection(Sentence s, int i) {
        return DIRECTION.contains(s.key(i)) || JOIN.contains(s.key(i)) && DIRECTION.contains(s.key(i + 1));
    }

    private static boolean isHeld(Sentence s, int i) {
        String key = s.key(i);
        return key.endsWith("-held") || key.endsWith("-controlled") || key.endsWith("-occupied");
    }

    private static boolean isWholeAt(Sentence s, int i) {
        return WHOLE.contains(s.key(i));
    }

    /** "of the city", "in the east of the battered city"; {@code from} where it is not said. */
    private static int wholeEnd(Sentence s, int from) {
        if (!s.key(from).equals("of") && !s.key(from).equals("in")
                || !s.key(from + 1).equals("the")) {
            return from;
        }
        int i = from + 2;
        if (isSide(s, i)) {
            int inner = wholeEnd(s, i + 1);
            return inner > i + 1 ? inner : from;
        }
        for (int to = i; to <= i + ADJECTIVES; to++) {
            if (isWholeAt(s, to)) {
                return to + 1;
            }
            if (to < s.size() && s.token(to).capital()) {
                break;
            }
        }
        return from;
    }

    /** "of Aleppo", "Aleppo": then the name tells the place. */
    private static boolean isNamed(Sentence s, int i) {
        if (i >= s.size()) {
            return false;
        }
        if (Names.isName(s.token(i)) || s.key(i).equals("'s")) {
            return true;
        }
        for (int j = i + 1; BEFORE_NAME.contains(s.key(i)) && j < Math.min(s.size(), i + NAME_REACH); j++) {
            if (Names.isName(s.token(j))) {
                return true;
            }
        }
        return false;
    }
}
