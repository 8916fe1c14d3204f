package org.isnad.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.isnad.code.EventType;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.mention.EventDate;
import org.isnad.origin.OriginGroup;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentWords.Said;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.Blame;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.LeftOut;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** An incident as one JSON object on one line. docs/store.md says what each key means. */
public final class IncidentJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final IncidentSheet sheet;
    private final IncidentWords words;
    private final JsonGenerator json;

    private IncidentJson(IncidentSheet sheet, JsonGenerator json) {
        this.sheet = sheet;
        this.words = new IncidentWords(sheet);
        this.json = json;
    }

    /**
     * The incident as JSON, keys always in the same order, no line break.
     *
     * @throws IllegalArgumentException where a figure rests on nothing that can be shown
     */
    public static String toJson(IncidentSheet sheet) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            new IncidentJson(sheet, generator).write();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "i" + sheet.id());
        EventType type = words.typeCode();
        json.writeStringField("type", type == null ? null : type.code());
        EventDate date = words.date();
        json.writeStringField("date", date == null ? null : date.iso());
        json.writeStringField("place", words.placeOrNull());
        json.writeStringField("policy", sheet.weighed().policy().code());
        json.writeArrayFieldStart("figures");
        for (WeighedFigure figure : sheet.weighed().figures()) {
            figure(figure);
        }
        json.writeEndArray();
        standing();
        blame();
        voices();
        json.writeArrayFieldStart("claims");
        for (Member member : sheet.members()) {
            claim(member);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (Decision decision : sheet.decisions()) {
            decision(decision);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(WeighedFigure figure) throws IOException {
        requireEvidence(figure);
        json.writeStartObject();
        json.writeStringField("harm", figure.harm().code());
        json.writeStringField("group", figure.group().code());
        number("low", figure.low());
        number("best", figure.best());
        number("high", figure.high());
        json.writeStringField("reason", figure.reason());
        json.writeStringField(
                "decision", figure.edit() == null ? null : "d" + figure.edit().order());
        json.writeArrayFieldStart("used");
        for (FigureRef used : figure.used()) {
            said(used, null);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("left_out");
        for (LeftOut left : figure.leftOut()) {
            said(left.figure(), left);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * No number leaves without the sentence that says it. A figure without any used words is no number of the reports: a person
     * set it, or it is unknown because every figure was left out ({@link WeighedFigure}).
     */
    private void requireEvidence(WeighedFigure figure) {
        List<FigureRef> lost =
                figure.used().stream().filter(ref -> words.said(ref).isEmpty()).toList();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("incident i%d: the number of %s, %s has no sentence behind it (%s)"
                    .formatted(sheet.id(), figure.harm().code(), figure.group().code(), lost));
        }
    }

    private void said(FigureRef ref, @Nullable LeftOut left) throws IOException {
        Optional<Said> found = words.said(ref);
        if (found.isEmpty()) {
            return;
        }
        Said said = found.get();
        Report report = said.member().account().report();
        json.writeStartObject();
        json.writeStringField("claim", "c" + said.member().claim());
        json.writeStringField("report", report.id().value());
        number("low", said.figure().count().low());
        number("high", said.figure().count().high());
        words("quote", report, said.figure().quote());
        words("source", report, said.figure().source());
        if (left != null) {
            json.writeStringField("why", left.why().code());
            json.writeStringField("reason", left.reason());
        }
        json.writeEndObject();
    }

    private void standing() throws IOException {
        json.writeStringField(
                "proposed_grade", sheet.weighed().proposed().code().code());
        json.writeStringField("grade_reason", sheet.weighed().proposed().reason());
        Decision human = sheet.weighed().humanGrade();
        json.writeStringField(
                "grade",
                human != null && human.change() instanceof Change.EditGrade edit
                        ? edit.grade().code()
                        : null);
        json.writeStringField("strike_status", sheet.weighed().strikeStatus().code());
    }

    private void blame() throws IOException {
        json.writeArrayFieldStart("blame");
        for (Blame blame : sheet.weighed().blame()) {
            json.writeStartObject();
            json.writeStringField("actor", blame.actor().code());
            json.writeStringField("name", Unicode.wellFormed(blame.name()));
            json.writeArrayFieldStart("stances");
            for (Blame.Stance stance : blame.stances()) {
                Report report = report(stance.report());
                json.writeStartObject();
                json.writeStringField("kind", stance.kind().code());
                json.writeStringField("report", stance.report().value());
                words("quote", report, stance.words());
                words("by", report, stance.by());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void voices() throws IOException {
        json.writeArrayFieldStart("voices");
        for (OriginGroup voice : sheet.weighed().voices()) {
            json.writeStartArray();
            for (ReportId id : voice.reports()) {
                json.writeString(id.value());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void claim(Member member) throws IOException {
        Report report = member.account().report();
        json.writeStartObject();
        json.writeStringField("claim", "c" + member.claim());
        json.writeStringField("report", report.id().value());
        json.writeArrayFieldStart("names");
        for (String name : member.names()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeStringField("source", report.source() == null ? null : Unicode.wellFormed(report.source()));
        json.writeStringField("url", report.url() == null ? null : Unicode.wellFormed(report.url()));
        var claim = member.account().claim();
        words("quote", report, claim == null ? null : claim.quote());
        json.writeEndObject();
    }

    private void decision(Decision decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("decision", "d" + decision.order());
        json.writeStringField("author", decision.author());
        json.writeStringField("reason", decision.reason());
        json.writeStringField(
                "change",
                ChangeWords.of(
                        decision.change(),
                        ref -> sheet.member(ref).map(m -> "c" + m.claim()).orElse(ref.toString())));
        json.writeEndObject();
    }

    private void words(String key, @Nullable Report report, @Nullable Evidence evidence) throws IOException {
        if (report == null || evidence == null) {
            json.writeNullField(key);
            return;
        }
        new JsonFields(json, new Quotes(report)).secondary(key, evidence);
    }

    private void number(String key, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    private @Nullable Report report(ReportId id) {
        return sheet.members().stream()
                .map(m -> m.account().report())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
