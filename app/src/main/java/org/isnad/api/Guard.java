package org.isnad.api;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;

/**
 * What holds for every answer: headers that let a page run nothing but our own scripts and ask nobody but this server; and
 * for every request: it comes to us under our own name, and brings no files.
 */
public final class Guard {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopback;

    /** @param loopback whether the server listens on this machine only, so that another name is an attempt at rebinding */
    public Guard(boolean loopback) {
        this.loopback = loopback;
    }

    public void before(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        ctx.header("Cache-Control", "no-store");
        String host = String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT);
        if (loopback && !LOOPBACK.contains(host.replaceFirst(":\\d{1,5}$", ""))) {
            throw new ForbiddenResponse("This server answers as localhost only.");
        }
        // The framework looks for this word anywhere in the type, and would write such a body to the disk, however
        // large.
        if (String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT).contains("multipart/")) {
            throw new HttpResponseException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
                    "This server takes no files; send a form as application/x-www-form-urlencoded.");
        }
    }
}
