package org.isnad.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.isnad.code.Coded;
import org.isnad.place.LatLon;
import org.isnad.place.Location;
import org.isnad.place.Place;
import org.isnad.place.PlaceKind;
import org.isnad.place.Precision;
import org.isnad.place.Resolution;
import org.isnad.place.Resolution.Candidate;
import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads back where the place of an incident is on the map, as {@link PlaceJson} wrote it. Of a candidate's entry in the
 * gazetteer only what the reading keeps is there: no population, no reach.
 */
final class PlaceParser {

    private PlaceParser() {}

    /** Where it is, or why that is not known; null where no gazetteer took part. */
    static @Nullable Toponym located(JsonNode place, Evidence at) {
        if (!place.has("resolution")) {
            return null;
        }
        return new Toponym(at, Toponym.Use.LITERAL, resolution(place), location(place));
    }

    private static Resolution resolution(JsonNode place) {
        List<Candidate> candidates = new ArrayList<>();
        place.path("candidates").forEach(candidate -> candidates.add(candidate(candidate)));
        return switch (place.path("resolution").asText()) {
            case "resolved" -> new Resolution.Resolved(candidates.get(0), candidates.subList(1, candidates.size()));
            case "ambiguous" -> new Resolution.Ambiguous(candidates);
            default -> new Resolution.Unknown(place.path("why").asText());
        };
    }

    private static Candidate candidate(JsonNode candidate) {
        List<String> reasons = new ArrayList<>();
        candidate.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        Place place = new Place(
                candidate.path("gazetteer").asText(),
                candidate.path("name").asText(),
                point(candidate),
                Coded.of(PlaceKind.class, candidate.path("kind").asText()),
                0,
                0,
                new Place.Parents(textOrNull(candidate, "country_code"), textOrNull(candidate, "province"), null));
        return new Candidate(place, candidate.path("chance").asDouble(), reasons);
    }

    private static @Nullable Location location(JsonNode place) {
        return place.hasNonNull("precision")
                ? new Location(
                        point(place),
                        Coded.of(Precision.class, place.path("precision").asText()),
                        place.path("radius_m").asInt(),
                        place.path("relation").asText(""))
                : null;
    }

    private static LatLon point(JsonNode node) {
        return new LatLon(node.path("lat").asDouble(), node.path("lon").asDouble());
    }

    private static @Nullable String textOrNull(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }
}
