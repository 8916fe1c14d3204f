package org.isnad.incident;

import java.util.List;

/**
 * Which claims tell of one incident.
 *
 * @param clusters  the claims of each incident in order; the clusters by their first claim. Every claim that was given
 *                  and not rejected is in exactly one
 * @param proposals pairs of clusters that a person should look at, by their first claims
 * @param unheeded  decisions that contradict a later one, or would join a rejected claim to one other, and therefore do not
 *                  hold, by order
 */
public record Links(List<List<ClaimRef>> clusters, List<Proposal> proposals, List<Decision> unheeded) {

    public Links {
        clusters = clusters.stream().map(List::copyOf).toList();
        proposals = List.copyOf(proposals);
        unheeded = List.copyOf(unheeded);
    }
}
