package org.isnad.place;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads directions and distances: "10 km south of", "some 15 kilometres (9 miles) from". */
final class Directions {

    private static final Map<String, Double> BEARINGS = Map.ofEntries(
            Map.entry("north", 0.0),
            Map.entry("northern", 0.0),
            Map.entry("northeast", 45.0),
            Map.entry("northeastern", 45.0),
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
    private static final double LOOSE_SHARE = 0.2;

    private Directions() {}

    /**
     * A direction.
     *
     * @param word    without hyphen or space: "northeast", "northern"
     * @param degrees from north, clockwise
     * @param pieces  how many tell it: two for "north-east" and "north east"
     */
    record Bearing(String word, double degrees, int pieces) {}

    /** The direction that ends with this piece, or null where none does. */
    static @Nullable Bearing bearingTo(List<Piece> pieces, int last) {
        Bearing two = bearing(pieces, last - 1, last);
        return two == null ? bearing(pieces, last, last) : two;
    }

    /** The direction that begins with this piece, or null where none does. */
    static @Nullable Bearing bearingFrom(List<Piece> pieces, int first) {
        Bearing two = bearing(pieces, first, first + 1);
        return two == null ? bearing(pieces, first, first) : two;
    }

    private static @Nullable Bearing bearing(List<Piece> pieces, int first, int last) {
        if (first < 0 || last >= pieces.size()) {
            return null;
        }
        String word = first == last ? key(pieces, last) : key(pieces, first) + key(pieces, last);
        Double degrees = BEARINGS.get(word);
        return degrees == null ? null : new Bearing(word, degrees, last - first + 1);
    }

    /** Whether a unit of length stands before this piece, not far away. */
    static boolean isDistance(List<Piece> pieces, int at) {
        for (int i = at; i >= Math.max(0, at - 6); i--) {
            if (UNITS.containsKey(key(pieces, i))) {
                return true;
            }
        }
        return false;
    }

    /** The point that a distance before "of" or "from" tells, or null where none is told. */
    static @Nullable Location distance(List<Piece> pieces, int at, Place named) {
        boolean of = key(pieces, at).equals("of") || key(pieces, at).equals("from");
        if (!of) {
            return null;
        }
        Bearing bearing = bearingTo(pieces, at - 1);
        int i = at - 1 - (bearing == null ? 0 : bearing.pieces());
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
        String words = "%s km %s".formatted(Math.round(km), bearing == null ? "from " : bearing.word() + " of ")
                + named.name();
        return bearing == null
                ? new Location(
                        named.at(),
                        Precision.NEAR_SETTLEMENT,
                        (int) Math.max(RelativePlaces.LEAST_LOOSE_M, km * 1_200),
                        words)
                : new Location(
                        named.at().moved(km, bearing.degrees()),
                        Precision.NEAR_SETTLEMENT,
                        (int) Math.max(RelativePlaces.LEAST_LOOSE_M, km * 1_000 * LOOSE_SHARE),
                        words);
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
