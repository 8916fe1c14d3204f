package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.archive.LedgerFold.Arrived;
import org.isnad.archive.Verification.Counts;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.ChainCheck;
import org.isnad.ledger.Head;
import org.isnad.ledger.PublicKey;
import org.isnad.ledger.Sha256;
import org.isnad.report.Report;
import org.isnad.store.Captures;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.ReportTable.CaptureRow;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * Checks everything against the ledger, and the ledger against itself: each capture is hashed anew, each text and reading,
 * and the tables must be what the entries add up to. Changes nothing.
 */
final class Verifier {

    private final Archive archive;
    private final Progress progress;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final LedgerFold fold = new LedgerFold();

    Verifier(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Checks.
     *
     * @param pinned the only key that may have signed, or null to believe the one that the ledger names
     * @param heads  heads that somebody kept: the ledger must hold them
     */
    Verification verify(@Nullable PublicKey pinned, List<Head> heads) {
        List<Head> mustHold = new ArrayList<>(heads);
        try {
            archive.directory().notedHead().ifPresent(mustHold::add);
        } catch (StoreException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        // What has its place was in the database before, so that these are listed before the database is looked at.
        List<Path> placed = placed();
        ChainCheck chain = new ChainCheck(pinned, mustHold);
        Counts counts = archive.read(session -> tables(session, chain, placed));
        faults.addAll(archive.store().check());
        archive.directory().strangers().forEach(name -> faults.add("%s: an unknown file".formatted(name)));
        if (counts.entries() == 0 || counts.captures() == 0) {
            faults.add("nothing was checked: the store holds %d entries and %d captures"
                    .formatted(counts.entries(), counts.captures()));
        }
        return new Verification(chain.head(), counts, faults, notes);
    }

    private Counts tables(Session session, ChainCheck chain, List<Path> placed) {
        long[] entries = new long[1];
        session.ledger().each(entry -> {
            JsonNode read = chain.next(entry);
            if (read != null) {
                readable("ledger: entry " + entry.seq(), () -> fold.take(entry.seq(), read));
            }
            progress.done("entries", ++entries[0]);
        });
        chain.finish();
        faults.addAll(chain.faults());
        long captures = captures(session, placed);
        arrivals(session);
        return new Counts(
                entries[0],
                chain.signed(),
                captures,
                reports(session),
                readings(session),
                claims(session),
                decisions(session));
    }

    /** One value that cannot be read is a fault of its row or entry; the check goes on. */
    private void readable(String what, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            faults.add("%s: cannot be read (%s)".formatted(what, e.getMessage()));
        }
    }

    private List<Path> placed() {
        List<Path> placed = new ArrayList<>();
        try {
            archive.captures().each(placed::add);
        } catch (IOException e) {
            faults.add(DataDirectory.explain(archive.directory().path(), e));
        }
        return placed;
    }

    private long captures(Session session, List<Path> placed) {
        Map<String, LedgerFold.Capture> left = new TreeMap<>(fold.captures);
        for (Path file : placed) {
            String name = String.valueOf(file.getFileName());
            if (!isDigest(name) || !fold.captures.containsKey(name) || !file.equals(Captures.relative(name))) {
                faults.add("captures/%s: an unknown file".formatted(file));
            }
        }
        long[] checked = new long[1];
        session.reports().eachCapture(row -> {
            LedgerFold.Capture known = left.remove(row.sha256());
            if (known == null) {
                faults.add("capture %s: stands in no entry of the ledger".formatted(row.sha256()));
            } else if (known.bytes() != row.bytes()) {
                faults.add("capture %s: has %d bytes by the ledger and %d by the table"
                        .formatted(row.sha256(), known.bytes(), row.bytes()));
            } else if (!known.media().equals(row.media())) {
                faults.add("capture %s: is of type '%s' by the ledger and of '%s' by the table"
                        .formatted(row.sha256(), known.media(), row.media()));
            }
            capture(row);
            progress.done("captures", ++checked[0]);
        });
        left.keySet().forEach(lost -> faults.add("capture %s: is lost from the table".formatted(lost)));
        return checked[0];
    }

    private static boolean isDigest(String name) {
        return name.matches(Sha256.PATTERN);
    }

    private void capture(CaptureRow row) {
        if (!isDigest(row.sha256())) {
            faults.add("capture '%s': what names it is no digest".formatted(row.sha256()));
            return;
        }
        try {
            Optional<String> digest = archive.captures().digest(row.sha256());
            if (digest.isEmpty()) {
                faults.add("captures/%s: the file is lost".formatted(Captures.relative(row.sha256())));
            } else if (!digest.get().equals(row.sha256())) {
                faults.add("captures/%s: the file was changed; its digest is %s now"
                        .formatted(Captures.relative(row.sha256()), digest.get()));
            }
        } catch (IOException e) {
            faults.add(DataDirectory.explain(Captures.relative(row.sha256()), e));
        }
    }

    private void arrivals(Session session) {
        Set<Arrived> left = new LinkedHashSet<>(fold.arrivals);
        session.reports().eachArrival((report, arrival) -> {
            if (!left.remove(new Arrived(report, arrival.capture(), arrival.name()))) {
                faults.add("report %s: no entry of the ledger tells that it came as '%s' in capture %s"
                        .formatted(report, arrival.name(), arrival.capture()));
            }
        });
        left.forEach(lost -> faults.add("report %s: that it came as '%s' in capture %s is lost from the table"
                .formatted(lost.report(), lost.name(), lost.capture())));
    }

    private long reports(Session session) {
        Map<String, String> left = new TreeMap<>(fold.reports);
        Map<String, String> versions = new HashMap<>();
        Map<Long, String> ids = new HashMap<>();
        Map<String, Long> superseded = new TreeMap<>();
        session.reports()
                .each(
                        stored -> {
                            String id = stored.report().id().value();
                            ids.put(stored.nr(), id);
                            report(id, stored.report(), left.remove(id));
                            if (stored.version() != null) {
                                versions.put(id, stored.version());
                            }
                            if (stored.supersededBy() != null) {
                                superseded.put(id, stored.supersededBy());
                            }
                        },
                        (nr, e) -> faults.add("report number %d: cannot be read (%s)".formatted(nr, e.getMessage())));
        left.keySet().forEach(lost -> faults.add("report %s: is lost".formatted(lost)));
        Map<String, String> by = new TreeMap<>();
        superseded.forEach((id, nr) -> by.put(id, ids.getOrDefault(nr, "?")));
        compare("report", "is superseded by", fold.superseded, by);
        compare("report", "has the present reading", fold.versions, versions);
        return ids.size();
    }

    /** @param known the digest that its words have by the ledger, or null where that knows no such report */
    private void report(String id, Report report, @Nullable String known) {
        if (known == null) {
            faults.add("report %s: stands in no entry of the ledger".formatted(id));
        } else if (!known.equals(digest(id, report))) {
            faults.add("report %s: its words were changed".formatted(id));
        }
    }

    private String digest(String id, Report report) {
        try {
            return ReportIds.digest(report);
        } catch (IllegalArgumentException e) {
            faults.add("report %s: %s".formatted(id, e.getMessage()));
            return "";
        }
    }

    private long readings(Session session) {
        Map<String, String> found = new HashMap<>();
        session.reports().eachReading((report, version, json) -> {
            found.put(LedgerFold.reading(report, version), Sha256.of(json));
            progress.done("readings", found.size());
        });
        compare("reading", "has the digest", fold.readings, found);
        return found.size();
    }

    private long claims(Session session) {
        Map<Long, String> reports = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        Map<Long, Long> incidents = new HashMap<>();
        Map<Long, Set<Long>> standing = new HashMap<>();
        Map<Long, Long> successors = new TreeMap<>();
        readable(
                "claims",
                () -> session.claims().each((StoredClaim claim) -> {
                    reports.put(claim.nr(), claim.reportId().value());
                    if (claim.at() != null) {
                        places.put(claim.nr(), claim.at());
                    }
                    if (claim.incident() != null) {
                        incidents.put(claim.nr(), claim.incident());
                    }
                    if (claim.successor() != null) {
                        successors.put(claim.nr(), claim.successor());
                    }
                    List<Long> stands = session.incidents().standsFor(claim.nr());
                    if (!stands.isEmpty()) {
                        standing.put(claim.nr(), new TreeSet<>(stands));
                    }
                }));
        compare("claim", "is of report", fold.reportOf, reports);
        compare("claim", "is in its reading at", fold.places, places);
        compare("claim", "belongs to incident", fold.incidents, incidents);
        compare("claim", "was ever in incidents", fold.standing, standing);
        successors.forEach(this::successor);
        return reports.size();
    }

    /** Which claim of the newer version tells the same the ledger does not say, but it must be one of that version. */
    private void successor(long older, long newer) {
        String report = fold.superseded.get(fold.reportOf.getOrDefault(older, ""));
        if (report == null || !report.equals(fold.reportOf.get(newer))) {
            faults.add(
                    "claim %d: by the table claim %d took its place, which is of no report that took the place of its own"
                            .formatted(older, newer));
        }
    }

    private long decisions(Session session) {
        Map<Long, String> decided = new HashMap<>();
        Map<Long, Set<Long>> claims = new HashMap<>();
        Map<Long, Long> undone = new HashMap<>();
        List<DecisionRow> rows = session.decisions().all();
        for (DecisionRow row : rows) {
            readable(
                    "decision " + row.id(),
                    () -> decided.put(
                            row.id(),
                            LedgerFold.decision(row.author(), row.reason(), CanonicalJson.read(row.change()))));
            claims.put(row.id(), new TreeSet<>(session.decisions().claims(row.id())));
            if (row.undoneBy() != null) {
                undone.put(row.id(), row.undoneBy());
            }
        }
        compare("decision", "says", fold.decisions, decided);
        compare("decision", "is on claims", fold.decidedOn, claims);
        compare("decision", "was undone by entry", fold.undone, undone);
        return rows.size();
    }

    private <K extends Comparable<K>, V> void compare(String what, String says, Map<K, V> ledger, Map<K, V> table) {
        new TreeMap<>(ledger).forEach((key, value) -> {
            V there = table.get(key);
            if (!value.equals(there)) {
                faults.add("%s %s: by the ledger %s %s, by the table %s".formatted(what, key, says, value, there));
            }
        });
        new TreeMap<>(table).forEach((key, value) -> {
            if (!ledger.containsKey(key)) {
                faults.add("%s %s: by the table %s %s, of which the ledger knows nothing"
                        .formatted(what, key, says, value));
            }
        });
    }
}
