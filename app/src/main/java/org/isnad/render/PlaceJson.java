package org.isnad.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.isnad.claim.PlaceClaim;
import org.isnad.place.LatLon;
import org.isnad.place.Location;
import org.isnad.place.Place;
import org.isnad.place.Precision;
import org.isnad.place.Resolution.Candidate;
import org.isnad.place.Resolution.Near;
import org.isnad.place.Toponym;
import org.isnad.report.Part;
import org.jspecify.annotations.Nullable;

/** Writes places of incidents, and names of places. */
final class PlaceJson {

    private final JsonGenerator json;
    private final JsonFields out;

    PlaceJson(JsonGenerator json, JsonFields out) {
        this.json = json;
        this.out = out;
    }

    void place(PlaceClaim place, double probability) throws IOException {
        out.start();
        out.main("text", place.at());
        out.string("province", place.province());
        out.string("country", place.country());
        out.confidence("confidence", probability);
        Toponym located = place.located();
        if (located != null) {
            Location location = located.location();
            point(
                    location == null ? null : location.at().lat(),
                    location == null ? null : location.at().lon());
            if (location == null) {
                json.writeNullField("precision");
                json.writeNullField("radius_m");
            } else {
                out.code("precision", location.precision());
                json.writeNumberField("radius_m", location.radiusM());
                codes(location.precision());
                if (!location.reason().isEmpty()) {
                    out.string("relation", location.reason());
                }
            }
            meaning(located, location == null ? null : located.place());
        }
        out.end();
    }

    /** The names of one part of the report; their positions count in that part. */
    void toponyms(String key, List<Toponym> toponyms, Part part) throws IOException {
        out.list(key, toponyms.stream().filter(t -> t.at().part() == part).toList(), this::toponym);
    }

    private void toponym(Toponym toponym) throws IOException {
        out.start();
        out.main("text", toponym.at());
        out.code("use", toponym.use());
        Place place = toponym.place();
        LatLon at = toponym.point();
        point(at == null ? null : at.lat(), at == null ? null : at.lon());
        meaning(toponym, place);
        Near near = toponym.near();
        if (near != null) {
            out.start("near");
            out.string("gazetteer", near.place().id());
            out.string("name", near.place().name());
            point(near.place().at().lat(), near.place().at().lon());
            out.string("reason", near.reason());
            out.end();
        }
        out.end();
    }

    private void codes(Precision precision) throws IOException {
        out.start("precision_codes");
        json.writeNumberField("acled", precision.acled());
        json.writeNumberField("ucdp", precision.ucdp());
        out.string("airwars", precision.airwars());
        out.end();
    }

    private void point(@Nullable Double lat, @Nullable Double lon) throws IOException {
        coordinate("lat", lat);
        coordinate("lon", lon);
    }

    private void coordinate(String key, @Nullable Double degrees) throws IOException {
        if (degrees == null) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, degrees(degrees));
        }
    }

    /** Five decimals are a metre. */
    static double degrees(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private void meaning(Toponym toponym, @Nullable Place place) throws IOException {
        out.string("gazetteer", place == null ? null : place.id());
        out.string("resolution", toponym.resolution().fold(r -> "resolved", a -> "ambiguous", u -> "unknown"));
        String why = toponym.resolution().<String>fold(r -> "", a -> "", u -> u.why());
        if (!why.isEmpty()) {
            out.string("why", why);
        }
        out.list("candidates", toponym.resolution().candidates(), this::candidate);
    }

    private void candidate(Candidate candidate) throws IOException {
        Place place = candidate.place();
        out.start();
        out.string("gazetteer", place.id());
        out.string("name", place.name());
        out.code("kind", place.kind());
        out.string("province", place.province());
        out.string("country_code", place.country());
        point(place.at().lat(), place.at().lon());
        json.writeNumberField("chance", Math.round(candidate.chance() * 1000) / 1000.0);
        out.list("reasons", candidate.reasons(), reason -> json.writeString(Unicode.wellFormed(reason)));
        out.end();
    }
}
