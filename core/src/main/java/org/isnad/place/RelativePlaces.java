package org.isnad.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places told by their relation to a named one: "10 km south of X", "the outskirts of X", "near X", "X's northern
 * countryside", "between X and Y". The point is moved where the words say how far and in what direction, and the radius
 * says how loosely they say it.
 */
final class RelativePlaces {

    private static final Map<String, Double> BEARINGS = Map.ofEntries(
            Map.entry("north", 0.0),
            Map.entry("northern", 0.0),
            Map.entry("northeast", 45.0),
            Map.entry("northeastern", 45.0),
            Map.entry("north-east", 45.0),
            Map.entry("east", 90.0),
            Map.entry("eastern", 90.0),
            Map.entry("southeast", 135.0),
            Map.entry("southeastern", 135.0),
            Map.entry("south", 180.0),
            Map.entry("southern", 180.0),
            Map.entry("southwest", 225.0),
            Map.entry("southwestern", 225.0),
            Map.entry("west", 270.0),
            Map.entry("western", 270.0),
            Map.entry("northwest", 315.0),
            Map.entry("northwestern", 315.0));
    private static final Map<String, Double> UNITS = Map.of(
            "km",
            1.0,
            "kms",
            1.0,
            "kilometer",
            1.0,
            "kilometers",
            1.0,
            "kilometre",
            1.0,
            "kilometres",
            1.0,
            "mile",
            1.609,
            "miles",
            1.609,
            "mi",
            1.609);
    private static final Set<String> AROUND = Set.of("near", "outside", "around");
    private static final Set<String> FRINGE =
            Set.of("outskirts", "suburbs", "edge", "edges", "vicinity", "surroundings");
    private static final Set<String> COUNTRY_SIDE = Set.of("countryside", "rural", "hinterland");
    private static final Set<String> SETTLEMENT_NOUNS =
            Set.of("town", "village", "city", "hamlet", "towns", "villages", "province", "governorate", "district");
    private static final double LOOSE_SHARE = 0.2;
    private static final int LEAST_LOOSE_M = 2_000;
    private static final int NEAR_M = 8_000;
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
        Location distance = distance(pieces, at, named);
        if (distance != null) {
            return distance;
        }
        String before = key(pieces, at);
        String before2 = key(pieces, at - 1);
        boolean small = !named.kind().isArea();
        if (before.equals("of") && FRINGE.contains(before2)) {
            return side(named, BEARINGS.get(key(pieces, at - 2)), FRINGE_M, before2 + " of " + named.name());
        }
        if (before.equals("of") && COUNTRY_SIDE.contains(before2)) {
            return side(named, BEARINGS.get(key(pieces, at - 2)), COUNTRYSIDE_M, "countryside of " + named.name());
        }
        int after = span.to();
        if (key(pieces, after).equals("'s") || key(pieces, after).equals("’s")) {
            after++;
        }
        Double bearing = BEARINGS.get(key(pieces, after));
        String noun = key(pieces, bearing == null ? after : after + 1);
        if (COUNTRY_SIDE.contains(noun)) {
            return side(
                    named,
                    bearing == null ? BEARINGS.get(before) : bearing,
                    COUNTRYSIDE_M,
                    "countryside of " + named.name());
        }
        if (FRINGE.contains(noun)) {
            return side(named, bearing, FRINGE_M, noun + " of " + named.name());
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

    /**
     * Whether the words before a name can only be followed by a place: a distance and a direction, "the outskirts of", "the
     * village of". The name must end where the capitalised words end.
     */
    static boolean isLed(NameSpan span, List<Piece> pieces) {
        int next = span.to();
        boolean goesOn = next < pieces.size()
                && pieces.get(next).isWord()
                && pieces.get(next).isCapital()
                && pieces.get(next).start() <= span.end() + 1;
        if (goesOn || span.demonym() != null) {
            return false;
        }
        int at = span.from() - 1;
        if (!key(pieces, at).equals("of")) {
            return false;
        }
        String noun = key(pieces, at - 1);
        return SETTLEMENT_NOUNS.contains(noun)
                || FRINGE.contains(noun)
                || COUNTRY_SIDE.contains(noun)
                || BEARINGS.containsKey(noun) && isDistance(pieces, at - 2);
    }

    private static boolean isDistance(List<Piece> pieces, int at) {
        for (int i = at; i >= Math.max(0, at - 6); i--) {
            if (UNITS.containsKey(key(pieces, i))) {
                return true;
            }
        }
        return false;
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

    /** "10 km south of", "some 15 kilometres (9 miles) from". */
    private static @Nullable Location distance(List<Piece> pieces, int at, Place named) {
        boolean of = key(pieces, at).equals("of") || key(pieces, at).equals("from");
        if (!of) {
            return null;
        }
        int i = at - 1;
        Double bearing = BEARINGS.get(key(pieces, i));
        if (bearing != null) {
            i--;
        } else if (i >= 2 && pieces.get(i).hyphen()) {
            bearing = BEARINGS.get(key(pieces, i - 1) + "-" + key(pieces, i));
            i -= bearing == null ? 0 : 2;
        }
        while (Set.of("to", "the", "away", "further").contains(key(pieces, i))) {
            i--;
        }
        if (key(pieces, i).equals(")")) {
            while (i > 0 && !key(pieces, i).equals("(")) {
                i--;
            }
            i--;
        }
        Double unit = UNITS.get(key(pieces, i));
        Double number = unit == null ? joined(key(pieces, i)) : number(key(pieces, i - 1));
        if (number == null) {
            return null;
        }
        double km = number * (unit == null ? 1 : unit);
        if (km > 500) {
            return null;
        }
        String words = "%s km %s".formatted(Math.round(km), bearing == null ? "from " : key(pieces, at - 1) + " of ")
                + named.name();
        return bearing == null
                ? new Location(named.at(), Precision.NEAR_SETTLEMENT, (int) Math.max(LEAST_LOOSE_M, km * 1_200), words)
                : new Location(
                        named.at().moved(km, bearing),
                        Precision.NEAR_SETTLEMENT,
                        (int) Math.max(LEAST_LOOSE_M, km * 1_000 * LOOSE_SHARE),
                        words);
    }

    /** One side of a place or all around it. */
    private static Location side(Place named, @Nullable Double bearing, int looseM, String words) {
        int reach = Location.radiusM(named) + looseM;
        boolean area = named.kind().isArea();
        Precision precision = area || looseM == COUNTRYSIDE_M ? Precision.DISTRICT : Precision.NEAR_SETTLEMENT;
        return bearing == null
                ? new Location(named.at(), precision, reach, words)
                : new Location(named.at().moved(reach / 2_000.0, bearing), precision, reach / 2 + 1, words);
    }

    private static String key(List<Piece> pieces, int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at).key() : "";
    }

    private static @Nullable Double joined(String key) {
        return key.matches("[0-9]+(\\.[0-9]+)?(km|kms)") ? number(key.replaceAll("[a-z]", "")) : null;
    }

    private static @Nullable Double number(String key) {
        String plain = key.replace(",", "");
        return plain.matches("[0-9]{1,4}(\\.[0-9]+)?")
                ? Double.valueOf(plain)
                : switch (plain) {
                    case "a", "one" -> 1.0;
                    case "two" -> 2.0;
                    case "three" -> 3.0;
                    case "four" -> 4.0;
                    case "five" -> 5.0;
                    case "six" -> 6.0;
                    case "seven" -> 7.0;
                    case "eight" -> 8.0;
                    case "nine" -> 9.0;
                    case "ten" -> 10.0;
                    case "twelve" -> 12.0;
                    case "fifteen" -> 15.0;
                    case "twenty" -> 20.0;
                    case "thirty" -> 30.0;
                    case "forty" -> 40.0;
                    case "fifty" -> 50.0;
                    default -> null;
                };
    }
}
