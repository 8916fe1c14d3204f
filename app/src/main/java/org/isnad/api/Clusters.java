package org.isnad.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.isnad.search.Area;
import org.isnad.search.FacetCounts;
import org.isnad.search.IncidentRow;
import org.isnad.search.MapView;
import org.isnad.search.Selection;
import org.isnad.search.TimeLine;
import org.isnad.search.TollSum;
import org.jspecify.annotations.Nullable;

/** What map, time line and filters draw, as JSON. */
final class Clusters {

    private Clusters() {}

    /** @param window west,south,east,north in degrees, or null for the whole world */
    static ObjectNode of(Selection selection, @Nullable String window, int zoom) {
        MapView view = selection.map(box(window), zoom);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", selection.total()).put("in_window", view.inWindow());
        json.put("on_map", view.onMap()).put("not_on_map", view.notOnMap());
        ArrayNode clusters = json.putArray("clusters");
        for (MapView.Cluster cluster : view.clusters()) {
            ObjectNode each = clusters.addObject();
            each.put("lon", Features.degrees(cluster.at().lon()))
                    .put("lat", Features.degrees(cluster.at().lat()));
            each.put("count", cluster.count());
            killed(each, cluster.killed());
            ArrayNode ids = each.putArray("ids");
            cluster.ids().forEach(id -> ids.add("i" + id));
            Area.Box bounds = cluster.bounds();
            each.putArray("bounds")
                    .add(Features.degrees(bounds.west()))
                    .add(Features.degrees(bounds.south()))
                    .add(Features.degrees(bounds.east()))
                    .add(Features.degrees(bounds.north()));
            IncidentRow single = cluster.single();
            if (single == null || single.where().spot() == null) {
                each.putNull("single");
            } else {
                each.putObject("single")
                        .put("id", "i" + single.id())
                        .put("title", single.title())
                        .put("radius_m", single.where().spot().radiusM())
                        .put("grade", single.standing().grade().code());
            }
        }
        return json;
    }

    private static Area.Box box(@Nullable String window) {
        if (window == null || window.isEmpty()) {
            return Area.Box.WORLD;
        }
        String[] parts = window.split(",", -1);
        try {
            if (parts.length == 4) {
                return new Area.Box(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
            }
        } catch (IllegalArgumentException e) {
            throw new Wrong("window: " + e.getMessage());
        }
        throw new Wrong("'window' is written west,south,east,north in degrees, got '%s'".formatted(window));
    }

    private static double number(String text) {
        if (!text.strip().matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")) {
            throw new IllegalArgumentException("'%s' is no number of degrees".formatted(text));
        }
        return Double.parseDouble(text.strip());
    }

    private static void killed(ObjectNode json, TollSum killed) {
        json.putObject("killed")
                .put("low", killed.low())
                .put("high", killed.high())
                .put("open", killed.open())
                .put("unknown", killed.unknown());
    }

    static ObjectNode timeLine(TimeLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("step", line.step().code()).put("undated", line.undated());
        ArrayNode buckets = json.putArray("buckets");
        for (TimeLine.Bucket bucket : line.buckets()) {
            ObjectNode each = buckets.addObject();
            each.put("from", bucket.from().toString()).put("to", bucket.to().toString());
            each.put("selected", bucket.selected()).put("around", bucket.around());
            killed(each, bucket.killed());
        }
        return json;
    }

    static ObjectNode facet(FacetCounts counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("facet", counts.facet().code())
                .put("without", counts.without())
                .put("more", counts.more());
        ArrayNode values = json.putArray("values");
        counts.counts()
                .forEach(count -> values.addObject()
                        .put("value", count.value())
                        .put("label", count.label())
                        .put("incidents", count.incidents()));
        return json;
    }
}
