package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.isnad.account.GateFilter;
import org.isnad.api.Acts;
import org.isnad.api.Wrong;
import org.isnad.archive.Archive;
import org.isnad.archive.Decided;
import org.isnad.archive.Ids;
import org.isnad.archive.ReportSheet;
import org.isnad.archive.SourceNotes;
import org.isnad.archive.StaleException;
import org.isnad.code.Coded;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet;
import org.isnad.render.ReportHtml;
import org.isnad.report.Evidence;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** The addresses of pages, and what answers at each. */
final class Pages {

    private final Workbench workbench;

    Pages(Workbench workbench) {
        this.workbench = workbench;
    }

    void routes(RoutesConfig routes) {
        routes.get("/", ctx -> new OverviewPage(workbench, ctx).answer());
        routes.get("/incidents/{id}", this::incident);
        routes.post("/incidents/{id}/decide", this::decide);
        routes.get("/reports", ctx -> new ReportsPage(workbench, ctx).answer());
        routes.get("/reports/{id}", this::report);
        routes.get("/reports/{id}/passage", this::passage);
        routes.get("/captures/{sha256}", this::capture);
        new SearchesPage(workbench, Clock.systemUTC()).routes(routes);
        routes.get("/sources", ctx -> new SourcesPage(workbench, ctx).answer());
        SourcePage source = new SourcePage(workbench);
        routes.get("/source", source::answer);
        routes.post("/source/decide", source::decide);
        routes.get("/review", ctx -> new ReviewPage(workbench, ctx, workbench.visitor(ctx)).answer());
    }

    private Archive archive() {
        return workbench.desk().archive();
    }

    private void incident(Context ctx) {
        String id = ctx.pathParam("id");
        if (!Ids.isIncident(id) && !Ids.isClaim(id)) {
            throw new StoreException(
                    "there is no incident '%s'; incidents are called i1, i2, ...".formatted(Titles.cut(id)));
        }
        IncidentSheet sheet = archive().incident(id, policy(ctx));
        String now = "i" + sheet.id();
        if (!now.equals(id)) {
            ctx.redirect("/incidents/" + now + "?from=" + id);
            return;
        }
        Dossier dossier = Dossier.of(
                sheet, archive().history(id), workbench.visitor(ctx), new SourceNotes(workbench.desk()).all());
        Html main = DossierPage.of(dossier, note(ctx));
        workbench.show(
                ctx,
                new Shell.Page(
                        dossier.title(),
                        Shell.Tab.INCIDENTS,
                        "incident",
                        main,
                        List.of(),
                        List.of("ol.js", "dossier.js")));
    }

    /** What led here, in words. */
    private static String note(Context ctx) {
        String from = ctx.queryParam("from");
        String done = ctx.queryParam("done");
        if (from != null && (Ids.isIncident(from) || Ids.isClaim(from))) {
            return Ids.isClaim(from)
                    ? "Claim %s is in this incident.".formatted(from)
                    : "Incident %s was merged into this one.".formatted(from);
        }
        return done != null && Ids.isDecision(done) ? "Saved as decision %s.".formatted(done) : "";
    }

    static Policy policy(Context ctx) {
        String policy = ctx.queryParam("policy");
        try {
            return policy == null ? Policy.ISNAD : Coded.of(Policy.class, policy);
        } catch (IllegalArgumentException e) {
            throw new Wrong("policy: " + e.getMessage());
        }
    }

    private void decide(Context ctx) {
        String id = ctx.pathParam("id");
        Map<String, List<String>> fields = Acts.signed(ctx.formParamMap(), GateFilter.who(ctx));
        Visitor.remember(ctx);
        Decided decided;
        try {
            decided = new Acts(id, fields).on(workbench.desk(), workbench.search());
        } catch (StaleException e) {
            workbench.showStale(ctx, e, "/incidents/" + id, fields);
            return;
        }
        String done = "done=d" + decided.id();
        String next = ctx.formParam("next");
        if (next != null && next.matches("/review(\\?[A-Za-z0-9=&_-]*)?")) {
            ctx.redirect(next + (next.contains("?") ? "&" : "?") + done, io.javalin.http.HttpStatus.SEE_OTHER);
            return;
        }
        boolean still = decided.incidents().contains(Long.parseLong(id.substring(1)));
        String to = still || decided.incidents().isEmpty()
                ? id
                : "i" + decided.incidents().get(0);
        ctx.redirect(
                decided.incidents().isEmpty() ? "/?" + done : "/incidents/" + to + "?" + done,
                io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void report(Context ctx) {
        ReportSheet sheet = found(ctx);
        if (!sheet.told().id().value().equals(ctx.pathParam("id"))) {
            String query = ctx.queryString();
            ctx.redirect("/reports/" + sheet.told().id().value() + (query == null ? "" : "?" + query));
            return;
        }
        Evidence here = At.parse(sheet.told().report(), ctx.queryParam("at"));
        Html main = ReportPage.of(archive(), sheet, here);
        workbench.show(
                ctx,
                new Shell.Page(
                        Titles.of(sheet.told().report()),
                        Shell.Tab.NONE,
                        "reading",
                        main,
                        List.of("page.css"),
                        List.of("page.js")));
    }

    private ReportSheet found(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("r[0-9a-f]{4,64}")) {
            throw new StoreException("there is no report '%s'; ids of reports begin with r".formatted(Titles.cut(id)));
        }
        return archive().report(id);
    }

    /** The paragraph around some words, as a piece of a page. */
    private void passage(Context ctx) {
        ReportSheet sheet = found(ctx);
        Evidence at = At.parse(sheet.told().report(), ctx.queryParam("at"));
        if (at == null) {
            throw new Wrong("'at' says which words, such as text-107-136");
        }
        ctx.html(ReportHtml.passage(sheet.told().report(), at).toString());
    }

    /** Bytes as they were received: to be kept, never to be run. */
    private void capture(Context ctx) {
        String sha256 = ctx.pathParam("sha256");
        @Nullable
        InputStream bytes =
                sha256.matches("[0-9a-f]{64}") ? archive().capture(sha256).orElse(null) : null;
        if (bytes == null) {
            throw new StoreException("there is no capture of this digest");
        }
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'");
        ctx.header("Content-Disposition", "attachment; filename=\"%s.bin\"".formatted(sha256));
        ctx.contentType("application/octet-stream").result(bytes);
    }
}
