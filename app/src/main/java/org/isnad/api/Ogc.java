package org.isnad.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.isnad.search.Area;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentPage;
import org.isnad.search.IncidentRow;
import org.isnad.search.IncidentSearch;
import org.isnad.search.MapView;
import org.isnad.search.PageRequest;
import org.isnad.search.Selection;
import org.isnad.search.TimeLine;
import org.isnad.store.StoreException;

/**
 * Incidents for geographic information systems, by OGC API - Features - Part 1: Core 1.0.1, classes core, GeoJSON and
 * OpenAPI 3.0 excepted (our document is 3.1). Collections, items by box, time and page, one item.
 */
final class Ogc {

    private static final String JSON = "application/json";
    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core";
    private static final String GEOJSON = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;
    /** So many buckets of a time line at most; its ends are those of a year at worst. */
    private static final int DAYS = 10_000;

    private final IncidentSearch search;

    Ogc(IncidentSearch search) {
        this.search = search;
    }

    void routes(RoutesConfig routes) {
        routes.get("/ogc", this::landing);
        routes.get("/ogc/conformance", this::conformance);
        routes.get("/ogc/collections", this::collections);
        routes.get("/ogc/collections/incidents", ctx -> Api.json(ctx, collection(Addresses.base(ctx))));
        routes.get("/ogc/collections/incidents/items", this::items);
        routes.get("/ogc/collections/incidents/items/{id}", this::item);
    }

    private void landing(Context ctx) {
        String base = Addresses.base(ctx);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", "Isnad")
                .put("description", "Incidents of armed conflict, each value with the words it rests on");
        ArrayNode links = json.putArray("links");
        Features.link(links, "self", base + "/ogc", JSON);
        Features.link(
                links, "service-desc", base + "/api/v1/openapi.json", "application/vnd.oai.openapi+json;version=3.1");
        Features.link(links, "service-doc", base + "/", "text/html");
        Features.link(links, "conformance", base + "/ogc/conformance", JSON);
        Features.link(links, "data", base + "/ogc/collections", JSON);
        Api.json(ctx, json);
    }

    private void conformance(Context ctx) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("conformsTo").add(CORE).add(GEOJSON);
        Api.json(ctx, json);
    }

    private void collections(Context ctx) {
        String base = Addresses.base(ctx);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Features.link(json.putArray("links"), "self", base + "/ogc/collections", JSON);
        json.putArray("collections").add(collection(base));
        Api.json(ctx, json);
    }

    private ObjectNode collection(String base) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", "incidents").put("title", "Incidents").put("itemType", "feature");
        json.put("description", "One attack, as all reports of it tell; numbers as low, best and high");
        ObjectNode extent = json.putObject("extent");
        Selection all = search.select(IncidentFilter.ALL);
        Area.Box box = box(all.map(Area.Box.WORLD, 0));
        extent.putObject("spatial")
                .putArray("bbox")
                .addArray()
                .add(box.west())
                .add(box.south())
                .add(box.east())
                .add(box.north());
        ArrayNode interval = extent.putObject("temporal").putArray("interval").addArray();
        List<TimeLine.Bucket> days = all.timeLine(DAYS).buckets();
        if (days.isEmpty()) {
            interval.addNull().addNull();
        } else {
            interval.add(days.get(0).from() + "T00:00:00Z")
                    .add(days.get(days.size() - 1).to() + "T23:59:59Z");
        }
        json.putArray("crs").add("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        ArrayNode links = json.putArray("links");
        Features.link(links, "self", base + "/ogc/collections/incidents", JSON);
        Features.link(links, "items", base + "/ogc/collections/incidents/items", Features.MEDIA);
        return json;
    }

    /** What lies around all points; the world where there are none. A map opened on the layer begins there. */
    private static Area.Box box(MapView view) {
        return view.clusters().stream()
                .map(MapView.Cluster::bounds)
                .reduce((a, b) -> new Area.Box(
                        Math.min(a.west(), b.west()),
                        Math.min(a.south(), b.south()),
                        Math.max(a.east(), b.east()),
                        Math.max(a.north(), b.north())))
                .orElse(Area.Box.WORLD);
    }

    private void items(Context ctx) {
        Api.only(ctx, "limit", "after", "datetime");
        Selection selection = Api.select(search, ctx);
        // Who asks for more than a page holds gets a page, and is not refused (Core, requirement 22).
        int limit = Math.min(MOST, Api.number(ctx, "limit", USUAL_LIMIT, 1, Integer.MAX_VALUE));
        IncidentPage page = selection.page(new PageRequest(PageRequest.Order.LATEST, limit, ctx.queryParam("after")));
        ObjectNode json = Features.collection(selection, page);
        ArrayNode links = json.putArray("links");
        Features.link(links, "self", Addresses.with(ctx, Map.of()), Features.MEDIA);
        Features.link(links, "collection", Addresses.base(ctx) + "/ogc/collections/incidents", JSON);
        if (page.next() != null) {
            Features.link(links, "next", Addresses.with(ctx, Map.of("after", page.next())), Features.MEDIA);
        }
        json.put(
                "timeStamp",
                java.time.Instant.now()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString());
        ctx.contentType(Features.MEDIA).result(json.toString());
    }

    private void item(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("i\\d{1,18}")) {
            throw new StoreException("there is no incident of this id; ids are i1, i2, ...");
        }
        IncidentRow row = search.row(Long.parseLong(id.substring(1)))
                .orElseThrow(() ->
                        new StoreException("there is no incident %s, or it was merged into another".formatted(id)));
        ObjectNode feature = Features.feature(row);
        ArrayNode links = feature.putArray("links");
        Features.link(links, "self", Addresses.with(ctx, Map.of()), Features.MEDIA);
        Features.link(links, "collection", Addresses.base(ctx) + "/ogc/collections/incidents", JSON);
        Features.link(links, "alternate", Addresses.base(ctx) + "/incidents/" + id, "text/html");
        ctx.contentType(Features.MEDIA).result(feature.toString());
    }
}
