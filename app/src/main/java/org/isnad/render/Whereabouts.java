package org.isnad.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.place.LatLon;
import org.isnad.place.Location;
import org.isnad.place.Precision;
import org.isnad.place.Resolution;
import org.isnad.place.Toponym;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is put on the map. The latest place that a person set by hand; without one, the point that most accounts
 * lead to, each by the place that it names first, the finest among equals. Where only the country is known there is none.
 *
 * @param name      what the place is called
 * @param radiusM   the place lies within so many metres of the point
 * @param precision how finely the point is known; of one set by hand, what its radius allows
 * @param ambiguous whether several places fit, of which this is the likeliest
 * @param reason    why this point, in words for people
 */
public record Whereabouts(String name, LatLon at, int radiusM, Precision precision, boolean ambiguous, String reason) {

    private static final int SITE_M = 500;
    private static final int NEIGHBOURHOOD_M = 1_500;
    private static final int SETTLEMENT_M = 25_000;
    private static final int DISTRICT_M = 40_000;
    private static final int PROVINCE_M = 250_000;

    /** Where the incident is put, empty where no report tells and nobody set it, or a person holds it for unknown. */
    public static Optional<Whereabouts> of(IncidentSheet sheet) {
        Optional<ByHand.Value<Change.EditPlace>> set = ByHand.place(sheet);
        return set.isEmpty()
                ? told(sheet)
                : Optional.ofNullable(set.get().value())
                        .map(edit -> set(edit, set.get().decision()));
    }

    private static Whereabouts set(Change.EditPlace edit, Decision decision) {
        return new Whereabouts(
                edit.name(),
                edit.at(),
                edit.radiusM(),
                precision(edit.radiusM()),
                false,
                "set by %s: %s".formatted(decision.author(), decision.reason()));
    }

    private static Precision precision(int radiusM) {
        if (radiusM <= SITE_M) {
            return Precision.SITE;
        }
        if (radiusM <= NEIGHBOURHOOD_M) {
            return Precision.NEIGHBOURHOOD;
        }
        if (radiusM <= SETTLEMENT_M) {
            return Precision.SETTLEMENT;
        }
        return radiusM <= DISTRICT_M
                ? Precision.DISTRICT
                : radiusM <= PROVINCE_M ? Precision.PROVINCE : Precision.COUNTRY;
    }

    private static Optional<Whereabouts> told(IncidentSheet sheet) {
        String chief = new IncidentWords(sheet).placeOrNull();
        Map<LatLon, Integer> votes = new HashMap<>();
        List<Whereabouts> points = new ArrayList<>();
        List<Whereabouts> others = new ArrayList<>();
        for (IncidentSheet.Member member : sheet.members()) {
            IncidentClaim claim = member.account().claim();
            if (claim != null && !claim.places().isEmpty()) {
                PlaceClaim place = claim.places().get(0);
                String name = IncidentWords.words(member.account().report(), place.at());
                whereabouts(name, place.located()).ifPresent(point -> {
                    votes.merge(point.at(), 1, Integer::sum);
                    (name.equals(chief) ? points : others).add(point);
                });
            }
        }
        points.addAll(others);
        return points.stream()
                .min(Comparator.comparingInt((Whereabouts point) -> -votes.getOrDefault(point.at(), 0))
                        .thenComparingInt(Whereabouts::radiusM));
    }

    private static Optional<Whereabouts> whereabouts(String name, @Nullable Toponym located) {
        Location location = located == null ? null : located.location();
        return located == null || location == null || location.precision() == Precision.COUNTRY
                ? Optional.empty()
                : Optional.of(new Whereabouts(
                        name,
                        location.at(),
                        location.radiusM(),
                        location.precision(),
                        !(located.resolution() instanceof Resolution.Resolved),
                        location.reason().isEmpty() ? "as the gazetteer lists it" : location.reason()));
    }
}
