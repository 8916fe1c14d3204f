package org.isnad.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the clusters that a person should compare: a pair between them speaks for one incident, the whole does not. */
final class Proposals {

    private static final Comparator<Pair> LIKELIEST = Comparator.comparingInt(Pair::weight)
            .reversed()
            .thenComparing(Pair::a)
            .thenComparing(Pair::b);

    private Proposals() {}

    static List<Proposal> among(List<List<ClaimRef>> clusters, Collection<Pair> kept, Rulings rulings) {
        Map<ClaimRef, Integer> clusterOf = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (ClaimRef claim : clusters.get(i)) {
                clusterOf.put(claim, i);
            }
        }
        Map<Long, List<Pair>> between = new TreeMap<>();
        for (Pair pair : kept) {
            Integer a = clusterOf.get(pair.a());
            Integer b = clusterOf.get(pair.b());
            if (a != null && b != null && !a.equals(b)) {
                between.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), k -> new ArrayList<>())
                        .add(pair);
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        between.forEach((key, pairs) -> {
            List<ClaimRef> a = clusters.get((int) (key >> 32));
            List<ClaimRef> b = clusters.get(key.intValue());
            Pair best = pairs.stream().min(LIKELIEST).orElseThrow();
            if (best.weight() > Linker.TIE && !rulings.forbid(a, b)) {
                proposals.add(new Proposal(a, b, mean(pairs, (long) a.size() * b.size()), best));
            }
        });
        return proposals;
    }

    private static int mean(List<Pair> pairs, long all) {
        long sum = -Linker.BOUND * (all - pairs.size());
        for (Pair pair : pairs) {
            sum += Math.max(-Linker.BOUND, Math.min(Linker.BOUND, pair.weight()));
        }
        return (int) Math.floorDiv(sum, all);
    }
}
