package org.isnad.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.incident.Pair;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;

/**
 * Finds which claim of a new version of a report tells what a claim of the older version told, so that decisions and
 * incident numbers go over to it. The pairs that fit best come first, and a claim is used once.
 */
final class Succession {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::weight)
            .reversed()
            .thenComparingLong(Match::older)
            .thenComparingLong(Match::newer);

    private record Match(long older, long newer, int weight) {}

    private final Session session;
    private final Linking linking;

    Succession(Session session, Linking linking) {
        this.session = session;
        this.linking = linking;
    }

    /** Both must have sketches still. */
    void hand(List<StoredClaim> older, List<StoredClaim> newer) {
        List<Match> matches = new ArrayList<>();
        for (StoredClaim from : older) {
            for (StoredClaim to : newer) {
                Optional<Pair> pair = linking.judge(from.nr(), to.nr());
                pair.filter(linking::joins).ifPresent(p -> matches.add(new Match(from.nr(), to.nr(), p.weight())));
            }
        }
        matches.sort(BEST_FIRST);
        Set<Long> used = new HashSet<>();
        for (Match match : matches) {
            if (!used.contains(match.older()) && used.add(match.newer())) {
                used.add(match.older());
                session.claims().succeed(match.older(), match.newer());
            }
        }
    }
}
