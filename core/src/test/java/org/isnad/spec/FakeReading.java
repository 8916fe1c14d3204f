package org.isnad.spec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.Provenance;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.code.TargetClass;
import org.isnad.mention.Count;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/** A reading made by hand, its evidence found by its words in the text, to try the harness without a reader. */
final class FakeReading {

    private final Report report;
    private final List<IncidentClaim> incidents = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Evidence> tags = new ArrayList<>();
    private final List<ThingCount> counts = new ArrayList<>();

    FakeReading(Report report) {
        this.report = report;
    }

    FakeReading incident(
            EventType type,
            String day,
            List<PlaceClaim> places,
            List<ActorClaim> actors,
            List<TargetClaim> targets,
            List<Evidence> weapons,
            List<Figure> figures) {
        LocalDate date = LocalDate.parse(day);
        incidents.add(new IncidentClaim(
                type,
                new Evidence(Part.TEXT, new Span(0, report.text().length())),
                new EventDate(date, date, DatePrecision.DAY, DateBasis.RELATIVE, null),
                places,
                actors,
                targets,
                weapons,
                figures));
        return this;
    }

    FakeReading bare(EventType type, String day) {
        return incident(type, day, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    FakeReading total(Figure figure, Modality modality) {
        totals.add(new Total(figure, modality, null, null));
        return this;
    }

    FakeReading says(Act act, String speaker, @Nullable String target) {
        statements.add(new Statement(at(speaker), act, at(speaker), target == null ? null : at(target)));
        return this;
    }

    FakeReading tag(String word) {
        tags.add(at(word));
        return this;
    }

    FakeReading things(Count count, String thing) {
        counts.add(new ThingCount(count, at(thing), at(thing), null));
        return this;
    }

    Figure figure(
            Harm harm, Group group, Count count, String quote, @Nullable String source, @Nullable Integer partOf) {
        return new Figure(harm, group, count, at(quote), source == null ? null : at(source), partOf);
    }

    PlaceClaim place(String words, @Nullable String province, @Nullable String country) {
        return new PlaceClaim(at(words), province, country);
    }

    ActorClaim actor(String words, ActorId id, Basis basis, @Nullable String by) {
        return new ActorClaim(at(words), id, basis, by == null ? null : at(by));
    }

    TargetClaim target(String words, TargetClass targetClass) {
        return new TargetClaim(at(words), targetClass);
    }

    Evidence at(String words) {
        int start = report.text().indexOf(words);
        return new Evidence(Part.TEXT, new Span(start, start + words.length()));
    }

    Reading read() {
        return new Reading(
                report.id(),
                report.published() == null
                        ? new Published(null, Published.Basis.UNKNOWN, null)
                        : new Published(report.published(), Published.Basis.GIVEN, null),
                incidents,
                totals,
                statements,
                tags,
                counts,
                List.of(),
                new Provenance("fake", new TreeMap<>()));
    }
}
