package org.isnad.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.isnad.code.ActorId;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.mention.EventDate;
import org.isnad.place.LatLon;
import org.isnad.place.Precision;
import org.isnad.weighing.StrikeStatus;
import org.jspecify.annotations.Nullable;

/** Invented rows. */
final class Made {

    private Made() {}

    static IncidentRow row(
            long id,
            @Nullable String first,
            @Nullable String last,
            @Nullable LatLon at,
            @Nullable Toll toll,
            Party... parties) {
        EventDate date = first == null || last == null
                ? null
                : new EventDate(
                        LocalDate.parse(first),
                        LocalDate.parse(last),
                        first.equals(last) ? DatePrecision.DAY : DatePrecision.RANGE,
                        DateBasis.WRITTEN,
                        null);
        return new IncidentRow(
                id,
                "Shelling, place " + id,
                new IncidentRow.What(
                        EventType.SHELLING, date, toll == null ? List.of() : List.of(toll), List.of(parties)),
                new IncidentRow.Where(
                        "place " + id,
                        "North",
                        null,
                        at == null ? null : new Spot(at, 1_000, Precision.SETTLEMENT, false)),
                new IncidentRow.Standing(
                        GradeCode.FAIR,
                        false,
                        StrikeStatus.SINGLE_SOURCE,
                        Review.NEW,
                        at == null ? Set.of(Doubt.PLACE) : Set.of()),
                new IncidentRow.Told(1, 1, List.of("Wire " + id % 2), List.of("en"), List.of()),
                new IncidentRow.Changed(id, Instant.ofEpochSecond(id)));
    }

    static Toll killed(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        return new Toll(Harm.KILLED, Group.UNSPECIFIED, low, best, high);
    }

    static Party party(ActorId id, Stance... as) {
        return new Party(id, id.code(), Set.of(as));
    }
}
