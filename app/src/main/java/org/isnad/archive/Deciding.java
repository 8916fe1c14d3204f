package org.isnad.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.incident.Linker;
import org.isnad.ledger.CanonicalJson;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;

/** Writes down what people decide and take back, and brings the incidents up to date. */
final class Deciding {

    private final Session session;
    private final Journal journal;
    private final Linker linker;
    private final Sketches.Recent recent;

    Deciding(Session session, Journal journal, Linker linker, Sketches.Recent recent) {
        this.session = session;
        this.journal = journal;
        this.linker = linker;
        this.recent = recent;
        LinkState.require(session);
    }

    Decided decide(String author, String reason, Change change) {
        ObjectNode json = ChangeJson.write(change, ref -> Ids.number(session, ref));
        Set<Long> claims = new TreeSet<>(ChangeJson.claims(json));
        if (change instanceof Change.Voice voice) {
            List.of(voice.a(), voice.b())
                    .forEach(id -> session.reports().find(id).stream()
                            .flatMap(report -> session.claims().of(report.nr()).stream())
                            .map(StoredClaim::nr)
                            .forEach(claims::add));
        }
        if (change instanceof Change.Together) {
            requireNoneRejected(claims);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", reason);
        body.set("decision", json);
        long id = journal.append(author, "decision", body);
        session.decisions().add(new DecisionRow(id, author, reason, CanonicalJson.write(json), null), claims);
        return settle(id, claims);
    }

    Decided undo(String author, String reason, long decision) {
        DecisionRow row = session.decisions()
                .find(decision)
                .orElseThrow(() -> new StoreException("there is no decision %s; 'isnad list --decisions' names them"
                        .formatted(Ids.decision(decision))));
        if (row.undoneBy() != null) {
            throw new StoreException("decision %s was taken back already".formatted(Ids.decision(decision)));
        }
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("reason", reason).put("decision", decision);
        long id = journal.append(author, "undo", body);
        session.decisions().undo(decision, id);
        return settle(id, new TreeSet<>(session.decisions().claims(decision)));
    }

    /**
     * Refuses a decision that is on other incidents than this one, or on a source. One whose claims are in no incident any more,
     * as where it rejected them, may be taken back from anywhere.
     */
    void requireOn(long incident, long decision) {
        List<Long> claims = session.decisions().claims(decision);
        List<Long> on = incidents(claims);
        if (!on.contains(incident) && (claims.isEmpty() || !on.isEmpty())) {
            throw new StoreException("decision %s is not on incident i%d".formatted(Ids.decision(decision), incident));
        }
    }

    /** A rejected claim is in no incident, whatever else is decided: nobody is to believe that it was joined to one. */
    private void requireNoneRejected(Set<Long> claims) {
        for (Decision decision : new Claims(session).decisions(claims)) {
            if (decision.change() instanceof Change.Reject reject) {
                throw new StoreException("claim %s was rejected; take that back first, with 'isnad decide undo %s'"
                        .formatted(Ids.claim(Ids.number(session, reject.claim())), Ids.decision(decision.order())));
            }
        }
    }

    private Decided settle(long id, Set<Long> claims) {
        Set<Long> looked = new Linking(session, journal, linker, recent).settle(claims);
        return new Decided(id, incidents(claims), overruled(id, new Claims(session).decisions(looked)));
    }

    private List<Long> incidents(Collection<Long> claims) {
        Claims present = new Claims(session);
        return claims.stream()
                .map(present::present)
                .flatMap(Optional::stream)
                .map(StoredClaim::incident)
                .filter(incident -> incident != null)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Long> overruled(long id, List<Decision> inForce) {
        Set<Long> unheeded = Unheeded.among(inForce);
        unheeded.removeAll(Unheeded.among(
                inForce.stream().filter(decision -> decision.order() != id).toList()));
        return List.copyOf(unheeded);
    }
}
