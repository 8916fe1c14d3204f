package org.isnad.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.isnad.archive.Archive;
import org.isnad.archive.Desk;
import org.isnad.archive.ReportSheet;
import org.isnad.archive.Seen;
import org.isnad.code.Coded;
import org.isnad.render.IncidentJson;
import org.isnad.render.IncidentSheet;
import org.isnad.report.ReportId;
import org.isnad.search.Facet;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentPage;
import org.isnad.search.IncidentSearch;
import org.isnad.search.PageRequest;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.Selection;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** Everything that the pages do, for programs: {@code /api/v1}, and {@code /ogc} for those that speak OGC API Features. */
public final class Api implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "/org/isnad/api/openapi.json";
    private static final int USUAL_LIMIT = 100;
    private static final int BUCKETS = 96;
    private static final int MOST_BUCKETS = 1_000;
    private static final int MOST_VALUES = 1_000;

    private final Desk desk;
    private final IncidentSearch search;
    private final Listeners changes;
    private final DecisionAnswers acts;

    /**
     * Answers about this archive.
     *
     * @param news   what is going on, such as reports being read, or empty; those who listen are told when it changes
     * @param faults told what goes wrong in the program while nobody asks
     */
    public Api(Desk desk, IncidentSearch search, Supplier<String> news, Consumer<Throwable> faults) {
        this.desk = desk;
        this.search = search;
        this.changes = new Listeners(desk, search, news, faults);
        this.acts = new DecisionAnswers(desk, search);
    }

    /** Whether a request is one for a program, so that a failure is told in JSON. */
    public static boolean isFor(Context ctx) {
        return ctx.path().startsWith("/api/")
                || ctx.path().equals("/api")
                || ctx.path().startsWith("/ogc");
    }

    /** Tells a failure (RFC 9457). */
    public static void problem(Context ctx, int status, String title, String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        ctx.status(status).contentType("application/problem+json").result(problem.toString());
    }

    /** Where everything is answered. */
    public void routes(RoutesConfig routes) {
        routes.get("/api/v1", ctx -> json(ctx, index()));
        routes.get("/api/v1/openapi.json", Api::document);
        routes.get("/api/v1/incidents", this::incidents);
        routes.get("/api/v1/incidents/{id}", this::incident);
        routes.get("/api/v1/incidents/{id}/history", acts::history);
        routes.post("/api/v1/incidents/{id}/decisions", acts::decide);
        routes.get("/api/v1/clusters", this::clusters);
        routes.get("/api/v1/timeline", this::timeLine);
        routes.get("/api/v1/facets/{facet}", this::facet);
        routes.get("/api/v1/reports", ctx -> json(ctx, Reports.page(search, ctx)));
        routes.get("/api/v1/reports/{id}", this::report);
        SourceAnswers sources = new SourceAnswers(desk, search);
        routes.get("/api/v1/sources", sources::all);
        routes.get("/api/v1/source", sources::one);
        routes.post("/api/v1/source/decisions", sources::decide);
        routes.get("/api/v1/decisions", acts::all);
        routes.get("/api/v1/proposals", acts::proposals);
        routes.get("/api/v1/export/{format}", new Exports(desk)::answer);
        routes.sse("/api/v1/changes", changes::listen);
        new Ogc(search).routes(routes);
    }

    private Archive archive() {
        return desk.archive();
    }

    static void json(Context ctx, JsonNode node) {
        ctx.contentType("application/json").result(node.toString());
    }

    private static void document(Context ctx) {
        try (InputStream in = Api.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + DOCUMENT);
            }
            // Geographic information systems ask for 3.0 or plain JSON and refuse another type unread.
            String accept = String.valueOf(ctx.header("Accept"));
            boolean plain = accept.contains("application/json") && !accept.contains("version=3.1");
            ctx.contentType(plain ? "application/json" : "application/vnd.oai.openapi+json;version=3.1")
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's resource " + DOCUMENT, e);
        }
    }

    private static ObjectNode index() {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("title", "Isnad: incidents of armed conflict, each value with the words that it rests on");
        ObjectNode links = index.putObject("links");
        for (String name : List.of(
                "incidents", "clusters", "timeline", "reports", "sources", "decisions", "proposals", "changes")) {
            links.put(name, "/api/v1/" + name);
        }
        links.put("facets", "/api/v1/facets/type");
        links.put("export", "/api/v1/export/jsonl");
        links.put("openapi", "/api/v1/openapi.json").put("ogc", "/ogc");
        return index;
    }

    /** Refuses a parameter that is neither a filter nor one of these, so that a misspelt filter is not taken for none. */
    static void only(Context ctx, String... own) {
        Set<String> known = new TreeSet<>(FilterParameters.NAMES);
        known.addAll(List.of(own));
        refuseOthers(ctx, known);
    }

    /** Refuses every parameter but these where nothing is filtered, so that a filter is not ignored. */
    static void unfiltered(Context ctx, String... own) {
        refuseOthers(ctx, new TreeSet<>(List.of(own)));
    }

    private static void refuseOthers(Context ctx, Set<String> known) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw new Wrong("'%s' is no parameter here; there are %s".formatted(name, known));
            }
        }
    }

    static int number(Context ctx, String name, int usual, int least, int most) {
        String value = ctx.queryParam(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Wrong("'%s' is a number of %d to %d, got '%s'".formatted(name, least, most, value));
        }
        return Integer.parseInt(value);
    }

    static <E extends Enum<E> & Coded> E code(Context ctx, String name, Class<E> type, E usual) {
        String value = ctx.queryParam(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        try {
            return Coded.of(type, value);
        } catch (IllegalArgumentException e) {
            throw new Wrong("%s: %s".formatted(name, e.getMessage()));
        }
    }

    /** The selection that the parameters of a request ask for. {@code datetime} stands for {@code from} and {@code to}. */
    static Selection select(IncidentSearch search, Context ctx) {
        var filter = FilterParameters.read(ctx.queryParamMap());
        String datetime = ctx.queryParam("datetime");
        if (datetime != null && !datetime.isEmpty()) {
            if (filter.days() != null) {
                throw new Wrong("'datetime' and 'from' or 'to' exclude one another; leave one of the two out");
            }
            filter = filter.during(Interval.days(datetime));
        }
        return search.select(filter);
    }

    private void incidents(Context ctx) {
        only(ctx, "limit", "after", "order", "datetime");
        Selection selection = select(search, ctx);
        Order usual = selection.filter().words().isEmpty() ? Order.LATEST : Order.BEST_MATCH;
        int limit = number(ctx, "limit", USUAL_LIMIT, 1, 1_000);
        IncidentPage page =
                selection.page(new PageRequest(code(ctx, "order", Order.class, usual), limit, ctx.queryParam("after")));
        ObjectNode collection = Features.collection(selection, page);
        if (page.next() != null) {
            Map<String, String> next = new LinkedHashMap<>(Map.of("after", page.next()));
            Features.link(collection.putArray("links"), "next", Addresses.with(ctx, next), Features.MEDIA);
        } else {
            collection.putArray("links");
        }
        ctx.contentType(Features.MEDIA).result(collection.toString());
    }

    private void incident(Context ctx) {
        unfiltered(ctx, "policy");
        Policy policy = code(ctx, "policy", Policy.class, Policy.ISNAD);
        IncidentSheet sheet = archive().incident(ctx.pathParam("id"), policy);
        ObjectNode incident = (ObjectNode) read(IncidentJson.toJson(sheet));
        incident.put("version", Seen.version(sheet));
        org.isnad.render.Whereabouts.of(sheet)
                .ifPresentOrElse(
                        spot -> incident.putObject("point")
                                .put("lat", spot.at().lat())
                                .put("lon", spot.at().lon())
                                .put("radius_m", spot.radiusM())
                                .put("reason", spot.reason()),
                        () -> incident.putNull("point"));
        json(ctx, incident);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("our own JSON cannot be wrong", e);
        }
    }

    private void clusters(Context ctx) {
        only(ctx, "window", "zoom", "datetime");
        json(ctx, Clusters.of(select(search, ctx), ctx.queryParam("window"), number(ctx, "zoom", 2, 0, 22)));
    }

    private void timeLine(Context ctx) {
        only(ctx, "buckets", "datetime");
        json(ctx, Clusters.timeLine(select(search, ctx).timeLine(number(ctx, "buckets", BUCKETS, 1, MOST_BUCKETS))));
    }

    private void facet(Context ctx) {
        only(ctx, "limit", "datetime");
        Facet facet;
        try {
            facet = Coded.of(Facet.class, ctx.pathParam("facet"));
        } catch (IllegalArgumentException e) {
            throw new Wrong("facet: " + e.getMessage());
        }
        json(ctx, Clusters.facet(select(search, ctx).facet(facet, number(ctx, "limit", USUAL_LIMIT, 1, MOST_VALUES))));
    }

    private void report(Context ctx) {
        unfiltered(ctx);
        ReportSheet sheet = archive().report(ctx.pathParam("id"));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", sheet.told().id().value());
        Reports.text(json, sheet.told().report());
        json.set("reading", read(sheet.reading()));
        ArrayNode claims = json.putArray("claims");
        sheet.claims().stream()
                .filter(claim -> claim.at() != null)
                .forEach(claim -> claims.addObject()
                        .put("claim", "c" + claim.nr())
                        .put("incident", claim.incident() == null ? null : "i" + claim.incident()));
        ArrayNode captures = json.putArray("captures");
        sheet.arrivals()
                .forEach(arrival ->
                        captures.addObject().put("sha256", arrival.capture()).put("name", arrival.name()));
        @Nullable ReportId newer = sheet.supersededBy();
        json.put("superseded_by", newer == null ? null : newer.value());
        json.put("reader", sheet.version());
        json(ctx, json);
    }

    /** Ends what is still listened to. */
    @Override
    public void close() {
        changes.close();
    }
}
