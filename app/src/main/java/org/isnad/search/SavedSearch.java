package org.isnad.search;

import java.time.Instant;

/**
 * A filter that somebody wants to come back to.
 *
 * @param id     stands in addresses; letters and digits
 * @param name   in words for people, 1 to 200 characters
 * @param filter as {@link FilterParameters#write} writes it
 * @param owner  the account that saved it; empty where nobody logs in
 */
public record SavedSearch(String id, String name, String filter, String owner, Instant created) {

    private static final int LONGEST_NAME = 200;

    public SavedSearch {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new QueryFault("a saved search has a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
    }

    /**
     * The filter.
     *
     * @throws QueryFault where this version does not understand it any more
     */
    public IncidentFilter read() {
        return FilterParameters.parse(filter);
    }
}
