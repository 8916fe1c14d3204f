package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.archive.Verification.Counts;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.ChainCheck;
import org.isnad.ledger.Head;
import org.isnad.ledger.PublicKey;
import org.isnad.ledger.Sha256;
import org.isnad.report.Report;
import org.isnad.store.Captures;
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
                fold.take(entry.seq(), read);
            }
            progress.done("entries", ++entries[0]);
        });
        chain.finish();
        faults.addAll(chain.faults());
        long captures = captures(session, placed);
        return new Counts(
                entries[0],
                chain.signed(),
                captures,
                reports(session),
                readings(session),
                claims(session),
                decisions(session));
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
        Map<String, Long> left = new TreeMap<>(fold.captures);
        for (Path file : placed) {
            String name = String.valueOf(file.getFileName());
            if (!fold.captures.containsKey(name) || !file.equals(Captures.relative(name))) {
                faults.add("captures/%s: an unknown file".formatted(file));
            }
        }
        long[] checked = new long[1];
        session.reports().eachCapture(row -> {
            Long length = left.remove(row.sha256());
            if (length == null) {
                faults.add("capture %s: stands in no entry of the ledger".formatted(row.sha256()));
            } else if (length != row.bytes()) {
                faults.add("capture %s: has %d bytes by the ledger and %d by the table"
                        .formatted(row.sha256(), length, row.bytes()));
            }
            capture(row);
            progress.done("captures", ++checked[0]);
        });
        left.keySet().forEach(lost -> faults.add("capture %s: is lost from the table".formatted(lost)));
        return checked[0];
    }

    private void capture(CaptureRow row) {
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

    private long reports(Session session) {
        Map<String, String> left = new TreeMap<>(fold.reports);
        Map<Long, String> ids = new HashMap<>();
        Map<String, Long> superseded = new TreeMap<>();
        session.reports().each(stored -> {
            String id = stored.report().id().value();
            ids.put(stored.nr(), id);
            String digest = digest(id, stored.report());
            String known = left.remove(id);
            if (known == null) {
                faults.add("report %s: stands in no entry of the ledger".formatted(id));
            } else if (!known.equals(digest)) {
                faults.add("report %s: its words were changed".formatted(id));
            }
            if (stored.supersededBy() != null) {
                superseded.put(id, stored.supersededBy());
            }
        });
        left.keySet().forEach(lost -> faults.add("report %s: is lost".formatted(lost)));
        Map<String, String> by = new TreeMap<>();
        superseded.forEach((id, nr) -> by.put(id, ids.getOrDefault(nr, "?")));
        compare("report", "is superseded by", fold.superseded, by);
        return ids.size();
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
        Map<Long, Integer> places = new HashMap<>();
        Map<Long, Long> incidents = new HashMap<>();
        long[] count = new long[1];
        session.claims().each((StoredClaim claim) -> {
            count[0]++;
            if (claim.at() != null) {
                places.put(claim.nr(), claim.at());
            }
            if (claim.incident() != null) {
                incidents.put(claim.nr(), claim.incident());
            }
        });
        compare("claim", "is in its reading at", fold.places, places);
        compare("claim", "belongs to incident", fold.incidents, incidents);
        return count[0];
    }

    private long decisions(Session session) {
        Map<Long, String> decided = new HashMap<>();
        Map<Long, Long> undone = new HashMap<>();
        session.decisions().all().forEach(row -> {
            decided.put(row.id(), LedgerFold.decision(row.author(), row.reason(), CanonicalJson.read(row.change())));
            if (row.undoneBy() != null) {
                undone.put(row.id(), row.undoneBy());
            }
        });
        compare("decision", "says", fold.decisions, decided);
        compare("decision", "was undone by entry", fold.undone, undone);
        return decided.size();
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
