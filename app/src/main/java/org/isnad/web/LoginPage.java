package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.isnad.account.Gate;
import org.isnad.account.GateFilter;
import org.isnad.account.Role;
import org.isnad.render.Html;

/** Where those who are not on this machine log in, and which role each address takes. */
final class LoginPage {

    static final String PATH = "/login";

    private final Gate gate;
    private final Shell shell;

    LoginPage(Gate gate, Shell shell) {
        this.gate = gate;
        this.shell = shell;
    }

    /** Styles and this page are for anybody; what changes something is for analysts; the rest for all who have an account. */
    static Optional<Role> needs(String method, String path) {
        if (path.equals(PATH) || path.startsWith("/assets/")) {
            return Optional.empty();
        }
        boolean looks = method.equals("GET") || method.equals("HEAD");
        return Optional.of(looks || path.equals("/logout") ? Role.VIEWER : Role.ANALYST);
    }

    void routes(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, ""));
        routes.post(PATH, this::login);
        routes.post("/logout", ctx -> {
            gate.logout(ctx.cookie(Gate.COOKIE));
            GateFilter.forget(ctx);
            ctx.redirect(PATH, io.javalin.http.HttpStatus.SEE_OTHER);
        });
    }

    private void show(Context ctx, String fault) {
        String next = ctx.req().getMethod().equals("POST") ? ctx.formParam("next") : ctx.queryParam("next");
        Html main = new Html().raw("<section class=\"message\"><h1>Log in</h1>");
        if (gate.isOpen()) {
            main.raw(
                    "<p>This server is reached from this machine only; nobody needs to log in. <a href=\"/\">To the overview</a></p>");
        }
        if (!fault.isEmpty()) {
            main.raw("<p class=\"note fault\" role=\"alert\">").text(fault).raw("</p>");
        }
        main.raw(
                        "<form method=\"post\" action=\"/login\" class=\"decide\"><input type=\"hidden\" name=\"next\" value=\"")
                .attribute(GateFilter.next(next))
                .raw("\"><label>Name <input name=\"name\" required autocomplete=\"username\" maxlength=\"64\"></label>")
                .raw(
                        "<label>Password <input name=\"password\" type=\"password\" required autocomplete=\"current-password\" maxlength=\"200\"></label>")
                .raw("<button>Log in</button></form></section>");
        ctx.html(shell.page(
                Visitor.NOBODY, new Shell.Page("Log in", Shell.Tab.NONE, "plain", main, List.of(), List.of()), ""));
    }

    private void login(Context ctx) {
        String name = String.valueOf(ctx.formParam("name"));
        String password = String.valueOf(ctx.formParam("password"));
        gate.login(name, password, ctx.ip(), GateFilter.asked(ctx))
                .fold(
                        in -> {
                            GateFilter.remember(ctx, in);
                            ctx.redirect(GateFilter.next(ctx.formParam("next")), io.javalin.http.HttpStatus.SEE_OTHER);
                            return true;
                        },
                        wrong -> {
                            ctx.status(401);
                            show(ctx, "Name or password is wrong.");
                            return false;
                        },
                        often -> {
                            ctx.status(429).header("Retry-After", String.valueOf(often.seconds()));
                            show(ctx, "Too many tries. Wait %d seconds.".formatted(often.seconds()));
                            return false;
                        });
    }
}
