package org.isnad.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.code.Modality;
import org.isnad.report.Report;
import org.isnad.spec.ExpectedIncident.ExpectedActor;
import org.isnad.spec.ExpectedIncident.ExpectedPlace;
import org.jspecify.annotations.Nullable;

/** Pairs expected incidents with found ones so that the fewest differences are left, and lists those. */
final class IncidentCheck {

    private final Report report;

    IncidentCheck(Report report) {
        this.report = report;
    }

    /** The differences of the best pairing. An expected incident that stays alone counts as one difference. */
    List<String> best(List<ExpectedIncident> wanted, List<IncidentClaim> found) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<ExpectedIncident> others = wanted.subList(1, wanted.size());
        List<String> best = null;
        for (int i = 0; i < found.size(); i++) {
            List<IncidentClaim> left = new ArrayList<>(found);
            left.remove(i);
            List<String> here = new ArrayList<>(differences(wanted.get(0), found.get(i)));
            if (best == null || here.size() < best.size()) {
                here.addAll(best(others, left));
                best = best == null || here.size() < best.size() ? here : best;
            }
        }
        if (best == null || found.size() < wanted.size()) {
            List<String> alone = new ArrayList<>(List.of("not found: " + wanted.get(0)));
            alone.addAll(best(others, found));
            best = best == null || alone.size() < best.size() ? alone : best;
        }
        return best;
    }

    String brief(IncidentClaim incident) {
        return "%s '%s'".formatted(incident.type().code(), report.words(incident.quote()));
    }

    private List<String> differences(ExpectedIncident expected, IncidentClaim found) {
        List<String> differences = new ArrayList<>();
        if (expected.type() != null && expected.type() != found.type()) {
            differences.add("type: expected %s, found %s"
                    .formatted(expected.type().code(), found.type().code()));
        }
        String date = found.date() == null ? "none" : found.date().iso();
        if (expected.date() != null && !expected.date().equals(date)) {
            differences.add("date: expected %s, found %s".formatted(expected.date(), date));
        }
        open(expected, "places", expected.places(), found.places(), this::matches, this::written, differences);
        ReadingCheck.exactly("actors", expected.actors(), found.actors(), this::matches, this::written, differences);
        open(
                expected,
                "targets",
                expected.targets(),
                found.targets(),
                (targetClass, target) -> targetClass == target.targetClass(),
                target -> "%s '%s'".formatted(target.targetClass().code(), report.words(target.at())),
                differences);
        open(
                expected,
                "weapons",
                expected.weapons(),
                found.weapons(),
                (weapon, at) -> Words.match(weapon, report.words(at)),
                report::words,
                differences);
        ReadingCheck.exactly(
                "figures",
                expected.figures(),
                found.casualties(),
                (wanted, figure) -> wanted.matches(
                        figure, Modality.REPORTED, ReadingCheck.whole(figure, found.casualties()), report),
                figure -> ReadingCheck.written(figure, found.casualties(), report),
                differences);
        return differences.stream()
                .map(line -> found.type().code() + ": " + line)
                .toList();
    }

    private static <E, F> void open(
            ExpectedIncident incident,
            String what,
            @Nullable List<E> expected,
            List<F> found,
            BiPredicate<E, F> match,
            Function<F, String> written,
            List<String> differences) {
        if (incident.exactly().contains(what)) {
            ReadingCheck.exactly(what, expected, found, match, written, differences);
        } else {
            ReadingCheck.atLeast(what, expected, found, match, written, differences);
        }
    }

    private boolean matches(ExpectedPlace expected, PlaceClaim found) {
        return Words.match(expected.words(), report.words(found.at()))
                && matches(expected.province(), found.province())
                && matches(expected.country(), found.country());
    }

    private static boolean matches(@Nullable String expected, @Nullable String found) {
        return expected == null || expected.equals(Objects.requireNonNullElse(found, Words.NONE));
    }

    private String written(PlaceClaim place) {
        return "%s @ %s, %s"
                .formatted(
                        report.words(place.at()),
                        Objects.requireNonNullElse(place.province(), Words.NONE),
                        Objects.requireNonNullElse(place.country(), Words.NONE));
    }

    private boolean matches(ExpectedActor expected, ActorClaim found) {
        return expected.id() == found.id()
                && expected.basis() == found.basis()
                && (expected.by() == null
                        || Words.match(expected.by(), found.by() == null ? null : report.words(found.by())));
    }

    private String written(ActorClaim actor) {
        return "%s/%s/by %s"
                .formatted(
                        actor.id().code(),
                        actor.basis().code(),
                        actor.by() == null ? Words.NONE : report.words(actor.by()));
    }
}
