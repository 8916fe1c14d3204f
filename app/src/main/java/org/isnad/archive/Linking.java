package org.isnad.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Linker;
import org.isnad.incident.Links;
import org.isnad.incident.Pair;
import org.isnad.incident.Proposal;
import org.isnad.incident.Sketch;
import org.isnad.store.LinkTable;
import org.isnad.store.LinkTable.PairRow;
import org.isnad.store.LinkTable.ProposalRow;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * Joins claims to incidents, as far as what is new reaches: the new claims, what pairs and decisions tie to them, and the
 * incidents these were in. Claims beyond that are not touched.
 */
final class Linking {

    private final Session session;
    private final Journal journal;
    private final Linker linker;
    private final LinkTable links;
    private final Sketches sketches;

    Linking(Session session, Journal journal, Linker linker, Sketches.Recent recent) {
        this.session = session;
        this.journal = journal;
        this.linker = linker;
        this.links = session.links();
        this.sketches = new Sketches(links, recent);
    }

    /** Compares a new claim with all that lie near it, and keeps the pairs that matter. */
    void take(long claim, Sketch sketch) {
        SortedSet<Long> near = links.in(Sketches.near(sketch));
        links.addSketch(claim, sketch.toBytes(), Sketches.blocks(sketch));
        sketches.put(claim, sketch);
        for (long other : near) {
            Pair pair = linker.judge(sketch, sketches.get(other));
            if (linker.isKept(pair)) {
                links.addPair(
                        new PairRow(Math.min(claim, other), Math.max(claim, other), pair.weight(), linker.joins(pair)));
            }
        }
    }

    /** Takes a claim out. What was tied to it has to be {@link #settle}d. */
    Set<Long> drop(StoredClaim claim) {
        Set<Long> touched = new TreeSet<>(links.joined(claim.nr()));
        touched.addAll(members(claim.incident()));
        links.remove(claim.nr());
        sketches.remove(claim.nr());
        return touched;
    }

    /** How well two claims fit; empty where one has no sketch. */
    Optional<Pair> judge(long a, long b) {
        return sketches.find(a).flatMap(first -> sketches.find(b).map(second -> linker.judge(first, second)));
    }

    boolean joins(Pair pair) {
        return linker.joins(pair);
    }

    /**
     * Brings incidents up to date.
     *
     * @param changed claims that are new, gone, or named by a decision that came or went
     * @return all claims that were looked at
     */
    Set<Long> settle(Collection<Long> changed) {
        Claims claims = new Claims(session);
        Map<Long, List<PairRow>> rows = new HashMap<>();
        Set<Long> component = component(changed, claims, rows);
        Map<ClaimRef, Long> numbers = new HashMap<>();
        component.forEach(nr -> claims.ref(nr).ifPresent(ref -> numbers.put(ref, nr)));
        Links result = linker.link(numbers.keySet(), pairs(component, claims, rows), claims.decisions(component));

        Map<Long, @Nullable Long> before = new TreeMap<>();
        Set<Long> all = new TreeSet<>(component);
        all.addAll(changed);
        for (long nr : all) {
            Optional<StoredClaim> claim = component.contains(nr)
                    ? claims.present(nr)
                    : session.claims().find(nr);
            claim.ifPresent(c -> before.put(nr, c.incident()));
        }
        Map<Long, Long> after = new IncidentNumbers(session, claims, all)
                .assign(
                        result.clusters().stream()
                                .filter(Linking::isIncident)
                                .map(cluster -> cluster.stream()
                                        .map(numbers::get)
                                        .sorted()
                                        .toList())
                                .toList(),
                        before);
        move(before, after);
        propose(component, result.proposals(), numbers);
        return all;
    }

    /** A report in which no act was found is no incident by itself. */
    private static boolean isIncident(List<ClaimRef> cluster) {
        return cluster.size() > 1 || cluster.get(0).incident() != ClaimRef.WHOLE;
    }

    /** The claims that have to be looked at together. */
    private Set<Long> component(Collection<Long> changed, Claims claims, Map<Long, List<PairRow>> rows) {
        Set<Long> component = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>();
        for (long nr : changed) {
            Optional<StoredClaim> claim = session.claims().find(nr);
            claim.map(StoredClaim::incident).ifPresent(incident -> open.addAll(members(incident)));
            open.add(nr);
        }
        while (!open.isEmpty()) {
            Optional<StoredClaim> present = claims.present(open.remove());
            if (present.isEmpty() || !component.add(present.get().nr())) {
                continue;
            }
            long nr = present.get().nr();
            for (PairRow row : rows.computeIfAbsent(nr, links::pairs)) {
                if (row.joins()) {
                    open.add(row.a() == nr ? row.b() : row.a());
                }
            }
            claims.rows(List.of(nr))
                    .forEach(row -> open.addAll(session.decisions().claims(row.id())));
        }
        return component;
    }

    private List<Pair> pairs(Set<Long> component, Claims claims, Map<Long, List<PairRow>> rows) {
        List<Pair> pairs = new ArrayList<>();
        for (long nr : component) {
            for (PairRow row : rows.getOrDefault(nr, List.of())) {
                if (row.a() == nr && component.contains(row.b())) {
                    claims.ref(row.a())
                            .ifPresent(a -> claims.ref(row.b())
                                    .ifPresent(b -> pairs.add(Linker.again(a, b, row.weight(), row.joins()))));
                }
            }
        }
        return pairs;
    }

    private void move(Map<Long, @Nullable Long> before, Map<Long, Long> after) {
        ArrayNode moves = JsonNodeFactory.instance.arrayNode();
        Set<Long> touched = new TreeSet<>();
        before.forEach((nr, from) -> {
            Long to = after.get(nr);
            if (from == null ? to != null : !from.equals(to)) {
                session.claims().assign(nr, to);
                moves.add(moved(nr, from, to));
                if (from != null) {
                    touched.add(from);
                }
                if (to != null) {
                    touched.add(to);
                }
            }
        });
        IncidentSummaries summaries = new IncidentSummaries(session);
        touched.forEach(summaries::renew);
        if (!moves.isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("moves", moves);
            journal.append(Journal.PROGRAM, "link", body);
        }
    }

    private static ObjectNode moved(long nr, @Nullable Long from, @Nullable Long to) {
        ObjectNode move = JsonNodeFactory.instance.objectNode().put("claim", nr);
        if (from != null) {
            move.put("from", from);
        }
        if (to != null) {
            move.put("to", to);
        }
        return move;
    }

    private void propose(Set<Long> component, List<Proposal> proposals, Map<ClaimRef, Long> numbers) {
        component.forEach(links::removeProposals);
        for (Proposal proposal : proposals) {
            Long a = numbers.get(proposal.a().get(0));
            Long b = numbers.get(proposal.b().get(0));
            if (a != null && b != null) {
                links.addProposal(new ProposalRow(a, b, proposal.weight()));
            }
        }
    }

    private List<Long> members(@Nullable Long incident) {
        return incident == null
                ? List.of()
                : session.claims().inIncident(incident).stream()
                        .map(StoredClaim::nr)
                        .toList();
    }
}
