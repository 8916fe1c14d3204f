package org.isnad.incident;

import java.util.List;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * A place of an account, as far as linking compares it.
 *
 * @param name     its name without articles, doubled letters and capitals
 * @param at       where it lies, or null where that is not known
 */
public record Locality(String name, @Nullable Point at) {

    /**
     * A point on earth with the distance within which the true place lies.
     *
     * @param radiusKm kilometres
     */
    public record Point(LatLon at, double radiusKm) {

        /** Kilometres between the two circles; 0 where they touch. */
        double gap(Point other) {
            return Math.max(0, at.km(other.at) - radiusKm - other.radiusKm);
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
