package org.isnad.place;

import org.isnad.code.Coded;

/** What a gazetteer's entry is. Numbers stored in files are {@link #stored}, so that the order here may change. */
public enum PlaceKind implements Coded {
    COUNTRY(1),
    /** A continent, a sea, a region of several countries or of part of one. */
    REGION(2),
    /** First-level area: province, governorate, state, oblast. */
    PROVINCE(3),
    /** Second-level area: district, county. */
    DISTRICT(4),
    /** Third-level area. */
    SUBDISTRICT(5),
    /** Seat of a country's government. */
    CAPITAL(6),
    /** Seat of a first-level area. */
    PROVINCE_SEAT(7),
    /** Seat of a second-level area. */
    DISTRICT_SEAT(8),
    SETTLEMENT(9),
    /** Part of a settlement. */
    NEIGHBOURHOOD(10),
    /** A building, a camp, a crossing, a road, a hill. */
    SITE(11);

    private final int stored;

    PlaceKind(int stored) {
        this.stored = stored;
    }

    int stored() {
        return stored;
    }

    static PlaceKind ofStored(int number) {
        for (PlaceKind kind : values()) {
            if (kind.stored == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of place has the number " + number);
    }

    /** A country or a part of one, rather than a point. */
    public boolean isArea() {
        return stored <= SUBDISTRICT.stored;
    }

    /** A town or village of any rank. */
    public boolean isSettlement() {
        return stored >= CAPITAL.stored && stored <= SETTLEMENT.stored;
    }
}
