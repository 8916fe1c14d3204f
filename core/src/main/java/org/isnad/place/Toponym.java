package org.isnad.place;

import java.util.Optional;
import org.isnad.code.Coded;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a report: where, in which use, and which place it is.
 *
 * @param location the point of the place meant, moved where the words say so; null where it is unknown. Where several
 *                 places fit it is that of the likeliest
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

    /**
     * The gazetteer's entry for the place meant, the likeliest where several fit; of a place that no gazetteer lists, the
     * area that it lies in; null where nothing is known.
     */
    public @Nullable Place place() {
        return resolution
                .<Optional<Place>>fold(
                        resolved -> Optional.of(resolved.best().place()),
                        ambiguous -> Optional.of(ambiguous.meanings().get(0).place()),
                        unknown -> Optional.ofNullable(unknown.within()))
                .orElse(null);
    }
}
