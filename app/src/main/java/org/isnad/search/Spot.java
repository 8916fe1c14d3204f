package org.isnad.search;

import org.isnad.place.LatLon;
import org.isnad.place.Precision;

/**
 * Where a marker goes.
 *
 * @param radiusM   it happened within so many metres of the point; 1 or more
 * @param precision how finely the point is known
 * @param ambiguous whether several places fit, of which this is the likeliest
 */
public record Spot(LatLon at, int radiusM, Precision precision, boolean ambiguous) {

    public Spot {
        if (radiusM < 1) {
            throw new IllegalArgumentException("a radius is 1 metre or more, got " + radiusM);
        }
    }
}
