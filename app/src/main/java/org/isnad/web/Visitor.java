package org.isnad.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.isnad.account.Gate;
import org.isnad.account.GateFilter;
import org.isnad.account.Identity;
import org.isnad.account.Role;

/**
 * Who looks at a page.
 *
 * @param author    the name that decisions carry; may be empty where nobody logs in
 * @param loggedIn  whether the name is that of an account and cannot be chosen
 * @param mayDecide whether forms are shown
 * @param csrf      what each form must carry, or empty where none is needed
 */
record Visitor(String author, boolean loggedIn, boolean mayDecide, String csrf) {

    /** Somebody of whom nothing is known. */
    static final Visitor NOBODY = new Visitor("", false, false, "");

    private static final String COOKIE = "isnad_author";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
    private static final int LONGEST = 200;

    static Visitor of(Context ctx, Gate gate) {
        Identity who = GateFilter.who(ctx);
        if (who.by() == Identity.By.LOOPBACK) {
            return new Visitor(remembered(ctx), false, true, "");
        }
        return new Visitor(who.name(), true, who.role().covers(Role.ANALYST), gate.csrf(ctx.cookie(Gate.COOKIE)));
    }

    /** Who decided last with this browser, so that the name need not be typed again. */
    private static String remembered(Context ctx) {
        String author = ctx.cookie(COOKIE);
        try {
            return author == null ? "" : URLDecoder.decode(author, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Remembers a name that somebody chose. */
    static void remember(Context ctx) {
        String author = ctx.formParam("author");
        if (author != null && !author.isBlank() && author.length() < LONGEST) {
            ctx.header(
                    "Set-Cookie",
                    "%s=%s; Max-Age=%d; Path=/; HttpOnly; SameSite=Strict"
                            .formatted(
                                    COOKIE, URLEncoder.encode(author.strip(), StandardCharsets.UTF_8), YEAR_SECONDS));
        }
    }
}
