package org.isnad.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.archive.Added.Outcome;
import org.isnad.claim.Reading;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Linker;
import org.isnad.incident.Sketch;
import org.isnad.ledger.Sha256;
import org.isnad.mention.EventDate;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.store.Captures;
import org.isnad.store.ClaimTable.Days;
import org.isnad.store.ReportTable.Arrival;
import org.isnad.store.ReportTable.CaptureRow;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;
import org.jspecify.annotations.Nullable;

/** Takes reports into the archive: first their bytes, then in one transaction all that is known of them. */
final class Adding {

    private final Archive archive;
    private final Linker linker;

    Adding(Archive archive, Linker linker) {
        this.archive = archive;
        this.linker = linker;
    }

    /** All in one step; where one makes the program fail, each by itself, so that the others get in. */
    List<Added> add(List<Arriving> reports) {
        try {
            return addTogether(reports);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            if (reports.size() == 1) {
                return List.of(new Added(reports.get(0).report().id(), Outcome.FAILED, List.of(), null, e));
            }
            return reports.stream()
                    .flatMap(report -> add(List.of(report)).stream())
                    .toList();
        }
    }

    private List<Added> addTogether(List<Arriving> reports) {
        Captures captures = archive.captures();
        Map<String, byte[]> received = new LinkedHashMap<>();
        reports.forEach(report -> received.put(report.sha256(), report.original()));
        try {
            captures.receive(received);
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(archive.directory().path(), e), e);
        }
        List<Added> added = archive.record((session, journal) -> new Step(session, journal).add(reports));
        try {
            captures.settle(received.keySet());
        } catch (IOException e) {
            // They are safe where they are, and get their place when the directory is opened the next time.
        }
        return added;
    }

    /** One transaction. */
    private final class Step {

        private final Session session;
        private final Journal journal;
        private final Linking linking;
        private final Set<Long> changed = new TreeSet<>();

        Step(Session session, Journal journal) {
            this.session = session;
            this.journal = journal;
            this.linking = new Linking(session, journal, linker, archive.recent());
            LinkState.require(session);
        }

        /** Each is joined before the next comes, so that incidents have the same numbers however the reports come together. */
        List<Added> add(List<Arriving> reports) {
            List<Added> added = new ArrayList<>();
            for (Arriving report : reports) {
                Taken taken = take(report);
                if (!changed.isEmpty()) {
                    linking.settle(changed);
                    changed.clear();
                }
                added.add(new Added(
                        taken.report.report().id(),
                        taken.outcome,
                        incidents(taken.report.nr()),
                        taken.superseded,
                        null));
            }
            return added;
        }

        private record Taken(
                StoredReport report,
                Outcome outcome,
                @Nullable ReportId superseded) {}

        private Taken take(Arriving arriving) {
            Optional<StoredReport> known =
                    session.reports().find(arriving.report().id());
            if (known.isPresent()) {
                receive(arriving, known.get().nr());
                return new Taken(known.get(), Outcome.KNOWN, null);
            }
            Report report = arriving.report();
            String address = ReportIds.address(report);
            Optional<StoredReport> earlier =
                    address == null ? Optional.empty() : session.reports().presentAt(address);
            StoredReport added = session.reports().add(report, address);
            receive(arriving, added.nr());
            ReportId superseded = earlier.map(e -> supersede(e, added)).orElse(null);
            enter(arriving, address, earlier.map(e -> e.report().id()).orElse(null), superseded);
            read(added, arriving);
            if (superseded != null && earlier.isPresent()) {
                hand(earlier.get(), added);
            }
            return new Taken(added, Outcome.ADDED, superseded);
        }

        private void receive(Arriving arriving, long report) {
            CaptureRow capture = new CaptureRow(arriving.sha256(), arriving.original().length, arriving.media());
            boolean isNew = session.reports().addCapture(capture);
            boolean arrived = session.reports().addArrival(report, new Arrival(arriving.sha256(), arriving.name()));
            if (isNew || arrived) {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.put("sha256", capture.sha256())
                        .put("bytes", capture.bytes())
                        .put("media", capture.media());
                body.put("name", arriving.name())
                        .put("report", arriving.report().id().value());
                journal.append(Journal.PROGRAM, "capture", body);
            }
        }

        /** The id of the report whose place the new one takes; null where the new one is the older version. */
        private @Nullable ReportId supersede(StoredReport earlier, StoredReport added) {
            LocalDate before = earlier.report().published();
            LocalDate now = added.report().published();
            if (before != null && now != null && now.isBefore(before)) {
                session.reports().supersede(added.nr(), earlier.nr());
                return null;
            }
            session.reports().supersede(earlier.nr(), added.nr());
            return earlier.report().id();
        }

        private void enter(
                Arriving arriving, @Nullable String address, @Nullable ReportId other, @Nullable ReportId superseded) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("report", arriving.report().id().value());
            body.put("sha256", ReportIds.digest(arriving.report()));
            if (address != null) {
                body.put("address", address);
            }
            if (superseded != null) {
                body.put("supersedes", superseded.value());
            } else if (other != null) {
                body.put("superseded_by", other.value());
            }
            journal.append(Journal.PROGRAM, "report", body);
        }

        private void read(StoredReport report, Arriving arriving) {
            Arriving.ReadReport read = arriving.read();
            session.reports().setReading(report.nr(), read.version(), read.json());
            session.copies().add(report.nr(), read.imprint());
            ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
            boolean inForce = session.reports()
                    .find(report.nr())
                    .map(r -> r.supersededBy() == null)
                    .orElse(false);
            for (Sketch sketch : read.sketches()) {
                int at = sketch.ref().incident();
                long nr = session.claims().add(report.nr(), at, days(read.reading(), at));
                numbers.add(nr);
                if (inForce) {
                    linking.take(nr, sketch);
                    changed.add(nr);
                }
            }
            journal.append(
                    Journal.PROGRAM, "reading", readingEntry(report.report().id(), read, numbers));
        }

        /** What the older version told is told by the newer one now, where that tells it at all. */
        private void hand(StoredReport earlier, StoredReport added) {
            List<StoredClaim> newer = session.claims().of(added.nr());
            List<StoredClaim> older = session.claims().of(earlier.nr()).stream()
                    .filter(c -> c.at() != null)
                    .toList();
            new Succession(session, linking).hand(older, newer);
            for (StoredClaim claim : older) {
                changed.addAll(linking.drop(claim));
                changed.add(claim.nr());
            }
        }

        private List<Long> incidents(long report) {
            return session.claims().of(report).stream()
                    .map(StoredClaim::incident)
                    .filter(incident -> incident != null)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    static ObjectNode readingEntry(ReportId report, Arriving.ReadReport read, ArrayNode numbers) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("report", report.value());
        body.put("version", read.version());
        body.put("sha256", Sha256.of(read.json()));
        body.put("acts", read.reading().incidents().size());
        body.set("claims", numbers);
        return body;
    }

    /** When an act happened; unknown for a report as a whole. */
    static Days days(Reading reading, int at) {
        EventDate date =
                at == ClaimRef.WHOLE ? null : reading.incidents().get(at).date();
        return date == null
                ? Days.UNKNOWN
                : new Days(date.first().toString(), date.last().toString());
    }
}
