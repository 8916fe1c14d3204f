package org.isnad.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some incidents of a selection.
 *
 * @param next what to ask the next page with, or null where this is the last
 */
public record IncidentPage(List<Hit> hits, @Nullable String next) {

    public IncidentPage {
        hits = List.copyOf(hits);
    }

    /**
     * An incident.
     *
     * @param snippets where the words asked for stand, best first; none where none were asked for
     */
    public record Hit(IncidentRow row, List<Snippet> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }
}
