package org.isnad.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.isnad.ledger.CanonicalJson;
import org.isnad.store.ClaimTable.Days;
import org.isnad.store.IncidentTable.IncidentRow;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;

/** Keeps what lists need to know of incidents, so that they need not open every member. */
final class IncidentSummaries {

    private final Session session;

    IncidentSummaries(Session session) {
        this.session = session;
    }

    void renew(long incident) {
        List<StoredClaim> members = session.claims().inIncident(incident);
        if (members.isEmpty()) {
            session.incidents().describe(new IncidentRow(incident, null, null, null));
            return;
        }
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        summary.put("claims", members.size());
        summary.put(
                "reports", members.stream().map(StoredClaim::report).distinct().count());
        Days days = session.claims().days(incident);
        session.incidents()
                .describe(new IncidentRow(incident, days.first(), days.last(), CanonicalJson.write(summary)));
    }
}
