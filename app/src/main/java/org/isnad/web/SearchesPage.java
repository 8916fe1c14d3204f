package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.isnad.account.GateFilter;
import org.isnad.account.Identity;
import org.isnad.account.Role;
import org.isnad.api.Wrong;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.search.AtomFeed;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.QueryFault;
import org.isnad.search.SavedSearch;
import org.isnad.search.SavedSearches;
import org.isnad.store.StoreException;

/** Searches that people saved, each with a feed of the incidents that changed. */
final class SearchesPage {

    private static final String PATH = "/searches";

    private final Workbench workbench;
    private final SavedSearches searches;
    private final Clock clock;

    SearchesPage(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.searches = SavedSearches.open(workbench.desk().path());
        this.clock = clock;
    }

    void routes(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::save);
        routes.post(PATH + "/{id}/remove", this::remove);
        routes.get(PATH + "/{id}/feed", this::feed);
    }

    private void show(Context ctx) {
        Visitor visitor = workbench.visitor(ctx);
        Html out = new Html().raw("<h1>Saved searches</h1>");
        String asked = ctx.queryParam("filter");
        if (asked != null && visitor.mayDecide()) {
            form(out, FilterParameters.write(FilterParameters.parse(asked)), visitor);
        }
        if (searches.all().isEmpty()) {
            out.raw(
                    "<p class=\"none\">None yet. Choose filters on <a href=\"/\">the overview</a> and save them there.</p>");
        } else {
            list(out, visitor, GateFilter.who(ctx));
        }
        workbench.show(ctx, new Shell.Page("Saved searches", Shell.Tab.NONE, "plain", out, List.of(), List.of()));
    }

    private void form(Html out, String filter, Visitor visitor) {
        int found = workbench.search().select(FilterParameters.parse(filter)).total();
        out.raw("<form method=\"post\" action=\"" + PATH + "\" class=\"decide\">");
        csrf(out, visitor);
        out.raw("<input type=\"hidden\" name=\"filter\" value=\"")
                .attribute(filter)
                .raw(
                        "\"><label class=\"wide\">Name <input name=\"name\" required maxlength=\"200\" dir=\"auto\"></label>")
                .raw("<button>Save this search</button> <small>" + Counted.of(found, "incident")
                        + " now</small></form>");
    }

    private static void csrf(Html out, Visitor visitor) {
        out.raw("<input type=\"hidden\" name=\"_csrf\" value=\"")
                .attribute(visitor.csrf())
                .raw("\">");
    }

    private void list(Html out, Visitor visitor, Identity who) {
        out.raw("<div class=\"scroll\" role=\"region\" aria-label=\"Saved searches\" tabindex=\"0\"><table><thead><tr>")
                .raw(
                        "<th>Name</th><th class=\"num\">Incidents</th><th>Saved</th><th>Feed</th><th></th></tr></thead><tbody>");
        for (SavedSearch search : searches.all()) {
            out.raw("<tr><th scope=\"row\"><a href=\"/?")
                    .attribute(search.filter())
                    .raw("\"><bdi>")
                    .text(search.name())
                    .raw("</bdi></a></th><td class=\"num\">" + count(search) + "</td><td>"
                            + search.created().toString().substring(0, 10));
            if (!search.owner().isEmpty()) {
                out.raw(" by <bdi>").text(search.owner()).raw("</bdi>");
            }
            out.raw("</td><td><a href=\"" + PATH + "/" + search.id() + "/feed\">Atom</a></td><td>");
            if (visitor.mayDecide() && mayRemove(search, who)) {
                out.raw("<form method=\"post\" action=\"" + PATH + "/" + search.id() + "/remove\">");
                csrf(out, visitor);
                out.raw("<button aria-label=\"Remove ").attribute(search.name()).raw("\">Remove</button></form>");
            }
            out.raw("</td></tr>");
        }
        out.raw("</tbody></table></div>");
    }

    /** A filter of another version of the program may mean nothing to this one; that must not hide the others. */
    private String count(SavedSearch search) {
        try {
            return Counted.number(workbench.search().select(search.read()).total());
        } catch (QueryFault e) {
            return "not understood";
        }
    }

    private void save(Context ctx) {
        IncidentFilter filter = FilterParameters.parse(field(ctx, "filter"));
        workbench.search().select(filter);
        searches.add(field(ctx, "name"), filter, GateFilter.who(ctx).name(), clock.instant());
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx) {
        SavedSearch search = required(ctx);
        if (!mayRemove(search, GateFilter.who(ctx))) {
            throw new Wrong("this search is another's; its owner or an admin can remove it");
        }
        searches.remove(search.id());
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private static boolean mayRemove(SavedSearch search, Identity who) {
        return search.owner().equals(who.name()) || who.role().covers(Role.ADMIN);
    }

    private void feed(Context ctx) {
        SavedSearch search = required(ctx);
        URI base = URI.create("%s://%s/".formatted(ctx.scheme(), ctx.host()));
        String feed = AtomFeed.write(
                search,
                workbench.search().select(search.read()),
                base,
                PATH.substring(1) + "/" + search.id() + "/feed");
        ctx.contentType(AtomFeed.MEDIA_TYPE).result(feed);
    }

    private SavedSearch required(Context ctx) {
        return searches.find(ctx.pathParam("id"))
                .orElseThrow(() -> new StoreException("there is no such saved search"));
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        if (value == null) {
            throw new Wrong("'%s' is missing".formatted(name));
        }
        return value;
    }
}
