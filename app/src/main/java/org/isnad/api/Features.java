package org.isnad.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.isnad.mention.EventDate;
import org.isnad.search.IncidentPage;
import org.isnad.search.IncidentRow;
import org.isnad.search.Party;
import org.isnad.search.Selection;
import org.isnad.search.Snippet;
import org.isnad.search.Spot;
import org.isnad.search.Toll;

/** Incidents as features of GeoJSON (RFC 7946). One that is not on the map has a null geometry; none is made up. */
final class Features {

    static final String MEDIA = "application/geo+json";

    private static final double PLACES = 1e5;

    private Features() {}

    static ObjectNode collection(Selection selection, IncidentPage page) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        collection
                .put("numberMatched", selection.total())
                .put("numberReturned", page.hits().size());
        collection.put("notOnMap", selection.notOnMap());
        collection.put("head", selection.head().toString());
        ArrayNode features = collection.putArray("features");
        page.hits().forEach(hit -> {
            ObjectNode feature = feature(hit.row());
            if (!hit.snippets().isEmpty()) {
                ArrayNode snippets = ((ObjectNode) feature.get("properties")).putArray("snippets");
                hit.snippets().forEach(snippet -> snippet(snippets.addObject(), snippet));
            }
            features.add(feature);
        });
        return collection;
    }

    static void snippet(ObjectNode json, Snippet snippet) {
        json.put("report", snippet.report().value()).put("words", snippet.words());
        ArrayNode marks = json.putArray("marks");
        snippet.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
    }

    static ObjectNode feature(IncidentRow row) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature").put("id", "i" + row.id());
        Spot spot = row.where().spot();
        if (spot == null) {
            feature.putNull("geometry");
        } else {
            ArrayNode point = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
            point.add(degrees(spot.at().lon())).add(degrees(spot.at().lat()));
        }
        feature.set("properties", properties(row));
        return feature;
    }

    static double degrees(double degrees) {
        return Math.round(degrees * PLACES) / PLACES;
    }

    private static ObjectNode properties(IncidentRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", row.title());
        json.put(
                "event_type",
                row.what().type() == null ? null : row.what().type().code());
        EventDate date = row.what().date();
        json.put("first_day", date == null ? null : date.first().toString());
        json.put("last_day", date == null ? null : date.last().toString());
        json.put("date_precision", date == null ? null : date.precision().code());
        json.put("place", row.where().place())
                .put("province", row.where().province())
                .put("country", row.where().country());
        Spot spot = row.where().spot();
        json.put("radius_m", spot == null ? null : (Integer) spot.radiusM());
        json.put(
                "place_precision",
                spot == null || spot.precision() == null
                        ? null
                        : spot.precision().code());
        json.put("place_ambiguous", spot == null ? null : (Boolean) spot.ambiguous());
        ObjectNode tolls = json.putObject("tolls");
        for (Toll toll : row.what().tolls()) {
            tolls.putObject(toll.harm().code())
                    .put("group", toll.group().code())
                    .put("low", toll.low())
                    .put("best", toll.best())
                    .put("high", toll.high());
        }
        ArrayNode parties = json.putArray("parties");
        for (Party party : row.what().parties()) {
            ArrayNode as = parties.addObject()
                    .put("actor", party.id().code())
                    .put("name", party.name())
                    .putArray("stances");
            party.as().forEach(stance -> as.add(stance.code()));
        }
        json.put("grade", row.standing().grade().code())
                .put("grade_by_person", row.standing().byPerson());
        json.put("strike_status", row.standing().strike().code());
        json.put("review", row.standing().review().code());
        ArrayNode doubts = json.putArray("doubts");
        row.standing().doubts().forEach(doubt -> doubts.add(doubt.code()));
        json.put("reports", row.told().reports()).put("voices", row.told().voices());
        ArrayNode sources = json.putArray("sources");
        row.told().sources().forEach(sources::add);
        ArrayNode languages = json.putArray("languages");
        row.told().languages().forEach(languages::add);
        json.put("changed_at", row.changed().at().toString())
                .put("changed_entry", row.changed().seq());
        return json;
    }

    static void link(ArrayNode links, String rel, String href, String media) {
        links.addObject().put("rel", rel).put("type", media).put("href", href);
    }
}
