package org.isnad.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.store.IncidentTable;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * Permanent numbers of incidents. A number is tied to the claims that ever stood for it; it is where the first of them that
 * is still in force is. An incident has the lowest of the numbers that are in it, and one without any gets a new one.
 * Therefore a merge makes the higher number point to the lower, a split gives it back, and whatever is undone has the
 * numbers that it had before.
 */
final class IncidentNumbers {

    private final IncidentTable incidents;
    private final Claims claims;
    private final Set<Long> lookedAt;

    /**
     * For one settling.
     *
     * @param lookedAt all claims that are looked at; those of them that are in no cluster are rejected
     */
    IncidentNumbers(Session session, Claims claims, Set<Long> lookedAt) {
        this.incidents = session.incidents();
        this.claims = claims;
        this.lookedAt = lookedAt;
    }

    /**
     * Gives each incident its number.
     *
     * @param clusters the claims of each, by their own numbers
     * @param before   the incidents that all claims looked at were in; one that has the members it had keeps its number
     * @return the incident of every claim given
     */
    Map<Long, Long> assign(List<List<Long>> clusters, Map<Long, @Nullable Long> before) {
        Map<Long, Set<Long>> known = new HashMap<>();
        before.forEach((nr, incident) -> {
            if (incident != null) {
                known.computeIfAbsent(incident, i -> new HashSet<>()).add(nr);
            }
        });
        Set<Long> members = new HashSet<>();
        clusters.forEach(members::addAll);
        Map<Long, Long> assigned = new HashMap<>();
        for (List<Long> cluster : clusters) {
            Long same = before.get(cluster.get(0));
            if (same != null && new HashSet<>(cluster).equals(known.get(same))) {
                cluster.forEach(nr -> assigned.put(nr, same));
                continue;
            }
            long incident = number(cluster, members);
            for (long nr : cluster) {
                incidents.stand(nr, incident);
                assigned.put(nr, incident);
            }
        }
        return assigned;
    }

    /** The incident that a number leads to today: itself, the one that it was merged into, or none. */
    static Optional<Long> resolve(Session session, long incident) {
        Claims claims = new Claims(session);
        for (long nr : session.incidents().standing(incident)) {
            Optional<Long> now = claims.present(nr).map(StoredClaim::incident);
            if (now.isPresent()) {
                return now;
            }
        }
        return Optional.empty();
    }

    private long number(List<Long> cluster, Set<Long> members) {
        Set<Long> numbers = new TreeSet<>();
        for (long nr : cluster) {
            for (long each : claims.lineage(nr)) {
                numbers.addAll(incidents.standsFor(each));
            }
        }
        for (long incident : numbers) {
            Optional<Long> first = first(incident, members);
            if (first.isPresent() && cluster.contains(first.get())) {
                return incident;
            }
        }
        return incidents.create();
    }

    /** The first claim standing for an incident that is in force and not rejected. */
    private Optional<Long> first(long incident, Set<Long> members) {
        for (long nr : incidents.standing(incident)) {
            Optional<StoredClaim> now = claims.present(nr);
            if (now.isPresent() && (members.contains(now.get().nr()) || isElsewhere(now.get()))) {
                return now.map(StoredClaim::nr);
            }
        }
        return Optional.empty();
    }

    /** In an incident that is not looked at now. A claim that is looked at and is no member was rejected. */
    private boolean isElsewhere(StoredClaim claim) {
        return claim.incident() != null && !lookedAt.contains(claim.nr());
    }
}
