package org.isnad.place;

import java.util.List;
import java.util.Set;

/**
 * Words that can only lead to a place, whatever its name: "10 km south of", "the village of", "shelling hit X and the
 * outskirts of Y". They find names that no gazetteer lists, so that these are told as unknown and not passed over.
 */
final class ToldPlaces {

    private static final Set<String> NOUNS =
            Set.of("town", "village", "city", "hamlet", "towns", "villages", "province", "governorate", "district");
    private static final Set<String> HITS = Set.of(
            "hit",
            "hits",
            "struck",
            "shelled",
            "bombed",
            "bombarded",
            "targeted",
            "pounded",
            "between",
            "shelling",
            "bombardment",
            "bombing",
            "raids",
            "raid",
            "strikes",
            "strike",
            "attack",
            "attacks");
    private static final Set<String> AFTER_HIT = Set.of("of", "on", "in", "at", "near", "the", "both");
    private static final Set<String> FILLERS =
            Set.of("the", "town", "towns", "village", "villages", "city", "of", "outskirts", "nearby", "near", "in");
    /** What only a place that is listed has after it: others have a camp, too. */
    private static final Set<String> FRONTS =
            Set.of("front", "fronts", "frontline", "axis", "countryside", "outskirts");

    private static final Set<String> SITES = Set.of("camp", "village", "town", "market", "countryside", "outskirts");

    private static final int LONGEST_LIST = 8;

    private ToldPlaces() {}

    /** Whether the words around a name tell that it is a place's; the name must end where the capitalised words end. */
    static boolean isTold(NameSpan span, List<NameSpan> spans, List<Piece> pieces) {
        if (span.demonym() != null || goesOn(span, pieces)) {
            return false;
        }
        return isLed(span, pieces)
                || !span.matches().isEmpty() && FRONTS.contains(key(pieces, span.to()))
                || span.matches().isEmpty()
                        && isHit(span, pieces)
                        && (SITES.contains(key(pieces, span.to())) || isListedWith(span, spans, pieces));
    }

    private static boolean goesOn(NameSpan span, List<Piece> pieces) {
        int next = span.to();
        return next < pieces.size()
                && pieces.get(next).isWord()
                && pieces.get(next).isCapital()
                && pieces.get(next).start() <= span.end() + 1;
    }

    private static boolean isLed(NameSpan span, List<Piece> pieces) {
        int at = span.from() - 1;
        if (!key(pieces, at).equals("of")) {
            return false;
        }
        String noun = key(pieces, at - 1);
        return NOUNS.contains(noun)
                || RelativePlaces.isSide(noun)
                || Directions.bearingTo(pieces, at - 1) != null && Directions.isDistance(pieces, at - 2);
    }

    /** "Shelling hit X", "strikes on X", "between X"; or further on in such a list. */
    private static boolean isHit(NameSpan span, List<Piece> pieces) {
        int at = span.from() - 1;
        for (int steps = 0; at >= 0 && steps < LONGEST_LIST; steps++, at--) {
            String key = key(pieces, at);
            if (HITS.contains(key)) {
                return true;
            }
            boolean listed =
                    key.equals(",") || key.equals("and") || pieces.get(at).isCapital();
            if (!listed && !AFTER_HIT.contains(key) && !FILLERS.contains(key)) {
                return false;
            }
        }
        return false;
    }

    /** "X and Y", "Y, X", "X and the outskirts of Y", where Y is a place that a gazetteer lists. */
    private static boolean isListedWith(NameSpan span, List<NameSpan> spans, List<Piece> pieces) {
        for (NameSpan other : spans) {
            boolean place = other.sentence() == span.sentence()
                    && other.demonym() == null
                    && !other.overlaps(span)
                    && other.matches().stream().anyMatch(m -> m.place().kind().isSettlement());
            if (place && isJoined(span, other, pieces)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoined(NameSpan one, NameSpan other, List<Piece> pieces) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        boolean joined = false;
        for (int i = from; i < to; i++) {
            String key = key(pieces, i);
            if (key.equals("and") || key.equals(",")) {
                joined = true;
            } else if (!joined || !FILLERS.contains(key)) {
                return false;
            }
        }
        return joined && to - from <= LONGEST_LIST;
    }

    private static String key(List<Piece> pieces, int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at).key() : "";
    }
}
