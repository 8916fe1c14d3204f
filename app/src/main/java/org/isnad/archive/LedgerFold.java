package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.isnad.incident.ClaimRef;
import org.isnad.ledger.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What the entries of the ledger add up to: the state that the tables must have. */
final class LedgerFold {

    /** Lengths of captures by digest. */
    final Map<String, Long> captures = new HashMap<>();

    /** Digests of reports by id. */
    final Map<String, String> reports = new HashMap<>();

    /** The id of the report that took the place of another, by that other's id. */
    final Map<String, String> superseded = new HashMap<>();

    /** Digests of readings by report and version. */
    final Map<String, String> readings = new HashMap<>();

    /** Indices of claims in the present readings, by number; absent where a reading does not tell them any more. */
    final Map<Long, Integer> places = new HashMap<>();

    /** Incidents of claims, by number of the claim. */
    final Map<Long, Long> incidents = new HashMap<>();

    /** What was decided, by number of the entry. */
    final Map<Long, String> decisions = new HashMap<>();

    /** The entries that took decisions back, by number of the decision. */
    final Map<Long, Long> undone = new HashMap<>();

    private final Map<String, JsonNode> claimsOf = new HashMap<>();

    static String reading(String report, String version) {
        return report + " " + version;
    }

    void take(long seq, JsonNode entry) {
        JsonNode body = entry.path("body");
        switch (entry.path("kind").asText()) {
            case "capture" ->
                captures.put(body.path("sha256").asText(), body.path("bytes").asLong());
            case "report" -> report(body);
            case "reading" -> reading(body);
            case "link" -> body.path("moves").forEach(this::move);
            case "decision" -> decisions.put(seq, decision(entry));
            case "undo" -> undone.put(body.path("decision").asLong(), seq);
            default -> {
                // Other entries tell of something that leaves no trace in the tables.
            }
        }
    }

    /** A decision with its author, as one text to compare. */
    static String decision(String author, String reason, JsonNode change) {
        return author + "\n" + reason + "\n" + CanonicalJson.write(change);
    }

    private static String decision(JsonNode entry) {
        JsonNode body = entry.path("body");
        return decision(entry.path("author").asText(), body.path("reason").asText(), body.path("decision"));
    }

    private void report(JsonNode body) {
        String id = body.path("report").asText();
        reports.put(id, body.path("sha256").asText());
        if (body.has("supersedes")) {
            superseded.put(body.get("supersedes").asText(), id);
        }
        if (body.has("superseded_by")) {
            superseded.put(id, body.get("superseded_by").asText());
        }
    }

    private void reading(JsonNode body) {
        String report = body.path("report").asText();
        readings.put(
                reading(report, body.path("version").asText()),
                body.path("sha256").asText());
        JsonNode claims = body.path("claims");
        @Nullable JsonNode before = claimsOf.put(report, claims);
        if (before != null) {
            before.forEach(claim -> places.remove(claim.asLong()));
        }
        boolean whole = body.path("acts").asInt() == 0;
        for (int at = 0; at < claims.size(); at++) {
            places.put(claims.get(at).asLong(), whole ? ClaimRef.WHOLE : at);
        }
    }

    private void move(JsonNode move) {
        long claim = move.path("claim").asLong();
        if (move.has("to")) {
            incidents.put(claim, move.get("to").asLong());
        } else {
            incidents.remove(claim);
        }
    }
}
