package org.isnad.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which claims hang together, directly or by way of others. What does not is never joined to one incident. */
final class Components {

    private final Map<ClaimRef, ClaimRef> parent = new HashMap<>();

    /**
     * Ties claims together.
     *
     * @param groups each is together
     * @param ties   pairs of claims that are together; those of claims in no group are passed over
     */
    Components(Collection<List<ClaimRef>> groups, Collection<Pair> ties) {
        groups.forEach(group -> group.forEach(claim -> parent.put(claim, group.get(0))));
        for (Pair tie : ties) {
            if (parent.containsKey(tie.a()) && parent.containsKey(tie.b())) {
                parent.put(root(tie.a()), root(tie.b()));
            }
        }
    }

    boolean areOne(ClaimRef a, ClaimRef b) {
        return root(a).equals(root(b));
    }

    private ClaimRef root(ClaimRef claim) {
        ClaimRef at = claim;
        ClaimRef above = parent.getOrDefault(at, at);
        while (!above.equals(at)) {
            ClaimRef next = parent.getOrDefault(above, above);
            parent.put(at, next);
            at = above;
            above = next;
        }
        return at;
    }
}
