package org.isnad.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.report.Evidence;

/** Finds the claims of an earlier reading again in a newer one of the same report, so that decisions on them stay. */
public final class Anchors {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::shared)
            .reversed()
            .thenComparing(Match::sameType, Comparator.reverseOrder())
            .thenComparingInt(Match::earlier)
            .thenComparingInt(Match::newer);

    private Anchors() {}

    /**
     * Which incident of the newer reading tells the act of each of the earlier one: the one whose words overlap most with
     * its words. An act that is not told any more has no entry; a decision on it is for a person to look at.
     *
     * @return indices of {@code newer} by indices of {@code earlier}
     */
    public static Map<Integer, Integer> follow(Reading earlier, Reading newer) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < earlier.incidents().size(); i++) {
            for (int j = 0; j < newer.incidents().size(); j++) {
                IncidentClaim a = earlier.incidents().get(i);
                IncidentClaim b = newer.incidents().get(j);
                int shared = shared(a.quote(), b.quote());
                if (shared > 0) {
                    matches.add(new Match(i, j, shared, a.type() == b.type()));
                }
            }
        }
        matches.sort(BEST_FIRST);
        Map<Integer, Integer> followed = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Match match : matches) {
            if (!followed.containsKey(match.earlier()) && taken.add(match.newer())) {
                followed.put(match.earlier(), match.newer());
            }
        }
        return followed;
    }

    /** How many characters two quotes have in common. */
    private static int shared(Evidence a, Evidence b) {
        return a.overlaps(b)
                ? Math.min(a.span().end(), b.span().end())
                        - Math.max(a.span().start(), b.span().start())
                : 0;
    }

    private record Match(int earlier, int newer, int shared, boolean sameType) {}
}
