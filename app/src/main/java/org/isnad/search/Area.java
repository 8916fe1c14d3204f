package org.isnad.search;

import org.isnad.place.LatLon;

/** A part of the earth's surface. */
public sealed interface Area {

    boolean contains(LatLon point);

    /**
     * What lies between two parallels and two meridians, edges included.
     *
     * @param west degrees, -180 to 180; where it is more than east, the box goes across the 180th meridian
     */
    record Box(double west, double south, double east, double north) implements Area {

        /** All of it. */
        public static final Box WORLD = new Box(-180, -90, 180, 90);

        public Box {
            if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180)) {
                throw new IllegalArgumentException(
                        "a box needs west and east from -180 to 180, got %s and %s".formatted(west, east));
            }
            if (!(south >= -90 && north <= 90 && south <= north)) {
                throw new IllegalArgumentException(
                        "a box needs -90 <= south <= north <= 90, got %s and %s".formatted(south, north));
            }
        }

        @Override
        public boolean contains(LatLon point) {
            return contains(point.lat(), point.lon());
        }

        boolean contains(double lat, double lon) {
            boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
            return between && lat >= south && lat <= north;
        }
    }

    /**
     * What lies within a distance of a point.
     *
     * @param km more than 0, at most 20,100
     */
    record Circle(LatLon centre, double km) implements Area {

        private static final double HALF_ROUND_KM = 20_100;

        public Circle {
            if (!(km > 0 && km <= HALF_ROUND_KM)) {
                throw new IllegalArgumentException("a distance is more than 0 and at most 20100 kilometres, got " + km);
            }
        }

        @Override
        public boolean contains(LatLon point) {
            return centre.km(point) <= km;
        }
    }
}
