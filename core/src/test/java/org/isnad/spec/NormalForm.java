package org.isnad.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.ActorId;
import org.isnad.code.TargetClass;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.spec.SlotReport.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a filled report, line by line, in which nothing depends on the parties that fill its slots: their words
 * are the slots again, positions are those of the template, and their ids are the names of their slots.
 *
 * <p>An armed force that is hit is {@code a force} whoever it belongs to: the code list has one class for the soldiers
 * of a government and another for the fighters of a group.
 */
final class NormalForm {

    private final Filled filled;

    private NormalForm(Filled filled) {
        this.filled = filled;
    }

    static List<String> lines(Filled filled, Reading reading) {
        return new NormalForm(filled).lines(reading);
    }

    private List<String> lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add("published %s %s"
                .formatted(
                        reading.published().date(), reading.published().basis().code()));
        for (IncidentClaim incident : reading.incidents()) {
            lines.add("incident %s, date %s, quote %s"
                    .formatted(
                            incident.type().code(),
                            incident.date() == null
                                    ? Words.NONE
                                    : incident.date().iso(),
                            words(incident.quote())));
            add(lines, "place", incident.places(), this::line);
            add(lines, "actor", incident.actors(), this::line);
            add(lines, "target", incident.targets(), this::line);
            add(lines, "weapon", incident.weapons(), this::words);
            add(lines, "figure", incident.casualties(), this::line);
        }
        add(lines, "total", reading.totals(), this::line);
        add(lines, "statement", reading.statements(), this::line);
        add(lines, "count", reading.counts(), this::line);
        add(lines, "tag", reading.tags(), this::words);
        lines.add("problems "
                + reading.problems().stream()
                        .map(problem -> problem.code())
                        .sorted()
                        .toList());
        return lines;
    }

    private static <T> void add(List<String> lines, String what, List<T> items, Function<T, String> line) {
        items.stream().map(item -> what + " " + line.apply(item)).sorted().forEach(lines::add);
    }

    private String line(PlaceClaim place) {
        return "%s, %s, %s".formatted(words(place.at()), place.province(), place.country());
    }

    private String line(ActorClaim actor) {
        return "%s %s %s by %s"
                .formatted(words(actor.at()), id(actor.id()), actor.basis().code(), words(actor.by()));
    }

    private String line(TargetClaim target) {
        boolean force = target.targetClass() == TargetClass.GOVERNMENT_FORCES
                || target.targetClass() == TargetClass.ARMED_GROUP;
        return "%s %s"
                .formatted(
                        words(target.at()),
                        force ? "a force" : target.targetClass().code());
    }

    private String line(Figure figure) {
        return "%s %s %s, part of %s, by %s, quote %s"
                .formatted(
                        figure.harm().code(),
                        figure.group().code(),
                        ExpectedFigure.written(figure.count()),
                        figure.partOf(),
                        words(figure.source()),
                        words(figure.quote()));
    }

    private String line(Total total) {
        return "%s %s, place %s, period %s"
                .formatted(total.modality().code(), line(total.figure()), words(total.place()), words(total.period()));
    }

    private String line(Statement statement) {
        return "%s: %s -> %s, quote %s"
                .formatted(
                        statement.act().code(),
                        words(statement.speaker()),
                        words(statement.target()),
                        words(statement.quote()));
    }

    private String line(ThingCount things) {
        return "%s %s by %s"
                .formatted(ExpectedFigure.written(things.count()), words(things.thing()), words(things.source()));
    }

    private String id(ActorId id) {
        String slots = filled.parties().entrySet().stream()
                .filter(slot -> slot.getValue().ids().contains(id))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining("/"));
        return slots.isEmpty() ? id.code() : slots;
    }

    private String words(@Nullable Evidence evidence) {
        if (evidence == null) {
            return Words.NONE;
        }
        SlotText part = evidence.part() == Part.TITLE ? filled.title() : filled.text();
        return "'%s' of the %s"
                .formatted(part.inTemplate(evidence.span()), evidence.part() == Part.TITLE ? "title" : "text");
    }
}
