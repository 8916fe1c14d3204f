package org.isnad.search;

import java.time.LocalDate;
import java.util.List;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Some reports: with words those that fit best first, else the latest first.
 *
 * @param total how many there are in all
 * @param next  what to ask the next page with, or null where this is the last
 */
public record ReportPage(
        List<Hit> hits, int total, @Nullable String next) {

    public ReportPage {
        hits = List.copyOf(hits);
    }

    /**
     * A report.
     *
     * @param title      as it was published; may be empty
     * @param published  its day, or null where it is unknown
     * @param incidents  that it tells of, by number
     * @param superseded whether a newer version took its place
     * @param snippets   where the words asked for stand, best first
     */
    public record Hit(
            ReportId id,
            String title,
            @Nullable String source,
            @Nullable LocalDate published,
            @Nullable String language,
            List<Long> incidents,
            boolean superseded,
            List<Snippet> snippets) {
        public Hit {
            incidents = List.copyOf(incidents);
            snippets = List.copyOf(snippets);
        }
    }
}
