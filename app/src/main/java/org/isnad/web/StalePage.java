package org.isnad.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.archive.StaleException;
import org.isnad.render.Html;

/** Tells that something has changed meanwhile, and shows what was about to be saved, so that no work is lost. */
final class StalePage {

    private static final Set<String> OURS = Set.of("version", "next", "_csrf");

    private StalePage() {}

    /** @param page where it is shown as it is now */
    static Html of(StaleException stale, String page, Map<String, List<String>> fields) {
        Html out = new Html()
                .raw("<section class=\"message\"><h1>Somebody was faster</h1><p>")
                .text("%s has changed since you opened it. Nothing of yours was saved, and nothing was overwritten."
                        .formatted(stale.what().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + stale.what().substring(1)))
                .raw("</p><p><a href=\"")
                .attribute(page)
                .raw("\">See it as it is now</a></p>")
                .raw("<h2>What you were about to save</h2><dl class=\"kept\">");
        fields.forEach((name, values) -> {
            if (!OURS.contains(name)) {
                out.raw("<dt>")
                        .text(name)
                        .raw("</dt><dd><bdi>")
                        .text(String.join(", ", values))
                        .raw("</bdi></dd>");
            }
        });
        return out.raw("</dl></section>");
    }
}
