package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/** Tells what people did to an incident, with the times that the ledger keeps. */
final class History {

    private final Session session;

    History(Session session) {
        this.session = session;
    }

    List<Event> of(String id) {
        Ids ids = new Ids(session);
        List<StoredClaim> members =
                Ids.isClaim(id) ? List.of(ids.stored(id)) : session.claims().inIncident(ids.incident(id));
        Claims claims = new Claims(session);
        Map<Long, DecisionRow> rows = new TreeMap<>(Comparator.reverseOrder());
        for (StoredClaim member : members) {
            for (long nr : claims.lineage(member.nr())) {
                session.decisions().on(nr).forEach(row -> rows.put(row.id(), row));
            }
        }
        Set<Long> unheeded = claims.unheeded(rows.values());
        List<Event> events = new ArrayList<>();
        rows.values().forEach(row -> events.add(event(claims, row, unheeded.contains(row.id()))));
        return List.copyOf(events);
    }

    Event event(DecisionRow row) {
        return event(new Claims(session), row, false);
    }

    private Event event(Claims claims, DecisionRow row, boolean unheeded) {
        return new Event(
                row.id(),
                at(row.id()),
                row.author(),
                row.reason(),
                claims.words(row),
                undone(row.undoneBy()),
                unheeded);
    }

    private Event.@Nullable Undone undone(@Nullable Long seq) {
        if (seq == null) {
            return null;
        }
        JsonNode entry = entry(seq);
        return new Event.Undone(
                entry.path("at").asText(),
                entry.path("author").asText(),
                entry.path("body").path("reason").asText());
    }

    private String at(long seq) {
        return entry(seq).path("at").asText();
    }

    private JsonNode entry(long seq) {
        return session.ledger()
                .entry(seq)
                .orElseThrow(() ->
                        new IllegalStateException("entry %d of the ledger is lost; run 'isnad verify'".formatted(seq)))
                .read();
    }
}
