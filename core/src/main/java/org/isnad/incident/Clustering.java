package org.isnad.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.report.ReportId;

/**
 * Joins the two groups of claims with the highest mean weight, then the next two, while the mean is above the threshold
 * (agglomerative clustering with average linkage). Weights are whole numbers, and among equal means the groups with the
 * first claims go first; so the result depends on the set of claims alone.
 */
final class Clustering {

    private final Rulings rulings;
    private final List<List<ClaimRef>> members = new ArrayList<>();
    private final List<Set<ReportId>> reports = new ArrayList<>();
    /** By group: the other groups that it has kept pairs with, and how far those together lie above the lower bound. */
    private final List<Map<Integer, Long>> bonds = new ArrayList<>();

    private final List<Integer> age = new ArrayList<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Candidate.BEST_FIRST);

    private record Candidate(
            int a, int b, int ageA, int ageB, long above, long pairs, ClaimRef first, ClaimRef second) {

        /** By mean, compared as fractions; then by the first claims. */
        static final Comparator<Candidate> BEST_FIRST = ((Comparator<Candidate>)
                        (x, y) -> Long.compare(y.above * x.pairs, x.above * y.pairs))
                .thenComparing(Candidate::first)
                .thenComparing(Candidate::second);
    }

    Clustering(Rulings rulings, Collection<Pair> kept) {
        this.rulings = rulings;
        Map<ClaimRef, Integer> groupOf = new HashMap<>();
        for (List<ClaimRef> group : rulings.groups()) {
            group.forEach(claim -> groupOf.put(claim, members.size()));
            add(group);
        }
        for (Pair pair : kept) {
            Integer a = groupOf.get(pair.a());
            Integer b = groupOf.get(pair.b());
            if (a != null && b != null && !a.equals(b)) {
                long above = above(pair.weight());
                if (above > 0) {
                    bind(a, b, above);
                    bind(b, a, above);
                }
            }
        }
        for (int a = 0; a < bonds.size(); a++) {
            for (int b : bonds.get(a).keySet()) {
                if (a < b) {
                    offer(a, b);
                }
            }
        }
    }

    /** How far a weight, within bounds, lies above the lower one. */
    private static long above(int weight) {
        return (long) Linker.BOUND + Math.max(-Linker.BOUND, Math.min(Linker.BOUND, weight));
    }

    private int add(List<ClaimRef> group) {
        members.add(group);
        Set<ReportId> ids = new HashSet<>();
        group.forEach(claim -> ids.add(claim.report()));
        reports.add(ids);
        bonds.add(new HashMap<>());
        age.add(0);
        return members.size() - 1;
    }

    private void bind(int a, int b, long above) {
        bonds.get(a).merge(b, above, Long::sum);
    }

    private void offer(int a, int b) {
        Long bond = bonds.get(a).get(b);
        if (bond == null) {
            return;
        }
        long pairs = (long) members.get(a).size() * members.get(b).size();
        if (bond > pairs * Linker.THRESHOLD + pairs * Linker.BOUND) {
            ClaimRef x = members.get(a).get(0);
            ClaimRef y = members.get(b).get(0);
            candidates.add(new Candidate(
                    a, b, age.get(a), age.get(b), bond, pairs, x.compareTo(y) < 0 ? x : y, x.compareTo(y) < 0 ? y : x));
        }
    }

    List<List<ClaimRef>> clusters() {
        for (Candidate next = candidates.poll(); next != null; next = candidates.poll()) {
            if (next.ageA() == age.get(next.a()) && next.ageB() == age.get(next.b()) && mayJoin(next.a(), next.b())) {
                join(next.a(), next.b());
            }
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    /** Neither did a person hold them apart, nor does one report tell them as two acts. */
    private boolean mayJoin(int a, int b) {
        return Collections.disjoint(reports.get(a), reports.get(b)) && !rulings.forbid(members.get(a), members.get(b));
    }

    private void join(int a, int b) {
        List<ClaimRef> all = new ArrayList<>(members.get(a));
        all.addAll(members.get(b));
        members.set(a, all.stream().sorted().toList());
        members.set(b, List.of());
        reports.get(a).addAll(reports.get(b));
        Set<Integer> others = new TreeSet<>(bonds.get(a).keySet());
        others.addAll(bonds.get(b).keySet());
        others.remove(a);
        others.remove(b);
        bonds.get(a).remove(b);
        for (Map.Entry<Integer, Long> theirs : bonds.get(b).entrySet()) {
            if (theirs.getKey() != a) {
                bind(a, theirs.getKey(), theirs.getValue());
                bind(theirs.getKey(), a, theirs.getValue());
                bonds.get(theirs.getKey()).remove(b);
            }
        }
        bonds.set(b, new HashMap<>());
        age.set(a, age.get(a) + 1);
        age.set(b, age.get(b) + 1);
        for (int other : others) {
            offer(a, other);
        }
    }
}
