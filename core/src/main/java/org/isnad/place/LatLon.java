package org.isnad.place;

/**
 * A point on earth. Its arithmetic is strict, so that every machine gives the same bytes.
 *
 * @param lat degrees north of the equator, -90 to 90
 * @param lon degrees east of Greenwich, -180 to 180
 */
public record LatLon(double lat, double lon) {

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double EARTH_KM = 6371.0;

    private static final double KM_PER_DEGREE = Math.PI * EARTH_KM / 180;

    public LatLon {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException(
                    "a point needs -90 <= latitude <= 90 and -180 <= longitude <= 180, got %s, %s".formatted(lat, lon));
        }
    }

    /** Distance along the surface in kilometres, 0 to about 20,015. */
    public double km(LatLon other) {
        double p1 = Math.toRadians(lat);
        double p2 = Math.toRadians(other.lat);
        double a = StrictMath.sin((p2 - p1) / 2);
        double b = StrictMath.sin(Math.toRadians(other.lon - lon) / 2);
        double h = a * a + StrictMath.cos(p1) * StrictMath.cos(p2) * b * b;
        return 2 * EARTH_KM * StrictMath.asin(Math.sqrt(Math.min(1, h)));
    }

    /**
     * The point so far away in a direction.
     *
     * @param km      distance, 0 or more
     * @param bearing degrees from north, clockwise
     */
    public LatLon moved(double km, double bearing) {
        double d = km / EARTH_KM;
        double p = Math.toRadians(lat);
        double b = Math.toRadians(bearing);
        double p2 = StrictMath.asin(
                StrictMath.sin(p) * StrictMath.cos(d) + StrictMath.cos(p) * StrictMath.sin(d) * StrictMath.cos(b));
        double l2 = Math.toRadians(lon)
                + StrictMath.atan2(
                        StrictMath.sin(b) * StrictMath.sin(d) * StrictMath.cos(p),
                        StrictMath.cos(d) - StrictMath.sin(p) * StrictMath.sin(p2));
        return new LatLon(clamp(Math.toDegrees(p2), 90), wrapped(Math.toDegrees(l2)));
    }

    /** The point half way to another, good to some metres at the distances of one province. */
    public LatLon middle(LatLon other) {
        double east = wrapped(other.lon - lon);
        return new LatLon((lat + other.lat) / 2, wrapped(lon + east / 2));
    }

    /** How far north the second lies of the first, in kilometres; never more than their distance. */
    static double kmNorth(LatLon from, LatLon to) {
        return (to.lat - from.lat) * KM_PER_DEGREE;
    }

    /** Degrees of latitude that a number of kilometres spans. */
    static double degrees(double km) {
        return km / KM_PER_DEGREE;
    }

    private static double clamp(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    private static double wrapped(double lon) {
        double turned = (lon + 540) % 360 - 180;
        return turned < -180 ? turned + 360 : turned;
    }
}
