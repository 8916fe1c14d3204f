package org.isnad.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.archive.Arriving.ReadReport;
import org.isnad.claim.Reading;
import org.isnad.incident.Anchors;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Linker;
import org.isnad.incident.Sketch;
import org.isnad.ledger.Sha256;
import org.isnad.render.ReadingParser;
import org.isnad.report.Report;
import org.isnad.store.ClaimTable.Days;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;

/**
 * Reads every report anew and joins all claims anew; what people decided stays. Goes in steps, each kept by itself. Where
 * it is cut off nothing is lost, and it has to be run again before anything else is added.
 */
final class Rebuilding {

    private static final int STEP = 100;

    private final Archive archive;
    private final Linker linker;
    private final Function<Report, Reading> reader;
    private final Progress progress;

    Rebuilding(Archive archive, Linker linker, Function<Report, Reading> reader, Progress progress) {
        this.archive = archive;
        this.linker = linker;
        this.reader = reader;
        this.progress = progress;
    }

    /** How many reports have another reading than before. */
    long run() {
        archive.record((session, journal) -> {
            LinkState.begin(session);
            session.links().clear();
            session.copies().clear();
            archive.recent().forget();
            return true;
        });
        long changed = readAnew(archive.read(PastReading::whereClaimsAreUntold));
        joinAnew();
        archive.record((session, journal) -> {
            LinkState.finish(session);
            journal.append(
                    Journal.PROGRAM,
                    "rebuild",
                    JsonNodeFactory.instance.objectNode().put("changed", changed));
            return true;
        });
        return changed;
    }

    private record Again(StoredReport report, ReadReport read) {}

    /** @param past readings of reports of which claims are untold, by their ids */
    private long readAnew(Map<String, List<PastReading>> past) {
        long changed = 0;
        long done = 0;
        long last = 0;
        for (List<StoredReport> step = reports(last); !step.isEmpty(); step = reports(last)) {
            List<Again> again = step.parallelStream()
                    .map(r -> new Again(r, ReadReport.of(r.report(), reader.apply(r.report()))))
                    .toList();
            changed += archive.record((session, journal) -> {
                Linking linking = new Linking(session, journal, linker, archive.recent());
                return again.stream()
                        .filter(one -> take(session, journal, linking, one, past))
                        .count();
            });
            last = step.get(step.size() - 1).nr();
            done += step.size();
            progress.done("reports", done);
        }
        return changed;
    }

    private List<StoredReport> reports(long after) {
        return archive.read(session -> session.reports().numbersAfter(after, STEP).stream()
                .flatMap(nr -> session.reports().find(nr).stream())
                .toList());
    }

    /** Whether the reading is another one than before. */
    private static boolean take(
            Session session, Journal journal, Linking linking, Again again, Map<String, List<PastReading>> past) {
        StoredReport stored = again.report();
        String before = stored.version() == null
                ? null
                : session.reports().reading(stored.nr(), stored.version()).orElse(null);
        ReadReport read = again.read();
        session.copies().add(stored.nr(), read.imprint());
        boolean isNew = !read.json().equals(before);
        Map<Integer, Long> numbers = isNew && before != null
                ? follow(
                        session,
                        stored,
                        before,
                        read,
                        past.getOrDefault(stored.report().id().value(), List.of()))
                : present(session, stored.nr());
        ArrayNode claims = JsonNodeFactory.instance.arrayNode();
        for (Sketch sketch : read.sketches()) {
            int at = sketch.ref().incident();
            Days days = Adding.days(read.reading(), at);
            Long nr = numbers.get(at);
            if (nr == null) {
                nr = session.claims().add(stored.nr(), at, days);
            } else if (isNew) {
                session.claims().moveTo(nr, at, days);
            }
            claims.add(nr);
            if (stored.supersededBy() == null) {
                linking.take(nr, sketch);
            }
        }
        if (isNew) {
            ReadReport kept = underFreeVersion(session, stored, read);
            session.reports().setReading(stored.nr(), kept.version(), kept.json());
            journal.append(
                    Journal.PROGRAM,
                    "reading",
                    Adding.readingEntry(stored.report().id(), kept, claims));
        }
        return isNew;
    }

    /**
     * Which claim tells what the new reading tells at each index; claims that it does not tell lose their place. A reading
     * that the report had before gives its claims the numbers that they had in it. In any other one, claims are followed
     * from the present reading, and those that this does not tell from the one that last told them.
     */
    private static Map<Integer, Long> follow(
            Session session, StoredReport stored, String before, ReadReport read, List<PastReading> past) {
        Map<Integer, Long> present = present(session, stored.nr());
        String sha256 = Sha256.of(read.json());
        Map<Integer, Long> numbers = past.stream()
                .filter(reading -> reading.sha256().equals(sha256))
                .findFirst()
                .map(PastReading::numbers)
                .orElseGet(() -> {
                    Reading now = read.reading();
                    Map<Integer, Long> found = followed(present, ReadingParser.parse(stored.report(), before), now);
                    untold(present, past)
                            .forEach((reading, claims) -> parse(session, stored, reading)
                                    .ifPresent(
                                            then -> followed(claims, then, now).forEach(found::putIfAbsent)));
                    return found;
                });
        present.values().stream()
                .filter(nr -> !numbers.containsValue(nr))
                .forEach(nr -> session.claims().moveTo(nr, null, Days.UNKNOWN));
        return numbers;
    }

    /** Claims of an earlier reading by their indices in the new one, as far as it tells them. */
    private static Map<Integer, Long> followed(Map<Integer, Long> claims, Reading earlier, Reading now) {
        Map<Integer, Integer> followed = Anchors.follow(earlier, now);
        Map<Integer, Long> numbers = new HashMap<>();
        claims.forEach((at, nr) -> {
            boolean bothWhole = at == ClaimRef.WHOLE && now.incidents().isEmpty();
            Integer to = bothWhole ? at : followed.get(at);
            if (to != null) {
                numbers.put(to, nr);
            }
        });
        return numbers;
    }

    /** The claims that the present reading does not tell, under the reading that last told them; the last one first. */
    private static Map<PastReading, Map<Integer, Long>> untold(Map<Integer, Long> present, List<PastReading> past) {
        Map<PastReading, Map<Integer, Long>> untold = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>(present.values());
        for (PastReading reading : past) {
            Map<Integer, Long> claims = new HashMap<>(reading.numbers());
            claims.values().removeAll(seen);
            if (!claims.isEmpty()) {
                untold.put(reading, claims);
                seen.addAll(claims.values());
            }
        }
        return untold;
    }

    /** Empty where another version wrote it in a form that is not known any more; its claims are new ones then. */
    private static Optional<Reading> parse(Session session, StoredReport stored, PastReading reading) {
        try {
            return session.reports()
                    .reading(stored.nr(), reading.version())
                    .map(json -> ReadingParser.parse(stored.report(), json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<Integer, Long> present(Session session, long report) {
        Map<Integer, Long> numbers = new HashMap<>();
        for (StoredClaim claim : session.claims().of(report)) {
            if (claim.at() != null) {
                numbers.put(claim.at(), claim.nr());
            }
        }
        return numbers;
    }

    /** A reading is never overwritten: a reader that gives another one under the same version gets a longer one. */
    private static ReadReport underFreeVersion(Session session, StoredReport stored, ReadReport read) {
        boolean taken = session.reports()
                .reading(stored.nr(), read.version())
                .map(json -> !json.equals(read.json()))
                .orElse(false);
        return taken
                ? new ReadReport(
                        read.reading(),
                        read.json(),
                        read.version() + "." + Sha256.of(read.json()).substring(0, 8),
                        read.sketches(),
                        read.imprint())
                : read;
    }

    /** Every claim is looked at together with what it is tied to, once. */
    private void joinAnew() {
        Set<Long> done = new HashSet<>();
        long last = 0;
        for (List<Long> step = claims(last); !step.isEmpty(); step = claims(last)) {
            List<Long> numbers = step;
            archive.record((session, journal) -> {
                Linking linking = new Linking(session, journal, linker, archive.recent());
                for (long nr : numbers) {
                    if (!done.contains(nr)) {
                        Set<Long> settled = linking.settle(new TreeSet<>(Set.of(nr)));
                        done.addAll(settled);
                        settled.stream()
                                .flatMap(claim -> session.claims().find(claim).map(StoredClaim::incident).stream())
                                .distinct()
                                .forEach(incident -> new IncidentSummaries(session).renew(incident));
                    }
                }
                return true;
            });
            last = step.get(step.size() - 1);
            progress.done("claims", last);
        }
    }

    private List<Long> claims(long after) {
        return archive.read(session -> session.claims().numbersAfter(after, STEP));
    }
}
