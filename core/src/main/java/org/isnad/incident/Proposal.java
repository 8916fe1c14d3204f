package org.isnad.incident;

import java.util.List;

/**
 * Two clusters that may be one incident, for a person to decide.
 *
 * @param a      the members of the one that comes first, in order
 * @param b      the members of the other
 * @param weight the mean weight over all pairs between them, in hundredths of a natural logarithm of odds
 * @param best   the pair that speaks most for it
 */
public record Proposal(List<ClaimRef> a, List<ClaimRef> b, int weight, Pair best) {

    public Proposal {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }
}
