package org.isnad.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.Modality;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.spec.Expectation.ExpectedStatement;
import org.isnad.spec.Expectation.ExpectedThings;
import org.jspecify.annotations.Nullable;

/** Compares a reading with what a row expects of it. */
final class ReadingCheck {

    private final Report report;
    private final Reading reading;
    private final IncidentCheck incidents;
    private final List<String> differences = new ArrayList<>();

    private ReadingCheck(Report report, Reading reading) {
        this.report = report;
        this.reading = reading;
        this.incidents = new IncidentCheck(report);
    }

    /** What differs, one line each; empty where the reading is as expected. */
    static List<String> differences(Expectation expected, Report report, Reading reading) {
        ReadingCheck check = new ReadingCheck(report, reading);
        check.incidents(expected);
        check.rest(expected);
        return check.differences;
    }

    private void incidents(Expectation expected) {
        List<ExpectedIncident> wanted = expected.incidents();
        List<IncidentClaim> found = reading.incidents();
        if (wanted != null) {
            if (wanted.size() != found.size()) {
                differences.add(String.format(
                        Locale.ROOT,
                        "incidents: expected %d, found %d %s",
                        wanted.size(),
                        found.size(),
                        found.stream().map(incidents::brief).toList()));
            }
            differences.addAll(incidents.best(wanted, found));
        }
        for (IncidentClaim incident : found) {
            if (expected.absent().contains(incident.type())) {
                differences.add("no: found %s".formatted(incidents.brief(incident)));
            }
        }
    }

    private void rest(Expectation expected) {
        List<Figure> figures = reading.totals().stream().map(Total::figure).toList();
        exactly(
                "totals",
                expected.totals(),
                reading.totals(),
                (figure, total) ->
                        figure.matches(total.figure(), total.modality(), whole(total.figure(), figures), report),
                total -> ExpectedFigure.written(
                        total.figure(), total.modality(), whole(total.figure(), figures), report),
                differences);
        atLeast("statements", expected.statements(), reading.statements(), this::says, this::written, differences);
        atLeast("counts", expected.counts(), reading.counts(), this::counts, this::written, differences);
        atLeast(
                "tags",
                expected.tags(),
                reading.tags(),
                (tag, evidence) -> Words.match(tag, report.words(evidence)),
                report::words,
                differences);
        String published = reading.published().date() == null
                ? "unknown"
                : reading.published().date() + " " + reading.published().basis().code();
        if (expected.published() != null && !expected.published().equals(published)) {
            differences.add("published: expected %s, found %s".formatted(expected.published(), published));
        }
    }

    private boolean says(ExpectedStatement expected, Statement found) {
        return expected.act() == found.act()
                && Words.match(expected.speaker(), report.words(found.speaker()))
                && (expected.target() == null || Words.match(expected.target(), words(found.target())));
    }

    private String written(Statement found) {
        return "%s: %s -> %s"
                .formatted(
                        found.act().code(),
                        report.words(found.speaker()),
                        found.target() == null ? Words.NONE : report.words(found.target()));
    }

    private boolean counts(ExpectedThings expected, ThingCount found) {
        return expected.count().equals(found.count()) && Words.match(expected.thing(), report.words(found.thing()));
    }

    private String written(ThingCount found) {
        return ExpectedFigure.written(found.count()) + " " + report.words(found.thing());
    }

    private @Nullable String words(@Nullable Evidence evidence) {
        return evidence == null ? null : report.words(evidence);
    }

    static @Nullable Figure whole(Figure part, List<Figure> all) {
        Integer index = part.partOf();
        return index == null ? null : all.get(index);
    }

    static String written(Figure figure, List<Figure> all, Report report) {
        return ExpectedFigure.written(figure, Modality.REPORTED, whole(figure, all), report);
    }

    /** Every expected item matches a found one; an empty list of expected ones means that there is none. */
    static <E, F> void atLeast(
            String what,
            @Nullable List<E> expected,
            List<F> found,
            BiPredicate<E, F> match,
            Function<F, String> written,
            List<String> differences) {
        if (expected == null) {
            return;
        }
        if (expected.isEmpty() && !found.isEmpty()) {
            differences.add(line(what, expected, found, written));
            return;
        }
        for (E one : expected) {
            if (found.stream().noneMatch(candidate -> match.test(one, candidate))) {
                differences.add(line(what, List.of(one), found, written));
            }
        }
    }

    /** Expected and found items pair off one to one, none left over. */
    static <E, F> void exactly(
            String what,
            @Nullable List<E> expected,
            List<F> found,
            BiPredicate<E, F> match,
            Function<F, String> written,
            List<String> differences) {
        if (expected != null
                && (expected.size() != found.size() || !pairOff(expected, new ArrayList<>(found), match))) {
            differences.add(line(what, expected, found, written));
        }
    }

    private static <E, F> boolean pairOff(List<E> expected, List<F> left, BiPredicate<E, F> match) {
        if (expected.isEmpty()) {
            return true;
        }
        for (int i = 0; i < left.size(); i++) {
            if (match.test(expected.get(0), left.get(i))) {
                List<F> others = new ArrayList<>(left);
                others.remove(i);
                if (pairOff(expected.subList(1, expected.size()), others, match)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <E, F> String line(String what, List<E> expected, List<F> found, Function<F, String> written) {
        return "%s: expected %s, found %s"
                .formatted(what, expected, found.stream().map(written).toList());
    }
}
