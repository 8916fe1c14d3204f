package org.isnad.archive;

import java.util.List;

/**
 * A decision that was written down.
 *
 * @param id        its number
 * @param incidents the incidents that the claims it names are in now
 * @param overruled the earlier decisions that do not hold any more, since this one contradicts them, by number
 */
public record Decided(long id, List<Long> incidents, List<Long> overruled) {

    public Decided {
        incidents = List.copyOf(incidents);
        overruled = List.copyOf(overruled);
    }
}
