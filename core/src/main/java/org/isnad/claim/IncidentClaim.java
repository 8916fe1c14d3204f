package org.isnad.claim;

import java.util.List;
import org.isnad.code.EventType;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One act that the report says happened: one act, or one continuous series at one place and one day or stated period.
 *
 * @param quote      the words that state it
 * @param date       when it happened, or null where neither the report nor the caller tells
 * @param places     where, most precise first, one entry for each distinct place
 * @param weapons    the words that name the munition or means
 * @param casualties every distinct figure that the report gives for this act; {@link Figure#partOf} points into it
 * @param confidence how probable the model holds these, or null where rules alone decided
 */
public record IncidentClaim(
        EventType type,
        Evidence quote,
        @Nullable EventDate date,
        List<PlaceClaim> places,
        List<ActorClaim> actors,
        List<TargetClaim> targets,
        List<Evidence> weapons,
        List<Figure> casualties,
        @Nullable Confidence confidence) {

    public IncidentClaim {
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        weapons = List.copyOf(weapons);
        casualties = List.copyOf(casualties);
        if (confidence != null
                && (confidence.places().size() != places.size()
                        || confidence.actors().size() != actors.size()
                        || confidence.targets().size() != targets.size()
                        || confidence.weapons().size() != weapons.size())) {
            throw new IllegalArgumentException("each place, actor, target and weapon needs its confidence");
        }
        for (int i = 0; i < casualties.size(); i++) {
            Integer whole = casualties.get(i).partOf();
            if (whole != null && (whole < 0 || whole >= casualties.size() || whole == i)) {
                throw new IllegalArgumentException(
                        "figure %d is part of figure %d of %d".formatted(i, whole, casualties.size()));
            }
        }
    }

    /** An incident by rules alone. */
    public IncidentClaim(
            EventType type,
            Evidence quote,
            @Nullable EventDate date,
            List<PlaceClaim> places,
            List<ActorClaim> actors,
            List<TargetClaim> targets,
            List<Evidence> weapons,
            List<Figure> casualties) {
        this(type, quote, date, places, actors, targets, weapons, casualties, null);
    }
}
