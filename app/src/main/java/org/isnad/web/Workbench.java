package org.isnad.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.account.Gate;
import org.isnad.archive.Desk;
import org.isnad.archive.StaleException;
import org.isnad.search.IncidentSearch;

/**
 * What pages are made from.
 *
 * @param news what is going on, such as reports being read, or empty
 */
record Workbench(Desk desk, IncidentSearch search, Gate gate, Shell shell, Supplier<String> news) {

    Visitor visitor(Context ctx) {
        return Visitor.of(ctx, gate);
    }

    /** Answers with a page. */
    void show(Context ctx, Shell.Page page) {
        ctx.html(shell.page(visitor(ctx), page, news.get()));
    }

    /**
     * Says that somebody else changed what was decided on, with what was asked for.
     *
     * @param address the page as it is now
     */
    void showStale(Context ctx, StaleException stale, String address, Map<String, List<String>> fields) {
        ctx.status(409);
        show(
                ctx,
                new Shell.Page(
                        "Somebody was faster",
                        Shell.Tab.NONE,
                        "plain",
                        StalePage.of(stale, address, fields),
                        List.of(),
                        List.of()));
    }
}
