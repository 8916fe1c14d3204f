package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.incident.ClaimRef;
import org.isnad.ledger.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What the entries of the ledger add up to: the state that the tables must have. */
final class LedgerFold {

    /** How long a capture is, in bytes, and of which media type. */
    record Capture(long bytes, String media) {}

    /** Under which name and in which capture a report came. */
    record Arrived(String report, String capture, String name) {}

    /** Captures by digest. */
    final Map<String, Capture> captures = new HashMap<>();

    /** How all reports came. */
    final Set<Arrived> arrivals = new LinkedHashSet<>();

    /** Digests of reports by id. */
    final Map<String, String> reports = new HashMap<>();

    /** The id of the report that took the place of another, by that other's id. */
    final Map<String, String> superseded = new HashMap<>();

    /** Digests of readings by report and version. */
    final Map<String, String> readings = new HashMap<>();

    /** Versions of the present readings by report. */
    final Map<String, String> versions = new HashMap<>();

    /** Reports of claims, by number of the claim. */
    final Map<Long, String> reportOf = new HashMap<>();

    /** Indices of claims in the present readings, by number; absent where a reading does not tell them any more. */
    final Map<Long, Integer> places = new HashMap<>();

    /** Incidents of claims, by number of the claim. */
    final Map<Long, Long> incidents = new HashMap<>();

    /** All incidents that a claim ever was in, by its number: it stands for them. */
    final Map<Long, Set<Long>> standing = new HashMap<>();

    /** What was decided, by number of the entry. */
    final Map<Long, String> decisions = new HashMap<>();

    /** The claims that were decided on, by number of the entry. */
    final Map<Long, Set<Long>> decidedOn = new HashMap<>();

    /** The entries that took decisions back, by number of the decision. */
    final Map<Long, Long> undone = new HashMap<>();

    private final Map<String, JsonNode> claimsOf = new HashMap<>();
    private final Map<String, Set<Long>> everOf = new HashMap<>();

    static String reading(String report, String version) {
        return report + " " + version;
    }

    /**
     * Takes the next entry.
     *
     * @throws IllegalArgumentException where it lacks what an entry of its kind tells
     */
    void take(long seq, JsonNode entry) {
        JsonNode body = entry.path("body");
        switch (entry.path("kind").asText()) {
            case "capture" -> capture(body);
            case "report" -> report(body);
            case "reading" -> reading(body);
            case "link" -> body.path("moves").forEach(this::move);
            case "decision" -> decide(seq, entry);
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

    private void decide(long seq, JsonNode entry) {
        JsonNode body = entry.path("body");
        JsonNode change = body.path("decision");
        decisions.put(
                seq, decision(entry.path("author").asText(), body.path("reason").asText(), change));
        Set<Long> claims = new TreeSet<>(ChangeJson.claims(change));
        ChangeJson.reports(change).forEach(report -> claims.addAll(everOf.getOrDefault(report, Set.of())));
        decidedOn.put(seq, claims);
    }

    /** Bytes that come again come under the media type that they came under first. */
    private void capture(JsonNode body) {
        String sha256 = body.path("sha256").asText();
        captures.putIfAbsent(
                sha256,
                new Capture(body.path("bytes").asLong(), body.path("media").asText()));
        arrivals.add(new Arrived(
                body.path("report").asText(), sha256, body.path("name").asText()));
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
        String version = body.path("version").asText();
        readings.put(reading(report, version), body.path("sha256").asText());
        versions.put(report, version);
        JsonNode claims = body.path("claims");
        @Nullable JsonNode before = claimsOf.put(report, claims);
        if (before != null) {
            before.forEach(claim -> places.remove(claim.asLong()));
        }
        boolean whole = body.path("acts").asInt() == 0;
        for (int at = 0; at < claims.size(); at++) {
            long claim = claims.get(at).asLong();
            places.put(claim, whole ? ClaimRef.WHOLE : at);
            reportOf.put(claim, report);
            everOf.computeIfAbsent(report, r -> new HashSet<>()).add(claim);
        }
    }

    private void move(JsonNode move) {
        long claim = move.path("claim").asLong();
        if (move.has("to")) {
            long incident = move.get("to").asLong();
            incidents.put(claim, incident);
            standing.computeIfAbsent(claim, c -> new TreeSet<>()).add(incident);
        } else {
            incidents.remove(claim);
        }
    }
}
