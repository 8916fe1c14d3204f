package org.isnad.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.incident.Change;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Decision;
import org.isnad.ledger.CanonicalJson;
import org.isnad.render.ChangeWords;
import org.isnad.store.ClaimTable;
import org.isnad.store.DecisionTable;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;

/**
 * Permanent numbers of claims on the one side, claims of the present readings on the other. Remembers what it looked up, and
 * so is good until claims move.
 */
final class Claims {

    private final Session session;
    private final ClaimTable claims;
    private final DecisionTable decisions;
    private final boolean anySuccessors;
    private final boolean anyDecisions;
    private final Map<Long, Optional<StoredClaim>> present = new HashMap<>();

    Claims(Session session) {
        this.session = session;
        this.claims = session.claims();
        this.decisions = session.decisions();
        this.anySuccessors = claims.anySuccessors();
        this.anyDecisions = decisions.count() > 0;
    }

    /** The claim of a present reading that stands for this number; empty where none does. */
    Optional<ClaimRef> ref(long nr) {
        return present(nr).map(Claims::ref);
    }

    static ClaimRef ref(StoredClaim claim) {
        Integer at = claim.at();
        if (at == null) {
            throw new IllegalStateException("claim %d is in no present reading".formatted(claim.nr()));
        }
        return new ClaimRef(claim.reportId(), at);
    }

    /** The claim that stands for this one today, where it is in force. */
    Optional<StoredClaim> present(long nr) {
        return present.computeIfAbsent(nr, n -> claims.present(n).filter(StoredClaim::inForce));
    }

    /** The claim, and those whose place it took. */
    List<Long> lineage(long nr) {
        if (!anySuccessors) {
            return List.of(nr);
        }
        List<Long> all = new ArrayList<>(List.of(nr));
        all.addAll(claims.predecessors(nr));
        return all;
    }

    /** The decisions in force that name one of these claims, in order, each on the claims of today. */
    List<Decision> decisions(Iterable<Long> numbers) {
        Map<Long, Decision> found = new TreeMap<>();
        for (DecisionRow row : rows(numbers)) {
            read(row).ifPresent(decision -> found.put(row.id(), decision));
        }
        return List.copyOf(found.values());
    }

    /** The same, as they are kept. */
    List<DecisionRow> rows(Iterable<Long> numbers) {
        Map<Long, DecisionRow> found = new TreeMap<>();
        if (!anyDecisions) {
            return List.of();
        }
        for (long nr : numbers) {
            for (long each : lineage(nr)) {
                decisions.inForceOn(each).forEach(row -> found.put(row.id(), row));
            }
        }
        return List.copyOf(found.values());
    }

    /** Empty where too few of its claims are left. */
    Optional<Decision> read(DecisionRow row) {
        Optional<Change> change = ChangeJson.read(CanonicalJson.read(row.change()), this::ref);
        return change.map(c -> new Decision(row.id(), row.author(), row.reason(), c));
    }

    /** What was decided, in words. */
    String words(DecisionRow row) {
        return read(row)
                .map(decision -> ChangeWords.of(decision.change(), ref -> Ids.claim(Ids.number(session, ref))))
                .orElseGet(() -> "on claims that no present report tells: "
                        + ChangeJson.claims(CanonicalJson.read(row.change())).stream()
                                .map(Ids::claim)
                                .collect(Collectors.joining(", ")));
    }

    /** The numbers of those decisions in force that do not hold, since others of them contradict them. */
    Set<Long> unheeded(Collection<DecisionRow> rows) {
        return Unheeded.among(rows.stream()
                .filter(row -> row.undoneBy() == null)
                .sorted(Comparator.comparing(DecisionRow::id))
                .flatMap(row -> read(row).stream())
                .toList());
    }
}
