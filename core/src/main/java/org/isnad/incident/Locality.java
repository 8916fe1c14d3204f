package org.isnad.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of an account, as far as linking compares it.
 *
 * @param name     its name without articles, doubled letters and capitals
 * @param at       where it lies, or null where that is not known
 */
public record Locality(String name, @Nullable Point at) {

    private static final double EARTH_DIAMETER_KM = 12_742;

    /**
     * A point on earth with the distance within which the true place lies.
     *
     * @param lat    degrees north
     * @param lon    degrees east
     * @param radius kilometres
     */
    public record Point(double lat, double lon, double radius) {

        /** Kilometres between the two circles; 0 where they touch. */
        double gap(Point other) {
            double north = StrictMath.sin(Math.toRadians(other.lat - lat) / 2);
            double east = StrictMath.sin(Math.toRadians(other.lon - lon) / 2);
            double h = north * north
                    + StrictMath.cos(Math.toRadians(lat)) * StrictMath.cos(Math.toRadians(other.lat)) * east * east;
            double distance = EARTH_DIAMETER_KM * StrictMath.asin(Math.sqrt(Math.min(1, h)));
            return Math.max(0, distance - radius - other.radius);
        }
    }

    /** The smallest gap in kilometres between places of two accounts, or null where no two have points. */
    static @Nullable Double gap(List<Locality> a, List<Locality> b) {
        @Nullable Double least = null;
        for (Locality x : a) {
            for (Locality y : b) {
                if (x.at != null && y.at != null) {
                    double gap = x.at.gap(y.at);
                    least = least == null ? gap : Math.min(least, gap);
                }
            }
        }
        return least;
    }
}
