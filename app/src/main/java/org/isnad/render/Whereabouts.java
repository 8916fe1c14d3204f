package org.isnad.render;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.isnad.claim.PlaceClaim;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.place.LatLon;
import org.isnad.place.Location;
import org.isnad.place.Precision;
import org.isnad.place.Toponym;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is put on the map. The latest place that a person set by hand; without one, of the places that the
 * reports tell and a gazetteer knows, the one with the smallest radius, of equals the first told. No point is made up.
 *
 * @param name      what the place is called
 * @param radiusM   the place lies within so many metres of the point
 * @param precision how finely the point is known, or null where a person set it
 * @param reason    why this point, in words for people
 */
public record Whereabouts(
        String name, LatLon at, int radiusM, @Nullable Precision precision, String reason) {

    /** Where the incident is put, empty where no report tells and nobody set it. */
    public static Optional<Whereabouts> of(IncidentSheet sheet) {
        return byHand(sheet).or(() -> told(sheet).stream().min(Comparator.comparingInt(Whereabouts::radiusM)));
    }

    /** The place that a person set last. */
    public static Optional<Whereabouts> byHand(IncidentSheet sheet) {
        return sheet.decisions().stream()
                .filter(decision -> decision.change() instanceof Change.EditPlace)
                .max(Comparator.comparingLong(Decision::order))
                .map(decision -> {
                    Change.EditPlace edit = (Change.EditPlace) decision.change();
                    return new Whereabouts(
                            edit.name(),
                            edit.at(),
                            edit.radiusM(),
                            null,
                            "set by %s: %s".formatted(decision.author(), decision.reason()));
                });
    }

    /** Every located place that a report tells, in the order of the reports, each point once. */
    public static List<Whereabouts> told(IncidentSheet sheet) {
        return sheet.members().stream()
                .filter(member -> member.account().claim() != null)
                .flatMap(member -> Objects.requireNonNull(member.account().claim()).places().stream()
                        .map(place -> whereabouts(member.account().report(), place))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    private static Optional<Whereabouts> whereabouts(Report report, PlaceClaim place) {
        Toponym located = place.located();
        Location location = located == null ? null : located.location();
        return location == null
                ? Optional.empty()
                : Optional.of(new Whereabouts(
                        IncidentWords.words(report, place.at()),
                        location.at(),
                        location.radiusM(),
                        location.precision(),
                        location.reason().isEmpty() ? "as the gazetteer lists it" : location.reason()));
    }
}
