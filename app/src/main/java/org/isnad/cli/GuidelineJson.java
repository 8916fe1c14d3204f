package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** A reading in the form of the annotation guideline: words instead of spans, so that it can stand beside gold. */
final class GuidelineJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;

    private GuidelineJson(Report report) {
        this.report = report;
    }

    /** One line of JSON, without its line feed. */
    static String line(Report report, Reading reading) {
        return new GuidelineJson(report).reading(reading).toString();
    }

    private ObjectNode reading(Reading reading) {
        ObjectNode out = JSON.createObjectNode().put("report", reading.report().value());
        ArrayNode incidents = out.putArray("incidents");
        for (IncidentClaim claim : reading.incidents()) {
            incident(incidents.addObject().put("key", "i" + incidents.size()), claim);
        }
        each(out, "totals", reading.totals(), (node, total) -> {
            figure(node, total.figure());
            node.put("modality", total.modality().code());
            node.put("place", words(total.place()));
            node.put("period", words(total.period()));
        });
        each(
                out,
                "statements",
                reading.statements(),
                (node, statement) -> node.put("speaker", words(statement.speaker()))
                        .put("act", statement.act().code())
                        .put("quote", words(statement.quote()))
                        .put("target", words(statement.target())));
        return out;
    }

    private void incident(ObjectNode out, IncidentClaim claim) {
        EventDate date = claim.date();
        out.put("type", claim.type().code());
        out.put("quote", words(claim.quote()));
        out.put("date", date == null ? null : date.iso());
        each(
                out,
                "places",
                claim.places(),
                (node, place) -> node.put("text", words(place.at()))
                        .put("province", place.province())
                        .put("country", place.country()));
        each(
                out,
                "actors",
                claim.actors(),
                (node, actor) -> node.put("text", words(actor.at()))
                        .put("id", actor.id().code())
                        .put("basis", actor.basis().code())
                        .put("by", words(actor.by())));
        each(
                out,
                "targets",
                claim.targets(),
                (node, target) -> node.put("text", words(target.at()))
                        .put("class", target.targetClass().code()));
        ArrayNode weapons = out.putArray("weapons");
        claim.weapons().forEach(weapon -> weapons.add(words(weapon)));
        each(out, "casualties", claim.casualties(), this::figure);
    }

    private void figure(ObjectNode out, Figure figure) {
        out.put("harm", figure.harm().code());
        out.put("group", figure.group().code());
        out.put("low", figure.count().low());
        out.put("high", figure.count().high());
        if (figure.partOf() != null) {
            out.put("part_of", figure.partOf());
        }
        out.put("quote", words(figure.quote()));
        out.put("source", words(figure.source()));
    }

    private @Nullable String words(@Nullable Evidence evidence) {
        return evidence == null ? null : report.words(evidence);
    }

    private static <T> void each(ObjectNode out, String field, List<T> values, BiConsumer<ObjectNode, T> writer) {
        ArrayNode list = out.putArray(field);
        values.forEach(value -> writer.accept(list.addObject(), value));
    }
}
