package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.incident.ClaimRef;
import org.isnad.ledger.Entry;
import org.isnad.store.Session;

/**
 * A reading that a report has or had, as the ledger tells of it. Claims that the present reading does not tell have no place
 * in the tables; here is where they were.
 *
 * @param version of the reader
 * @param sha256  digest of its JSON
 * @param numbers of the claims, by the index at which it tells each
 */
record PastReading(String version, String sha256, Map<Integer, Long> numbers) {

    /** How the canonical JSON of the entry of a reading tells its kind; spares parsing the others. */
    private static final String READING = "\"kind\":\"reading\"";

    PastReading {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The readings of every report that has a claim which its present reading does not tell; the last one comes first. Of
     * other reports nothing is looked up.
     *
     * @return by id of the report
     */
    static Map<String, List<PastReading>> whereClaimsAreUntold(Session session) {
        Set<String> reports = new HashSet<>();
        session.claims().each(claim -> {
            if (claim.at() == null) {
                reports.add(claim.reportId().value());
            }
        });
        Map<String, List<PastReading>> found = new HashMap<>();
        if (!reports.isEmpty()) {
            session.ledger().each(entry -> take(entry, reports, found));
        }
        return found;
    }

    private static void take(Entry entry, Set<String> reports, Map<String, List<PastReading>> found) {
        if (!entry.json().contains(READING)) {
            return;
        }
        JsonNode body = entry.read().path("body");
        String report = body.path("report").asText();
        if (reports.contains(report)) {
            found.computeIfAbsent(report, r -> new ArrayList<>()).add(0, of(body));
        }
    }

    /** @param body of the entry, see {@link Adding#readingEntry} */
    private static PastReading of(JsonNode body) {
        boolean whole = body.path("acts").asInt() == 0;
        JsonNode claims = body.path("claims");
        Map<Integer, Long> numbers = new HashMap<>();
        for (int at = 0; at < claims.size(); at++) {
            numbers.put(whole ? ClaimRef.WHOLE : at, claims.get(at).asLong());
        }
        return new PastReading(
                body.path("version").asText(), body.path("sha256").asText(), numbers);
    }
}
