package org.isnad.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is around the reports of a page. The page asks for nothing over the network, and its policy lets no style and no
 * script run but our own two, known by their digests.
 */
final class Page {

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String POLICY =
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                    .formatted(digest(STYLE), digest(SCRIPT));

    private Page() {}

    /** Everything up to the first report. */
    static Html head(String title) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .attribute(title)
                .raw("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n");
    }

    /** Everything after the last report. */
    static Html foot() {
        return new Html()
                .raw("<div id=\"bar\" hidden><span id=\"bar-label\" role=\"status\"></span>")
                .raw("<button type=\"button\" id=\"bar-back\">Back</button>")
                .raw("<button type=\"button\" id=\"bar-clear\">Clear</button></div>\n")
                .raw("<script>" + SCRIPT + "</script>\n</body>\n</html>\n");
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With line ends as a browser sees them, since it compares digests after it has made them one line feed. */
    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource org/isnad/render/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's resource org/isnad/render/" + name, e);
        }
    }
}
