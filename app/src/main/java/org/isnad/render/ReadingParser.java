package org.isnad.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Confidence;
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
import org.isnad.code.Coded;
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
import org.isnad.report.Issue;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The way back from {@link ReadingJson}: what was written of a report, as a reading of it. Names of places are left out: how well
 * the point of one is known is not written, and no weighing rests on them.
 */
public final class ReadingParser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;

    private ReadingParser(Report report) {
        this.report = report;
    }

    /**
     * The reading that the JSON tells.
     *
     * @throws IllegalArgumentException where it is no reading of this report
     */
    public static Reading parse(Report report, String json) {
        try {
            return new ReadingParser(report).reading(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the reading of '%s' is no JSON".formatted(report.id()), e);
        }
    }

    private Reading reading(JsonNode node) {
        return new Reading(
                report.id(),
                published(node.path("published")),
                list(node, "incidents", this::incident),
                list(node, "totals", this::total),
                list(node, "statements", this::statement),
                list(node, "tag_spans", this::main),
                list(node, "counts", this::count),
                list(node, "problems", problem -> new Issue(text(problem, "code"), text(problem, "message"))),
                provenance(node.path("provenance")));
    }

    private Published published(JsonNode node) {
        String date = textOrNull(node, "date");
        return new Published(
                date == null ? null : LocalDate.parse(date),
                code(Published.Basis.class, node, "basis"),
                position(node, ""));
    }

    private IncidentClaim incident(JsonNode node) {
        return new IncidentClaim(
                code(EventType.class, node, "type"),
                main(node),
                date(node),
                list(node, "places", this::place),
                list(node, "actors", this::actor),
                list(node, "targets", t -> new TargetClaim(main(t), code(TargetClass.class, t, "class"))),
                list(node, "weapon_spans", this::main),
                list(node, "casualties", this::figure),
                confidence(node));
    }

    /** None where the incident has none; its values are to the hundredth then. */
    private static @Nullable Confidence confidence(JsonNode node) {
        return !node.hasNonNull("confidence")
                ? null
                : new Confidence(
                        sure(node, "confidence"),
                        sure(node, "date_confidence"),
                        list(node, "places", n -> sure(n, "confidence")),
                        list(node, "actors", n -> sure(n, "confidence")),
                        list(node, "targets", n -> sure(n, "confidence")),
                        list(node, "weapon_spans", n -> sure(n, "confidence")));
    }

    private static double sure(JsonNode node, String key) {
        return node.path(key).asDouble(Double.NaN);
    }

    private @Nullable EventDate date(JsonNode node) {
        String iso = textOrNull(node, "date");
        if (iso == null) {
            return null;
        }
        DatePrecision precision = code(DatePrecision.class, node, "date_precision");
        String[] ends = iso.split("/", -1);
        LocalDate first;
        LocalDate last;
        switch (precision) {
            case MONTH -> {
                YearMonth month = YearMonth.parse(iso);
                first = month.atDay(1);
                last = month.atEndOfMonth();
            }
            case YEAR -> {
                first = LocalDate.of(Integer.parseInt(iso), 1, 1);
                last = first.withMonth(12).withDayOfMonth(31);
            }
            default -> {
                first = LocalDate.parse(ends[0]);
                last = LocalDate.parse(ends[ends.length - 1]);
            }
        }
        return new EventDate(
                first, last, precision, code(DateBasis.class, node, "date_basis"), position(node, "date_"));
    }

    private PlaceClaim place(JsonNode node) {
        Evidence at = main(node);
        return new PlaceClaim(
                at, at, textOrNull(node, "province"), textOrNull(node, "country"), PlaceParser.located(node, at));
    }

    private ActorClaim actor(JsonNode node) {
        return new ActorClaim(
                main(node), code(ActorId.class, node, "id"), code(Basis.class, node, "basis"), position(node, "by_"));
    }

    private Total total(JsonNode node) {
        return new Total(
                figure(node),
                code(Modality.class, node, "modality"),
                position(node, "place_"),
                position(node, "period_"));
    }

    private Figure figure(JsonNode node) {
        return new Figure(
                code(Harm.class, node, "harm"),
                code(Group.class, node, "group"),
                count(node, "low", "high"),
                main(node),
                position(node, "source_"),
                node.hasNonNull("part_of") ? (Integer) node.get("part_of").intValue() : null,
                sureOrNull(node, "confidence"),
                sureOrNull(node, "source_confidence"));
    }

    private Statement statement(JsonNode node) {
        return new Statement(
                required(node, "speaker_"),
                code(Act.class, node, "act"),
                main(node),
                position(node, "target_"),
                sureOrNull(node, "confidence"));
    }

    private static @Nullable Double sureOrNull(JsonNode node, String key) {
        return node.hasNonNull(key) ? (Double) node.get(key).doubleValue() : null;
    }

    private ThingCount count(JsonNode node) {
        return new ThingCount(
                count(node, "low", "high"), required(node, "thing_"), main(node), position(node, "source_"));
    }

    private static Count count(JsonNode node, String low, String high) {
        return new Count(numberOrNull(node, low), numberOrNull(node, high));
    }

    private static Provenance provenance(JsonNode node) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> digest : node.path("digests").properties()) {
            digests.put(digest.getKey(), digest.getValue().asText());
        }
        return new Provenance(text(node, "version"), digests);
    }

    private Evidence main(JsonNode node) {
        return required(node, "");
    }

    private Evidence required(JsonNode node, String prefix) {
        Evidence found = position(node, prefix);
        if (found == null) {
            throw new IllegalArgumentException(
                    "the reading of '%s' lacks '%sstart' in %s".formatted(report.id(), prefix, node));
        }
        return found;
    }

    private @Nullable Evidence position(JsonNode node, String prefix) {
        if (!node.hasNonNull(prefix + "start")) {
            return null;
        }
        Part part = node.path(prefix + "in").asText().equals("title") ? Part.TITLE : Part.TEXT;
        String words = report.words(part);
        try {
            int start = words.offsetByCodePoints(0, node.path(prefix + "start").asInt(-1));
            int end = words.offsetByCodePoints(0, node.path(prefix + "end").asInt(-1));
            return new Evidence(part, new Span(start, end));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "the reading of '%s' points outside its text: %s".formatted(report.id(), node), e);
        }
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> parser) {
        List<T> parsed = new ArrayList<>();
        node.path(key).forEach(element -> parsed.add(parser.apply(element)));
        return parsed;
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, JsonNode node, String key) {
        return Coded.of(type, text(node, key));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static @Nullable String textOrNull(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    private static @Nullable Long numberOrNull(JsonNode node, String key) {
        return node.hasNonNull(key) ? (Long) node.get(key).longValue() : null;
    }
}
