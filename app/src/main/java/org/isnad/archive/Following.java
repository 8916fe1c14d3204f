package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.archive.Changes.Touched;
import org.isnad.ledger.Entry;
import org.isnad.ledger.Head;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;

/** Tells from the ledger which incidents and reports changed since one of its heads, so that a copy can catch up. */
final class Following {

    private final Session session;
    private final Claims claims;
    private final Map<Long, Touched> incidents = new TreeMap<>();
    private final Set<String> reports = new TreeSet<>();
    private boolean everything;
    private boolean afterDecision;

    Following(Session session) {
        this.session = session;
        this.claims = new Claims(session);
    }

    /** What changed since; everything where the ledger does not hold that head, or a rebuild came after it. */
    Changes since(Head head) {
        Head now = session.ledger().head();
        boolean known = session.ledger()
                .entry(head.seq())
                .map(entry -> entry.hash().equals(head.hash()))
                .orElse(false);
        everything = !known;
        if (known) {
            for (long seq = head.seq() + 1; seq <= now.seq() && !everything; seq++) {
                session.ledger().entry(seq).ifPresent(this::take);
            }
        }
        if (everything) {
            incidents.clear();
            reports.clear();
            afterDecision = false;
            session.ledger().each(this::take);
            session.incidents().each(row -> incidents.putIfAbsent(row.id(), new Touched(0, Instant.EPOCH, 0)));
        }
        return new Changes(now, everything, incidents, reports);
    }

    private void take(Entry entry) {
        JsonNode read = entry.read();
        JsonNode body = read.path("body");
        Instant at = Instant.parse(read.path("at").asText());
        String kind = read.path("kind").asText();
        switch (kind) {
            case "report" -> {
                reports.add(body.path("report").asText());
                if (body.has("supersedes")) {
                    reports.add(body.get("supersedes").asText());
                }
            }
            case "reading" -> reports.add(body.path("report").asText());
            case "link" -> body.path("moves").forEach(move -> move(entry.seq(), at, move));
            case "decision" -> decision(entry.seq(), at, entry.seq());
            case "undo" -> decision(entry.seq(), at, body.path("decision").asLong());
            case "rebuild" -> everything = true;
            default -> {
                // Other entries change nothing that is shown of incidents and reports.
            }
        }
        afterDecision = kind.equals("decision") || kind.equals("undo");
    }

    private void move(long seq, Instant at, JsonNode move) {
        long moved = afterDecision ? 0 : seq;
        for (String end : new String[] {"from", "to"}) {
            if (move.has(end)) {
                touch(move.get(end).asLong(), new Touched(seq, at, moved));
            }
        }
        if (!everything) {
            session.claims()
                    .find(move.path("claim").asLong())
                    .ifPresent(claim -> reports.add(claim.reportId().value()));
        }
    }

    private void decision(long seq, Instant at, long decision) {
        for (long claim : session.decisions().claims(decision)) {
            Optional<Long> incident = claims.present(claim).map(StoredClaim::incident);
            incident.ifPresent(id -> touch(id, new Touched(seq, at, 0)));
        }
    }

    private void touch(long incident, Touched touched) {
        incidents.merge(incident, touched, Touched::then);
    }
}
