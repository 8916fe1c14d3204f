package org.isnad.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        long changed = readAnew();
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

    private long readAnew() {
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
                        .filter(one -> take(session, journal, linking, one))
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
    private static boolean take(Session session, Journal journal, Linking linking, Again again) {
        StoredReport stored = again.report();
        String before = stored.version() == null
                ? null
                : session.reports().reading(stored.nr(), stored.version()).orElse(null);
        ReadReport read = again.read();
        session.copies().add(stored.nr(), read.imprint());
        boolean isNew = !read.json().equals(before);
        Map<Integer, Long> numbers = isNew && before != null
                ? follow(session, stored, ReadingParser.parse(stored.report(), before), read.reading())
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

    /** Which claim tells what the new reading tells at each index; claims that it does not tell any more lose theirs. */
    private static Map<Integer, Long> follow(Session session, StoredReport stored, Reading before, Reading now) {
        Map<Integer, Integer> followed = Anchors.follow(before, now);
        Map<Integer, Long> numbers = new HashMap<>();
        present(session, stored.nr()).forEach((at, nr) -> {
            boolean bothWhole = at == ClaimRef.WHOLE && now.incidents().isEmpty();
            Integer to = bothWhole ? at : followed.get(at);
            if (to == null) {
                session.claims().moveTo(nr, null, Days.UNKNOWN);
            } else {
                numbers.put(to, nr);
            }
        });
        return numbers;
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
