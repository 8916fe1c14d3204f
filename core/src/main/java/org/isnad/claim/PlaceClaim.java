package org.isnad.claim;

import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place where an incident happened.
 *
 * @param at       the words that name it
 * @param name     its proper name among them
 * @param province name of the governorate or region in plain English, or null where the report leaves it open
 * @param country  its country in English, or null
 * @param located  where it is on the map, or why that is not known; null where no gazetteer took part
 */
public record PlaceClaim(
        Evidence at,
        Evidence name,
        @Nullable String province,
        @Nullable String country,
        @Nullable Toponym located) {

    /** A place without a gazetteer. */
    public PlaceClaim(Evidence at, @Nullable String province, @Nullable String country) {
        this(at, at, province, country, null);
    }
}
