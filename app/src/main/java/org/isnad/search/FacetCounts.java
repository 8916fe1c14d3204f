package org.isnad.search;

import java.util.List;

/**
 * How many incidents have each value.
 *
 * @param counts  the most frequent first, equal ones by value
 * @param without incidents that have no value at all
 * @param more    values that are not shown
 */
public record FacetCounts(Facet facet, List<Count> counts, int without, int more) {

    public FacetCounts {
        counts = List.copyOf(counts);
    }

    /**
     * One value.
     *
     * @param label in words for people
     */
    public record Count(String value, String label, int incidents) {}
}
