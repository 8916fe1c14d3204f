package org.isnad.web;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.isnad.account.Gate;
import org.isnad.archive.Desk;
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
}
