package org.isnad.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.incident.Change.Apart;
import org.isnad.incident.Change.Reject;
import org.isnad.incident.Change.Together;

/**
 * What decisions bind: which claims must be together, which must not, and which are no incidents. A rejection is heard before
 * all others, then the latest first; one that contradicts what was heard before it does not hold.
 */
final class Rulings {

    private final Map<ClaimRef, ClaimRef> parent = new HashMap<>();
    private final Map<ClaimRef, Set<ClaimRef>> apart = new HashMap<>();
    private final Set<ClaimRef> rejected = new HashSet<>();
    private final List<Decision> unheeded = new ArrayList<>();

    private Rulings() {}

    static Rulings of(Collection<ClaimRef> claims, Collection<Decision> decisions) {
        Rulings rulings = new Rulings();
        List<Decision> latestFirst = decisions.stream()
                .sorted(Comparator.comparingLong(Decision::order).reversed())
                .toList();
        for (Decision decision : latestFirst) {
            if (decision.change() instanceof Reject reject) {
                rulings.rejected.add(reject.claim());
            }
        }
        claims.stream()
                .filter(claim -> !rulings.rejected.contains(claim))
                .forEach(claim -> rulings.parent.put(claim, claim));
        for (Decision decision : latestFirst) {
            if (!rulings.hear(decision)) {
                rulings.unheeded.add(0, decision);
            }
        }
        return rulings;
    }

    private boolean hear(Decision decision) {
        if (decision.change() instanceof Together together) {
            return hear(List.of(together.claims())) && isLeft(together);
        }
        if (decision.change() instanceof Apart apartness) {
            return hear(apartness.parts());
        }
        return true;
    }

    /** Whether rejections leave two claims or more to be together. */
    private boolean isLeft(Together together) {
        return together.claims().stream()
                        .filter(claim -> !rejected.contains(claim))
                        .count()
                > 1;
    }

    /** Joins each part and holds the parts apart, all of it or nothing. */
    private boolean hear(List<List<ClaimRef>> parts) {
        List<List<ClaimRef>> known = parts.stream()
                .map(part -> part.stream().filter(parent::containsKey).toList())
                .filter(part -> !part.isEmpty())
                .toList();
        List<Set<ClaimRef>> groups = new ArrayList<>();
        for (List<ClaimRef> part : known) {
            Set<ClaimRef> roots = new TreeSet<>();
            part.forEach(claim -> roots.add(root(claim)));
            groups.add(roots);
        }
        for (int i = 0; i < groups.size(); i++) {
            if (holdsEnemies(groups.get(i))) {
                return false;
            }
            for (int j = i + 1; j < groups.size(); j++) {
                if (groups.get(i).stream().anyMatch(groups.get(j)::contains)) {
                    return false;
                }
            }
        }
        List<ClaimRef> joined = groups.stream().map(this::join).toList();
        for (int i = 0; i < joined.size(); i++) {
            for (int j = 0; j < joined.size(); j++) {
                if (i != j) {
                    apart.computeIfAbsent(joined.get(i), k -> new HashSet<>()).add(joined.get(j));
                }
            }
        }
        return true;
    }

    private boolean holdsEnemies(Set<ClaimRef> roots) {
        return roots.stream()
                .anyMatch(root -> apart.getOrDefault(root, Set.of()).stream().anyMatch(roots::contains));
    }

    private ClaimRef join(Set<ClaimRef> roots) {
        ClaimRef first = roots.iterator().next();
        for (ClaimRef root : roots) {
            if (!root.equals(first)) {
                parent.put(root, first);
                for (ClaimRef enemy : apart.getOrDefault(root, Set.of())) {
                    Set<ClaimRef> theirs = apart.computeIfAbsent(enemy, k -> new HashSet<>());
                    theirs.remove(root);
                    theirs.add(first);
                    apart.computeIfAbsent(first, k -> new HashSet<>()).add(enemy);
                }
                apart.remove(root);
            }
        }
        return first;
    }

    private ClaimRef root(ClaimRef claim) {
        ClaimRef at = claim;
        ClaimRef above = parent.getOrDefault(at, at);
        while (!above.equals(at)) {
            at = above;
            above = parent.getOrDefault(at, at);
        }
        return at;
    }

    /** The claims that decisions put together, in order; a claim that none names stands alone. */
    List<List<ClaimRef>> groups() {
        Map<ClaimRef, List<ClaimRef>> groups = new TreeMap<>();
        for (ClaimRef claim : new TreeSet<>(parent.keySet())) {
            groups.computeIfAbsent(root(claim), k -> new ArrayList<>()).add(claim);
        }
        return List.copyOf(groups.values());
    }

    /** Whether decisions forbid that two claims are together. */
    boolean forbid(ClaimRef a, ClaimRef b) {
        return !apart.isEmpty() && apart.getOrDefault(root(a), Set.of()).contains(root(b));
    }

    /** Whether decisions forbid that two groups are together. */
    boolean forbid(List<ClaimRef> a, List<ClaimRef> b) {
        return !apart.isEmpty() && a.stream().anyMatch(x -> b.stream().anyMatch(y -> forbid(x, y)));
    }

    List<Decision> unheeded() {
        return unheeded;
    }
}
