package org.isnad.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Confidence;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Provenance;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.mention.EventDate;
import org.isnad.report.Issue;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** A reading as one JSON object on one line. docs/reading.schema.json says what each key means. */
public final class ReadingJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonFields out;
    private final PlaceJson places;
    private int incidents;

    private ReadingJson(JsonGenerator json, JsonFields out) {
        this.out = out;
        this.places = new PlaceJson(json, out);
    }

    /**
     * The reading of a report as JSON, keys always in the same order, no line break.
     *
     * @throws IllegalArgumentException where the reading is of another report or points outside its words
     */
    public static String toJson(Report report, Reading reading) {
        if (!report.id().equals(reading.report())) {
            throw new IllegalArgumentException(
                    "the reading of '%s' was given with the report '%s'".formatted(reading.report(), report.id()));
        }
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            new ReadingJson(generator, new JsonFields(generator, new Quotes(report))).reading(reading);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    private void reading(Reading reading) throws IOException {
        out.start();
        out.string("report", reading.report().value());
        published(reading.published());
        out.list("incidents", reading.incidents(), this::incident);
        out.list("totals", reading.totals(), this::total);
        out.list("statements", reading.statements(), this::statement);
        out.quotes("tags", "tag_spans", reading.tags());
        out.list("counts", reading.counts(), this::count);
        places.toponyms("toponyms", reading.toponyms(), Part.TEXT);
        places.toponyms("title_toponyms", reading.toponyms(), Part.TITLE);
        out.list("problems", reading.problems(), this::problem);
        provenance(reading.provenance());
        out.end();
    }

    private void published(Published published) throws IOException {
        out.start("published");
        out.string("date", published.date() == null ? null : published.date().toString());
        out.code("basis", published.basis());
        out.position("", published.words());
        out.end();
    }

    private void incident(IncidentClaim incident) throws IOException {
        out.start();
        incidents++;
        out.string("key", "i" + incidents);
        out.code("type", incident.type());
        out.main("quote", incident.quote());
        Confidence sure = incident.confidence();
        out.confidence("confidence", sure == null ? Double.NaN : sure.incident());
        date(incident.date());
        out.confidence("date_confidence", sure == null ? Double.NaN : sure.date());
        out.list("places", incident.places(), sure == null ? null : sure.places(), places::place);
        out.list("actors", incident.actors(), sure == null ? null : sure.actors(), this::actor);
        out.list("targets", incident.targets(), sure == null ? null : sure.targets(), this::target);
        out.quotes("weapons", "weapon_spans", incident.weapons(), sure == null ? null : sure.weapons());
        out.list("casualties", incident.casualties(), this::casualty);
        out.end();
    }

    private void date(@Nullable EventDate date) throws IOException {
        out.string("date", date == null ? null : date.iso());
        if (date != null) {
            out.code("date_precision", date.precision());
            out.code("date_basis", date.basis());
            out.position("date_", date.words());
        }
    }

    private void actor(ActorClaim actor, double probability) throws IOException {
        out.start();
        out.main("text", actor.at());
        out.code("id", actor.id());
        out.code("basis", actor.basis());
        out.secondary("by", actor.by());
        out.confidence("confidence", probability);
        out.end();
    }

    private void target(TargetClaim target, double probability) throws IOException {
        out.start();
        out.main("text", target.at());
        out.code("class", target.targetClass());
        out.confidence("confidence", probability);
        out.end();
    }

    private void casualty(Figure figure) throws IOException {
        out.start();
        figure(figure);
        out.numberIfAny("part_of", figure.partOf());
        out.end();
    }

    private void total(Total total) throws IOException {
        out.start();
        figure(total.figure());
        out.code("modality", total.modality());
        out.secondary("place", total.place());
        out.secondary("period", total.period());
        out.numberIfAny("part_of", total.figure().partOf());
        out.end();
    }

    private void figure(Figure figure) throws IOException {
        out.code("harm", figure.harm());
        out.code("group", figure.group());
        out.bounds(figure.count());
        out.main("quote", figure.quote());
        out.secondary("source", figure.source());
        Double sure = figure.confidence();
        Double sureOfSource = figure.sourceConfidence();
        out.confidence("confidence", sure == null ? Double.NaN : sure);
        out.confidence("source_confidence", sureOfSource == null ? Double.NaN : sureOfSource);
    }

    private void statement(Statement statement) throws IOException {
        out.start();
        out.secondary("speaker", statement.speaker());
        out.code("act", statement.act());
        out.main("quote", statement.quote());
        out.secondary("target", statement.target());
        Double sure = statement.confidence();
        out.confidence("confidence", sure == null ? Double.NaN : sure);
        out.end();
    }

    private void count(ThingCount count) throws IOException {
        out.start();
        out.secondary("thing", count.thing());
        out.bounds(count.count());
        out.main("quote", count.quote());
        out.secondary("source", count.source());
        out.end();
    }

    private void problem(Issue problem) throws IOException {
        out.start();
        out.string("code", problem.code());
        out.string("message", problem.message());
        out.end();
    }

    private void provenance(Provenance provenance) throws IOException {
        out.start("provenance");
        out.string("version", provenance.version());
        out.start("digests");
        for (Map.Entry<String, String> digest : provenance.digests().entrySet()) {
            out.string(digest.getKey(), digest.getValue());
        }
        out.end();
        out.end();
    }
}
