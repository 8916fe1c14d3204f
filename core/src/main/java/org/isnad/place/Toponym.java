package org.isnad.place;

import java.util.Optional;
import org.isnad.code.Coded;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a report: where, in which use, and which place it is.
 *
 * @param location the point of the place meant, moved where the words say so; of one that no gazetteer lists the place
 *                 that the report puts it in; null where it is unknown. Where several places fit it is that of the
 *                 likeliest
 */
public record Toponym(
        Evidence at,
        Use use,
        Resolution resolution,
        @Nullable Location location) {

    /** How a report uses the name of a place. Only a literal one can be where something happened. */
    public enum Use implements Coded {
        /** The place itself: "in Damascus". */
        LITERAL,
        /** Its government, club or people: "Damascus warned". */
        METONYMIC,
        /** A word for what belongs to it: "Syrian aircraft". */
        DEMONYM
    }

    /** The gazetteer's entry for the place meant, the likeliest where several fit; null where it is unknown. */
    public @Nullable Place place() {
        return resolution
                .<Optional<Place>>fold(
                        resolved -> Optional.of(resolved.best().place()),
                        ambiguous -> Optional.of(ambiguous.meanings().get(0).place()),
                        unknown -> Optional.empty())
                .orElse(null);
    }

    /** The point of the place that is named, before any words move it; null where nothing tells it. */
    public @Nullable LatLon point() {
        Place place = place();
        return place != null ? place.at() : location == null ? null : location.at();
    }

    /** Of a place that no gazetteer lists, another that the report names beside it; else null. */
    public Resolution.@Nullable Near near() {
        return resolution
                .<Optional<Resolution.Near>>fold(
                        resolved -> Optional.empty(),
                        ambiguous -> Optional.empty(),
                        unknown -> Optional.ofNullable(unknown.near()))
                .orElse(null);
    }
}
