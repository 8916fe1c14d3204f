package org.isnad.place;

/**
 * A point on the map and how well it is known.
 *
 * @param radiusM the place lies within so many metres of the point, so far as the words and the gazetteer tell; 1 or more
 * @param reason  why this point, in words for people; empty where it is the gazetteer's own
 */
public record Location(LatLon at, Precision precision, int radiusM, String reason) {

    private static final int SITE_M = 500;
    private static final int NEIGHBOURHOOD_M = 1_500;
    private static final int SMALLEST_SETTLEMENT_M = 1_000;
    private static final int LARGEST_SETTLEMENT_M = 25_000;
    private static final int SUBDISTRICT_M = 15_000;
    private static final int DISTRICT_M = 40_000;
    private static final int PROVINCE_M = 120_000;
    private static final int COUNTRY_M = 500_000;

    public Location {
        if (radiusM < 1) {
            throw new IllegalArgumentException("a radius is 1 metre or more, got " + radiusM);
        }
    }

    /** The gazetteer's point for a place. */
    static Location of(Place place) {
        return new Location(place.at(), Precision.of(place), radiusM(place), "");
    }

    /** How far a place reaches: as the gazetteer tells, else what is usual for its kind and population. */
    static int radiusM(Place place) {
        if (place.radiusKm() > 0) {
            return place.radiusKm() * 1_000;
        }
        return switch (Precision.of(place)) {
            case SITE -> SITE_M;
            case NEIGHBOURHOOD -> NEIGHBOURHOOD_M;
            case SETTLEMENT, NEAR_SETTLEMENT ->
                (int) Math.min(
                        LARGEST_SETTLEMENT_M, SMALLEST_SETTLEMENT_M + 8 * Math.sqrt((double) place.population()));
            case SUBDISTRICT -> SUBDISTRICT_M;
            case DISTRICT -> DISTRICT_M;
            case PROVINCE -> PROVINCE_M;
            case COUNTRY -> COUNTRY_M;
        };
    }
}
