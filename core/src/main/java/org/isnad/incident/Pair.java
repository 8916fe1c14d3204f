package org.isnad.incident;

import java.util.List;

/**
 * Two accounts compared.
 *
 * @param a        the one that comes first in the order of {@link ClaimRef}
 * @param findings what each rule says, in the order of the rules; those that say nothing are left out
 */
public record Pair(ClaimRef a, ClaimRef b, List<Finding> findings) {

    public Pair {
        findings = List.copyOf(findings);
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "the claims of a pair stand in order and differ, got %s, %s".formatted(a, b));
        }
    }

    /** The sum of all weights: above 0, one incident is likelier than two. */
    public int weight() {
        int sum = 0;
        for (Finding finding : findings) {
            sum += finding.weight();
        }
        return sum;
    }
}
