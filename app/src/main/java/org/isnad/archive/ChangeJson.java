package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.ClaimRef;
import org.isnad.place.LatLon;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as JSON. Claims stand in it by their permanent numbers, so that a decision outlives the reading it was made
 * on.
 */
final class ChangeJson {

    private static final String KIND = "change";
    private static final String SOURCE = "source";
    private static final String VOICE = "voice";

    /** Kinds of decisions on sources; both begin so. */
    static final String ON_SOURCE = "source_";

    private static final String RATE = ON_SOURCE + "reliability";
    private static final String DEFINE = ON_SOURCE + "definition";
    private static final double MICRO = 1_000_000;

    private ChangeJson() {}

    /** @param number the permanent number of a claim */
    static ObjectNode write(Change change, ToLongFunction<ClaimRef> number) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (change instanceof Change.Together together) {
            json.put(KIND, "together");
            numbers(json.putArray("claims"), together.claims(), number);
        } else if (change instanceof Change.Apart apart) {
            json.put(KIND, "apart");
            ArrayNode parts = json.putArray("parts");
            apart.parts().forEach(part -> numbers(parts.addArray(), part, number));
        } else if (change instanceof Change.Reject reject) {
            json.put(KIND, "reject").put("claim", number.applyAsLong(reject.claim()));
        } else if (change instanceof Change.EditFigure edit) {
            json.put(KIND, "figure").put("claim", number.applyAsLong(edit.claim()));
            json.put("harm", edit.harm().code()).put("group", edit.group().code());
            json.put("low", edit.low()).put("best", edit.best()).put("high", edit.high());
        } else if (change instanceof Change.EditGrade edit) {
            json.put(KIND, "grade").put("claim", number.applyAsLong(edit.claim()));
            json.put("grade", edit.grade().code());
        } else if (change instanceof Change.EditPlace edit) {
            json.put(KIND, "place").put("claim", number.applyAsLong(edit.claim()));
            json.put("name", edit.name()).put("radius_m", edit.radiusM());
            json.put("lat_e6", micro(edit.at().lat()))
                    .put("lon_e6", micro(edit.at().lon()));
        } else if (change instanceof Change.NoPlace none) {
            json.put(KIND, "no_place").put("claim", number.applyAsLong(none.claim()));
        } else if (change instanceof Change.EditType edit) {
            json.put(KIND, "type").put("claim", number.applyAsLong(edit.claim()));
            json.put("type", edit.type() == null ? null : edit.type().code());
        } else if (change instanceof Change.EditDay edit) {
            json.put(KIND, "day").put("claim", number.applyAsLong(edit.claim()));
            json.put("first", edit.first() == null ? null : edit.first().toString());
            json.put("last", edit.last() == null ? null : edit.last().toString());
        } else if (change instanceof Change.EditActor edit) {
            json.put(KIND, "actor").put("claim", number.applyAsLong(edit.claim()));
            json.put("actor", edit.actor().code()).put("name", edit.name());
            json.put("part", edit.part().code());
        } else if (change instanceof Change.RateSource rate) {
            json.put(KIND, RATE).put(SOURCE, rate.source());
            json.put("reliability", rate.reliance().code());
        } else if (change instanceof Change.DefineSource define) {
            json.put(KIND, DEFINE).put(SOURCE, define.source());
            json.put("civilians", define.civilians()).put("coverage", define.coverage());
        } else if (change instanceof Change.Voice voice) {
            json.put(KIND, VOICE).put("a", voice.a().value()).put("b", voice.b().value());
            json.put("same", voice.same());
        } else {
            throw new IllegalStateException("no JSON is known for " + change);
        }
        return json;
    }

    /** The numbers of the claims that a decision names. */
    static Set<Long> claims(JsonNode json) {
        Set<Long> claims = new TreeSet<>();
        json.path("claims").forEach(claim -> claims.add(claim.longValue()));
        json.path("parts").forEach(part -> part.forEach(claim -> claims.add(claim.longValue())));
        if (json.has("claim")) {
            claims.add(json.get("claim").longValue());
        }
        return claims;
    }

    /** The ids of the reports that a decision on voices names: it is on all their claims. None for other decisions. */
    static List<String> reports(JsonNode json) {
        return json.path(KIND).asText().equals(VOICE)
                ? List.of(json.path("a").asText(), json.path("b").asText())
                : List.of();
    }

    /**
     * The decision on the claims of today.
     *
     * @param present the claim with this number, empty where the present readings do not tell of it any more
     * @return empty where too few of its claims are left to decide anything
     */
    static Optional<Change> read(JsonNode json, Function<Long, Optional<ClaimRef>> present) {
        return Optional.ofNullable(
                switch (json.path(KIND).asText()) {
                    case "together" -> together(claims(json.path("claims"), present));
                    case "apart" -> apart(json.path("parts"), present);
                    case "reject" -> one(json, present).map(Change.Reject::new).orElse(null);
                    case "figure" ->
                        one(json, present).map(claim -> figure(json, claim)).orElse(null);
                    case "grade" ->
                        one(json, present).map(claim -> grade(json, claim)).orElse(null);
                    case "place" ->
                        one(json, present).map(claim -> place(json, claim)).orElse(null);
                    case "no_place" ->
                        one(json, present).map(Change.NoPlace::new).orElse(null);
                    case "type" ->
                        one(json, present).map(claim -> type(json, claim)).orElse(null);
                    case "day" ->
                        one(json, present).map(claim -> day(json, claim)).orElse(null);
                    case "actor" ->
                        one(json, present).map(claim -> actor(json, claim)).orElse(null);
                    case RATE ->
                        new Change.RateSource(
                                json.path(SOURCE).asText(),
                                Coded.of(
                                        Change.Reliance.class,
                                        json.path("reliability").asText()));
                    case DEFINE ->
                        new Change.DefineSource(
                                json.path(SOURCE).asText(),
                                json.path("civilians").asText(),
                                json.path("coverage").asText());
                    case VOICE ->
                        new Change.Voice(
                                new ReportId(json.path("a").asText()),
                                new ReportId(json.path("b").asText()),
                                json.path("same").asBoolean());
                    default -> throw new IllegalArgumentException("no decision of this kind is known: " + json);
                });
    }

    private static @Nullable Change together(List<ClaimRef> claims) {
        return claims.stream().distinct().count() < 2 ? null : new Change.Together(claims);
    }

    private static @Nullable Change apart(JsonNode json, Function<Long, Optional<ClaimRef>> present) {
        List<List<ClaimRef>> parts = new ArrayList<>();
        Set<ClaimRef> taken = new TreeSet<>();
        for (JsonNode part : json) {
            List<ClaimRef> claims =
                    claims(part, present).stream().filter(taken::add).toList();
            if (!claims.isEmpty()) {
                parts.add(claims);
            }
        }
        return parts.size() < 2 ? null : new Change.Apart(parts);
    }

    private static Change figure(JsonNode json, ClaimRef claim) {
        return new Change.EditFigure(
                claim,
                Coded.of(Harm.class, json.path("harm").asText()),
                Coded.of(Group.class, json.path("group").asText()),
                numberOrNull(json.path("low")),
                numberOrNull(json.path("best")),
                numberOrNull(json.path("high")));
    }

    private static Change grade(JsonNode json, ClaimRef claim) {
        return new Change.EditGrade(
                claim, Coded.of(Change.GradeCode.class, json.path("grade").asText()));
    }

    private static Change type(JsonNode json, ClaimRef claim) {
        return new Change.EditType(
                claim,
                json.path("type").isTextual()
                        ? Coded.of(EventType.class, json.path("type").asText())
                        : null);
    }

    private static Change day(JsonNode json, ClaimRef claim) {
        return new Change.EditDay(claim, dayOrNull(json.path("first")), dayOrNull(json.path("last")));
    }

    private static Change actor(JsonNode json, ClaimRef claim) {
        return new Change.EditActor(
                claim,
                Coded.of(ActorId.class, json.path("actor").asText()),
                json.path("name").asText(),
                Coded.of(Change.Part.class, json.path("part").asText()));
    }

    private static @Nullable LocalDate dayOrNull(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.asText()) : null;
    }

    /** Canonical JSON holds whole numbers only: degrees are kept in millionths. */
    private static Change place(JsonNode json, ClaimRef claim) {
        LatLon at = new LatLon(
                json.path("lat_e6").longValue() / MICRO, json.path("lon_e6").longValue() / MICRO);
        return new Change.EditPlace(
                claim, json.path("name").asText(), at, json.path("radius_m").intValue());
    }

    private static long micro(double degrees) {
        return Math.round(degrees * MICRO);
    }

    private static Optional<ClaimRef> one(JsonNode json, Function<Long, Optional<ClaimRef>> present) {
        return present.apply(json.path("claim").longValue());
    }

    private static List<ClaimRef> claims(JsonNode numbers, Function<Long, Optional<ClaimRef>> present) {
        List<ClaimRef> claims = new ArrayList<>();
        numbers.forEach(nr -> present.apply(nr.longValue()).ifPresent(claims::add));
        return claims;
    }

    private static void numbers(ArrayNode array, List<ClaimRef> claims, ToLongFunction<ClaimRef> number) {
        claims.forEach(claim -> array.add(number.applyAsLong(claim)));
    }

    private static @Nullable Long numberOrNull(JsonNode value) {
        return value.isNumber() ? (Long) value.longValue() : null;
    }
}
