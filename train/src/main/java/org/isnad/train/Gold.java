package org.isnad.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.code.TargetClass;
import org.isnad.eval.Answer;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** A report and what a person read in it, in the form of the annotation guideline. */
record Gold(Report report, List<Incident> incidents, List<Figure> totals, List<Statement> statements) {

    record Incident(
            EventType type,
            String quote,
            @Nullable String date,
            List<String> places,
            List<Actor> actors,
            List<Target> targets,
            List<String> weapons,
            List<Figure> figures) {}

    record Actor(
            String text, ActorId id, Basis basis, @Nullable String by) {}

    record Target(String text, TargetClass targetClass) {}

    record Figure(
            Harm harm,
            Group group,
            @Nullable Long low,
            @Nullable Long high,
            String quote,
            @Nullable String source) {

        Figure withoutMarks() {
            return new Figure(harm, group, low, high, unmarked(quote), source == null ? null : unmarked(source));
        }

        Answer.Amount amount() {
            return new Answer.Amount(harm.code(), group.code(), low, high, source);
        }
    }

    record Statement(String speaker, Act act, String quote) {}

    /** Every figure: those of the incidents, then the totals. */
    List<Figure> figures() {
        return Stream.concat(incidents.stream().flatMap(i -> i.figures.stream()), totals.stream())
                .toList();
    }

    /** As the scorer compares it. */
    Answer answer() {
        return new Answer(
                report.id().value(),
                incidents.stream()
                        .map(i -> new Answer.Incident(
                                i.type.code(),
                                i.quote,
                                i.date,
                                i.places,
                                i.actors.stream()
                                        .map(a -> new Answer.Blame(a.id.code(), a.basis.code()))
                                        .toList(),
                                i.targets.stream()
                                        .map(t -> t.targetClass.code())
                                        .toList(),
                                i.weapons,
                                i.figures.stream().map(Figure::amount).toList()))
                        .toList(),
                totals.stream().map(Figure::amount).toList(),
                statements.stream()
                        .map(s -> new Answer.Utterance(s.speaker, s.act.code()))
                        .toList());
    }

    /**
     * The same without the marks that the reports of the guideline's own data have lost: commas, apostrophes, quotation
     * marks and dashes.
     */
    Gold withoutMarks() {
        return new Gold(
                new Report(
                        report.id(),
                        unmarked(report.title()),
                        unmarked(report.text()),
                        report.published(),
                        null,
                        null,
                        null),
                incidents.stream()
                        .map(i -> new Incident(
                                i.type,
                                unmarked(i.quote),
                                i.date,
                                unmarked(i.places),
                                i.actors.stream()
                                        .map(a -> new Actor(
                                                unmarked(a.text), a.id, a.basis, a.by == null ? null : unmarked(a.by)))
                                        .toList(),
                                i.targets.stream()
                                        .map(t -> new Target(unmarked(t.text), t.targetClass))
                                        .toList(),
                                unmarked(i.weapons),
                                i.figures.stream().map(Figure::withoutMarks).toList()))
                        .toList(),
                totals.stream().map(Figure::withoutMarks).toList(),
                statements.stream()
                        .map(s -> new Statement(unmarked(s.speaker), s.act, unmarked(s.quote)))
                        .toList());
    }

    private static List<String> unmarked(List<String> all) {
        return all.stream().map(Gold::unmarked).toList();
    }

    private static String unmarked(String words) {
        return MARKS.matcher(words).replaceAll("").replaceAll(" {2,}", " ").strip();
    }

    private static final Pattern MARKS = Pattern.compile("[,'\u2019\"\u201c\u201d\u2013\u2014]|(?<= )-(?= )");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads reports that were written to learn from, {@code reports.jsonl} and {@code readings.jsonl} of a folder: every
     * second one without its marks.
     */
    static List<Gold> written(Path folder) throws IOException {
        List<Gold> all = read(folder.resolve("reports.jsonl"), folder.resolve("readings.jsonl"));
        for (int i = 1; i < all.size(); i += 2) {
            all.set(i, all.get(i).withoutMarks());
        }
        return all;
    }

    /** Reads reports and their readings; reports without a reading are left out. */
    static List<Gold> read(Path reports, Path readings) throws IOException {
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : Files.readAllLines(readings)) {
            JsonNode node = JSON.readTree(line);
            byId.put(node.path("report").asText(), node);
        }
        List<Gold> all = new ArrayList<>();
        for (String line : Files.readAllLines(reports)) {
            JsonNode node = JSON.readTree(line);
            JsonNode reading = byId.get(node.path("id").asText());
            if (reading != null) {
                all.add(gold(report(node), reading));
            }
        }
        return all;
    }

    private static Report report(JsonNode node) {
        String published = words(node, "published");
        return new Report(
                new ReportId(node.path("id").asText()),
                node.path("title").asText(""),
                node.path("text").asText(""),
                published == null ? null : LocalDate.parse(published),
                null,
                null,
                null);
    }

    private static Gold gold(Report report, JsonNode reading) {
        return new Gold(
                report,
                list(reading.path("incidents"), Gold::incident),
                list(reading.path("totals"), Gold::figure),
                list(
                        reading.path("statements"),
                        s -> new Statement(
                                text(s, "speaker"), code(Act.class, s, "act", Act.REPORT), text(s, "quote"))));
    }

    private static Incident incident(JsonNode i) {
        return new Incident(
                code(EventType.class, i, "type", EventType.OTHER_VIOLENCE),
                text(i, "quote"),
                words(i, "date"),
                list(i.path("places"), p -> text(p, "text")),
                list(
                        i.path("actors"),
                        a -> new Actor(
                                text(a, "text"),
                                code(ActorId.class, a, "id", ActorId.UNKNOWN),
                                code(Basis.class, a, "basis", Basis.STATED),
                                words(a, "by"))),
                list(
                        i.path("targets"),
                        t -> new Target(text(t, "text"), code(TargetClass.class, t, "class", TargetClass.OTHER))),
                list(i.path("weapons"), JsonNode::asText),
                list(i.path("casualties"), Gold::figure));
    }

    private static Figure figure(JsonNode f) {
        return new Figure(
                code(Harm.class, f, "harm", Harm.CASUALTIES),
                code(Group.class, f, "group", Group.UNSPECIFIED),
                f.path("low").isNumber() ? f.path("low").asLong() : null,
                f.path("high").isNumber() ? f.path("high").asLong() : null,
                text(f, "quote"),
                words(f, "source"));
    }

    private interface Reader<T> {
        T read(JsonNode node);
    }

    private static <T> List<T> list(JsonNode nodes, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        nodes.forEach(n -> all.add(reader.read(n)));
        return List.copyOf(all);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static @Nullable String words(JsonNode node, String field) {
        String value = node.path(field).isNull() ? "" : node.path(field).asText("");
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, JsonNode node, String field, E otherwise) {
        String code = node.path(field).asText("");
        return code.isEmpty() ? otherwise : Coded.of(type, code);
    }
}
