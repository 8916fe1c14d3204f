package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.place.Place;
import org.isnad.place.ReportPlaces;
import org.isnad.place.Resolution;
import org.isnad.place.Toponym;
import org.jspecify.annotations.Nullable;

/**
 * Puts the places of a reading on the map. What the report or the word lists tell of province and country stands; the
 * gazetteer only fills in what they leave open, and only where it is decided which place is meant. A place in another country
 * than they tell is not the one meant.
 */
public final class PlacedReading {

    private PlacedReading() {}

    public static Reading of(Reading reading, ReportPlaces places) {
        return new Reading(
                reading.report(),
                reading.published(),
                reading.incidents().stream().map(i -> incident(i, places)).toList(),
                reading.totals(),
                reading.statements(),
                reading.tags(),
                reading.counts(),
                places.toponyms(),
                reading.problems(),
                reading.provenance());
    }

    private static IncidentClaim incident(IncidentClaim incident, ReportPlaces places) {
        List<PlaceClaim> placed = new ArrayList<>();
        for (PlaceClaim claim : incident.places()) {
            placed.add(place(claim, places));
        }
        return new IncidentClaim(
                incident.type(),
                incident.quote(),
                incident.date(),
                placed,
                incident.actors(),
                incident.targets(),
                incident.weapons(),
                incident.casualties(),
                incident.confidence());
    }

    private static PlaceClaim place(PlaceClaim claim, ReportPlaces places) {
        Toponym located = places.locate(claim.at(), claim.name(), claim.country());
        Place place = located.place();
        boolean decided = place != null && located.resolution() instanceof Resolution.Resolved;
        return new PlaceClaim(
                claim.at(),
                claim.name(),
                claim.province() == null && decided ? province(place) : claim.province(),
                claim.country() == null && decided && place != null ? places.countryName(place) : claim.country(),
                located);
    }

    private static @Nullable String province(@Nullable Place place) {
        return place == null ? null : place.province();
    }
}
