package org.isnad.place;

import org.isnad.code.Coded;

/**
 * How finely a point is known, the finest first, with the codes of three records of conflict that stand for it. Sources:
 * ACLED's geo_precision (codebook, "Geographic precision"), UCDP GED's where_prec (codebook 25.1, where_prec), Airwars'
 * geolocation accuracy.
 */
public enum Precision implements Coded {
    /** A building, a street, a camp, a crossing. */
    SITE(1, 1, "nearby_landmark"),
    NEIGHBOURHOOD(1, 1, "neighbourhood_area"),
    /** A town or village as a whole. */
    SETTLEMENT(1, 1, "town"),
    /** "10 km south of X", "the outskirts of X", "between X and Y". */
    NEAR_SETTLEMENT(2, 2, "village"),
    SUBDISTRICT(2, 3, "subdistrict"),
    DISTRICT(2, 3, "district"),
    PROVINCE(3, 4, "province_governorate"),
    /** A country, or a region larger than a province. */
    COUNTRY(3, 6, null);

    private final int acled;
    private final int ucdp;
    private final @org.jspecify.annotations.Nullable String airwars;

    Precision(int acled, int ucdp, @org.jspecify.annotations.Nullable String airwars) {
        this.acled = acled;
        this.ucdp = ucdp;
        this.airwars = airwars;
    }

    /** ACLED's geo_precision, 1 to 3. ACLED codes no event of which only the country is known. */
    public int acled() {
        return acled;
    }

    /** UCDP's where_prec, 1 to 6. */
    public int ucdp() {
        return ucdp;
    }

    /** Airwars' geolocation accuracy, or null where it has none. */
    public @org.jspecify.annotations.Nullable String airwars() {
        return airwars;
    }

    /** As fine as the gazetteer's entry allows. */
    static Precision of(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> COUNTRY;
            case REGION ->
                place.radiusKm() <= 2
                        ? SITE
                        : place.radiusKm() <= 15
                                ? SUBDISTRICT
                                : place.radiusKm() <= 60 ? DISTRICT : place.radiusKm() <= 250 ? PROVINCE : COUNTRY;
            case PROVINCE -> PROVINCE;
            case DISTRICT -> DISTRICT;
            case SUBDISTRICT -> SUBDISTRICT;
            case NEIGHBOURHOOD -> NEIGHBOURHOOD;
            case SITE -> SITE;
            default -> SETTLEMENT;
        };
    }
}
