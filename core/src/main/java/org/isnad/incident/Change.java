package org.isnad.incident;

import java.util.List;
import org.isnad.code.Coded;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.place.LatLon;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What a person decided. */
public sealed interface Change {

    /** These claims tell of one incident: "same" of two claims, "merge" of two incidents. */
    record Together(List<ClaimRef> claims) implements Change {
        public Together {
            claims = claims.stream().distinct().sorted().toList();
            if (claims.size() < 2) {
                throw new IllegalArgumentException("it takes two claims to be one incident, got " + claims);
            }
        }
    }

    /**
     * The claims of each part tell of one incident, and no two parts of the same: "not the same" of two claims, "split"
     * of an incident.
     */
    record Apart(List<List<ClaimRef>> parts) implements Change {
        public Apart {
            parts = parts.stream()
                    .map(part -> part.stream().distinct().sorted().toList())
                    .toList();
            List<ClaimRef> all = parts.stream().flatMap(List::stream).toList();
            if (parts.size() < 2 || parts.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a split needs two parts, none of them empty, got " + parts);
            }
            if (all.stream().distinct().count() < all.size()) {
                throw new IllegalArgumentException("a claim can be in one part only, got " + parts);
            }
        }
    }

    /** The claim is no incident at all, or not to be recorded. It stays in the store and is linked to none. */
    record Reject(ClaimRef claim) implements Change {}

    /**
     * A person's figure for the incident that this claim belongs to; it stands above the policy's.
     *
     * @param low  null where no lower bound is known
     * @param best null where none is known
     * @param high null where no upper bound is known
     */
    record EditFigure(
            ClaimRef claim,
            Harm harm,
            Group group,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high) implements Change {}

    /** A person's grade for the incident that this claim belongs to; the proposed one stays beside it. */
    record EditGrade(ClaimRef claim, GradeCode grade) implements Change {}

    /**
     * Where a person puts the incident that this claim belongs to; it stands above what the reports' place names mean.
     *
     * @param name    what the place is called, for people
     * @param radiusM the place lies within so many metres of the point; 1 or more
     */
    record EditPlace(ClaimRef claim, String name, LatLon at, int radiusM) implements Change {
        public EditPlace {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a place set by hand needs a name");
            }
            if (radiusM < 1 || radiusM > LARGEST_RADIUS_M) {
                throw new IllegalArgumentException(
                        "a radius is 1 to %d metres, got %d".formatted(LARGEST_RADIUS_M, radiusM));
            }
        }
    }

    /** The radius of a place set by hand is at most this, in metres: that of a large country. */
    int LARGEST_RADIUS_M = 2_000_000;

    /** Whether two reports are one voice. */
    record Voice(ReportId a, ReportId b, boolean same) implements Change {}

    /** How well an incident is borne out. Only a person discounts. */
    enum GradeCode implements Coded {
        CONFIRMED,
        FAIR,
        WEAK,
        CONTESTED,
        DISCOUNTED
    }
}
