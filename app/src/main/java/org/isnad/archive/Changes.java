package org.isnad.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.ledger.Head;

/**
 * What the ledger tells of the time after one of its heads.
 *
 * @param head       where it ends now
 * @param everything whether all of it has to be looked at anew, and nothing known from before holds; the incidents and
 *                   reports are then all that there are or ever were
 * @param incidents  by number, those whose claims, figures or decisions changed; also those that have no claims any more
 * @param reports    ids of those that are new, were read anew, or whose claims moved
 */
public record Changes(Head head, boolean everything, Map<Long, Touched> incidents, Set<String> reports) {

    public Changes {
        incidents = Collections.unmodifiableMap(new TreeMap<>(incidents));
        reports = Collections.unmodifiableSet(new TreeSet<>(reports));
    }

    public boolean isNothing() {
        return !everything && incidents.isEmpty() && reports.isEmpty();
    }

    /**
     * When an incident changed.
     *
     * @param seq   number of the last entry that touched it
     * @param at    when that was
     * @param moved number of the last entry by which claims came or went that no decision moved; 0 where there is none
     */
    public record Touched(long seq, Instant at, long moved) {

        Touched then(Touched later) {
            return new Touched(later.seq, later.at, Math.max(moved, later.moved));
        }
    }
}
