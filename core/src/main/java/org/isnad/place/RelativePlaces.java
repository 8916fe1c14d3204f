package org.isnad.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.place.Directions.Bearing;
import org.jspecify.annotations.Nullable;

/**
 * Places told by their relation to a named one: "10 km south of X", "the outskirts of X", "near X", "X's northern
 * countryside", "between X and Y". The point is moved where the words say how far and in what direction, and the radius
 * says how loosely they say it.
 */
final class RelativePlaces {

    private static final Set<String> OF_TOWN =
            Set.of("the", "town", "towns", "of", "city", "cities", "village", "villages", "areas");
    private static final Set<String> AROUND = Set.of("near", "outside", "around");
    private static final Set<String> FRINGE =
            Set.of("outskirts", "suburbs", "edge", "edges", "vicinity", "surroundings");
    private static final Set<String> COUNTRY_SIDE = Set.of("countryside", "rural", "hinterland");
    private static final Set<String> ROADS = Set.of("road", "highway", "motorway", "route");
    private static final Map<String, Integer> BESIDE_M = Map.of(
            "camp",
            3_000,
            "front",
            8_000,
            "frontline",
            8_000,
            "axis",
            8_000,
            "road",
            8_000,
            "highway",
            8_000,
            "crossing",
            5_000);
    static final int LEAST_LOOSE_M = 2_000;
    static final int NEAR_M = 8_000;
    private static final int FRINGE_M = 5_000;
    private static final int COUNTRYSIDE_M = 30_000;

    private RelativePlaces() {}

    /**
     * The place that the words around a name tell of, or null where they mean the named place itself.
     *
     * @param named where the named place is
     */
    static @Nullable Location of(NameSpan span, List<Piece> pieces, Place named) {
        int at = span.from() - 1;
        while (at >= 0 && Set.of("the", "town", "city", "village").contains(key(pieces, at))
                || at > 0
                        && key(pieces, at).equals("of")
                        && Set.of("town", "city", "village").contains(key(pieces, at - 1))) {
            at--;
        }
        Location distance = Directions.distance(pieces, at, named);
        if (distance != null) {
            return distance;
        }
        String before = key(pieces, at);
        String before2 = key(pieces, at - 1);
        boolean small = !named.kind().isArea();
        if (before.equals("of") && FRINGE.contains(before2)) {
            return side(named, Directions.bearingTo(pieces, at - 2), FRINGE_M, before2 + " of " + named.name());
        }
        if (before.equals("of") && COUNTRY_SIDE.contains(before2)) {
            return side(named, Directions.bearingTo(pieces, at - 2), COUNTRYSIDE_M, "countryside of " + named.name());
        }
        int after = span.to();
        if (key(pieces, after).equals("'s") || key(pieces, after).equals("’s")) {
            after++;
        }
        Bearing bearing = Directions.bearingFrom(pieces, after);
        String noun = key(pieces, bearing == null ? after : after + bearing.pieces());
        Bearing ahead = Directions.bearingTo(pieces, at);
        if (COUNTRY_SIDE.contains(noun)) {
            return side(named, bearing == null ? ahead : bearing, COUNTRYSIDE_M, "countryside of " + named.name());
        }
        if (FRINGE.contains(noun)) {
            return side(named, bearing, FRINGE_M, noun + " of " + named.name());
        }
        Bearing beyond = before.equals("of") ? Directions.bearingTo(pieces, at - 1) : null;
        if (beyond != null) {
            return side(pieces, at, named, beyond);
        }
        // Eastern Ghouta is listed as such, and not meant by half.
        if (ahead != null
                && !pieces.get(at).isCapital()
                && !named.name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(ahead.word().substring(0, 4))) {
            return part(named, ahead, ahead.word() + " part of " + named.name());
        }
        if (named.kind().isSettlement()) {
            if (Set.of("refugee", "front").contains(noun) && BESIDE_M.containsKey(key(pieces, after + 1))) {
                noun = key(pieces, after + 1);
            }
            Integer beside = BESIDE_M.get(noun);
            if (beside != null) {
                return new Location(
                        named.at(),
                        Precision.NEAR_SETTLEMENT,
                        Location.radiusM(named) + beside,
                        noun + " at " + named.name());
            }
        }
        if (small && AROUND.contains(before)) {
            return new Location(
                    named.at(),
                    Precision.NEAR_SETTLEMENT,
                    Location.radiusM(named) + NEAR_M,
                    before + " " + named.name());
        }
        return null;
    }

    /** Whether a noun is of a side or the surroundings of a place: "the outskirts of". */
    static boolean isSide(String noun) {
        return FRINGE.contains(noun) || COUNTRY_SIDE.contains(noun);
    }

    /** "The north of X" is a part of it; "north of X" lies outside. */
    private static @Nullable Location side(List<Piece> pieces, int at, Place named, Bearing bearing) {
        String words = bearing.word() + " of " + named.name();
        if (key(pieces, at - 1 - bearing.pieces()).equals("the")) {
            return part(named, bearing, words);
        }
        return named.kind().isArea()
                ? null
                : new Location(
                        named.at().moved((Location.radiusM(named) + NEAR_M) / 1_000.0, bearing.degrees()),
                        Precision.NEAR_SETTLEMENT,
                        NEAR_M + Location.radiusM(named) / 2,
                        words);
    }

    /** One half of a place. */
    private static Location part(Place named, Bearing bearing, String words) {
        int reach = Location.radiusM(named);
        Precision precision = Precision.of(named) == Precision.PROVINCE ? Precision.DISTRICT : Precision.of(named);
        return new Location(named.at().moved(reach / 2_000.0, bearing.degrees()), precision, reach / 2 + 1, words);
    }

    /**
     * Whether the words tell a place between two named ones: "between X and Y", "the X-Y road", "the road from X to Y". The
     * first stands before the second.
     */
    static boolean isBetween(NameSpan first, NameSpan second, List<Piece> pieces) {
        int gap = second.from() - first.to();
        if (gap < 0 || gap > 5) {
            return false;
        }
        int lead = first.from() - 1;
        while (lead > 0 && OF_TOWN.contains(key(pieces, lead))) {
            lead--;
        }
        int join = second.from() - 1;
        while (join > first.to() && OF_TOWN.contains(key(pieces, join))) {
            join--;
        }
        boolean road = ROADS.contains(key(pieces, second.to()));
        String word = key(pieces, join);
        if (gap == 0) {
            return road && pieces.get(second.from()).hyphen();
        }
        if (join != first.to()) {
            return false;
        }
        return word.equals("and") && key(pieces, lead).equals("between")
                || road && Set.of("-", "–", "to").contains(word)
                || word.equals("to") && key(pieces, lead).equals("from") && ROADS.contains(key(pieces, lead - 1));
    }

    /** The point half way between two places that stand in "between X and Y". */
    static Location between(Place one, Place other) {
        double km = one.at().km(other.at());
        return new Location(
                one.at().middle(other.at()),
                km > 60 ? Precision.DISTRICT : Precision.NEAR_SETTLEMENT,
                (int) Math.max(LEAST_LOOSE_M, km * 500),
                "between %s and %s".formatted(one.name(), other.name()));
    }

    /** One side of a place or all around it. */
    private static Location side(Place named, @Nullable Bearing bearing, int looseM, String words) {
        int reach = Location.radiusM(named) + looseM;
        boolean area = named.kind().isArea();
        Precision precision = area || looseM == COUNTRYSIDE_M ? Precision.DISTRICT : Precision.NEAR_SETTLEMENT;
        return bearing == null
                ? new Location(named.at(), precision, reach, words)
                : new Location(named.at().moved(reach / 2_000.0, bearing.degrees()), precision, reach / 2 + 1, words);
    }

    private static String key(List<Piece> pieces, int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at).key() : "";
    }
}
