package org.isnad.web;

import java.time.LocalDate;
import org.isnad.claim.Published;
import org.isnad.render.Html;
import org.isnad.render.Wording;

/** Days and moments in a page. */
final class Days {

    private Days() {}

    static Html of(Published published) {
        LocalDate day = published.date();
        return new Html()
                .raw(day == null ? "day unknown" : "<time datetime=\"%s\">%s</time>".formatted(day, Wording.of(day)));
    }

    /** "2024-05-14 09:30 UTC" of an ISO 8601 moment in UTC. */
    static String moment(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                ? iso.substring(0, 10) + " " + iso.substring(11, 16) + " UTC"
                : "unknown time";
    }
}
