package org.isnad.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.isnad.account.Gate.Asked;

/** The gate as a handler that runs before all others. The only place here that knows the web framework. */
public final class GateFilter implements Handler {

    private static final String IDENTITY = "isnad.identity";

    /** Which role a route takes. */
    @FunctionalInterface
    public interface Needs {

        /** The least role, or empty for what anybody may ask, such as style sheets and the page to log in. */
        Optional<Role> of(String method, String path);
    }

    private final Gate gate;
    private final Needs needs;
    private final String loginPath;

    /**
     * A filter.
     *
     * @param loginPath where a page sends those who have to log in; must itself be open to anybody
     */
    public GateFilter(Gate gate, Needs needs, String loginPath) {
        this.gate = gate;
        this.needs = needs;
        this.loginPath = loginPath;
    }

    @Override
    public void handle(Context ctx) {
        Optional<Role> needed = needs.of(ctx.req().getMethod(), ctx.path());
        if (needed.isEmpty()) {
            return;
        }
        Optional<Gate.Answer.Refused> refused = gate.ask(asked(ctx), needed.get())
                .fold(
                        allowed -> {
                            ctx.attribute(IDENTITY, allowed.who());
                            return Optional.empty();
                        },
                        Optional::of);
        if (refused.isEmpty()) {
            return;
        }
        boolean page = ctx.req().getMethod().equals("GET")
                && String.valueOf(ctx.header("Accept")).contains("text/html");
        if (refused.get().status() != 401) {
            throw new ForbiddenResponse(refused.get().reason());
        }
        if (!page) {
            throw new UnauthorizedResponse(refused.get().reason());
        }
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        ctx.redirect(loginPath + "?next=" + URLEncoder.encode(ctx.path() + query, StandardCharsets.UTF_8));
        ctx.skipRemainingHandlers();
    }

    /**
     * Who asks.
     *
     * @throws IllegalStateException on a route that anybody may ask
     */
    public static Identity who(Context ctx) {
        Identity who = ctx.attribute(IDENTITY);
        if (who == null) {
            throw new IllegalStateException("nobody was asked for on " + ctx.path());
        }
        return who;
    }

    /**
     * Refuses what another site sends, as for a change, where a request that only looks writes something down.
     *
     * @throws ForbiddenResponse where it was sent from another site
     */
    public static void requireOwn(Context ctx) {
        if (Gate.isForeign(asked(ctx))) {
            throw new ForbiddenResponse(Gate.FOREIGN);
        }
    }

    /** What a request tells to the gate. */
    public static Asked asked(Context ctx) {
        String header = ctx.header(Gate.CSRF_HEADER);
        return new Asked(
                ctx.req().getMethod(),
                ctx.header("Host"),
                ctx.header("Origin"),
                ctx.header("Sec-Fetch-Site"),
                ctx.cookie(Gate.COOKIE),
                ctx.header("Authorization"),
                header == null && isForm(ctx) ? ctx.formParam(Gate.CSRF_FIELD) : header);
    }

    private static boolean isForm(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    /** Gives the browser a session. */
    public static void remember(Context ctx, Gate.Login.In in) {
        Cookie cookie = new Cookie(Gate.COOKIE, in.cookie());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(ctx.req().isSecure());
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    /** Takes the session from the browser; {@link Gate#logout} makes it worthless. */
    public static void forget(Context ctx) {
        ctx.removeCookie(Gate.COOKIE, "/");
    }

    /**
     * Where to go after login: only to a page of this server.
     *
     * @param next what the address of the login page tells, or null
     */
    public static String next(@org.jspecify.annotations.Nullable String next) {
        return next != null && next.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? next : "/";
    }
}
