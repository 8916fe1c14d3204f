package org.isnad.archive;

import java.util.List;

/**
 * A decision that was written down.
 *
 * @param id        its number
 * @param incidents the incidents that the claims it names are in now
 */
public record Decided(long id, List<Long> incidents) {

    public Decided {
        incidents = List.copyOf(incidents);
    }
}
