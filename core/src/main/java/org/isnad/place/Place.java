package org.isnad.place;

import org.jspecify.annotations.Nullable;

/**
 * A place as a gazetteer lists it.
 *
 * @param id         its id with the gazetteer's name before it, such as {@code geonames:172057} or {@code ocha:C3871}
 * @param name       the name that the gazetteer puts first
 * @param population number of inhabitants, 0 where the gazetteer does not tell
 * @param radiusKm   how far the place reaches from its point, for areas; 0 where not known
 * @param parents    the areas that it lies in
 */
public record Place(String id, String name, LatLon at, PlaceKind kind, long population, int radiusKm, Parents parents) {

    /**
     * The areas that a place lies in, by the gazetteer's names; the place itself where it is such an area.
     *
     * @param country  ISO 3166-1 alpha-2 code as the gazetteer lists it, or null; says nothing about sovereignty
     * @param province name of the first-level area, or null
     * @param district name of the second-level area, or null
     */
    public record Parents(
            @Nullable String country,
            @Nullable String province,
            @Nullable String district) {}

    /** How finely the gazetteer's point tells where the place is. */
    public Precision precision() {
        return Precision.of(this);
    }

    public @Nullable String country() {
        return parents.country();
    }

    public @Nullable String province() {
        return parents.province();
    }

    public @Nullable String district() {
        return parents.district();
    }
}
