package org.isnad.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.origin.Copying;
import org.isnad.origin.Imprint;
import org.isnad.origin.Origins;
import org.isnad.origin.Told;
import org.isnad.report.ReportId;
import org.isnad.store.Session;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;
import org.jspecify.annotations.Nullable;

/** Finds what copies a report, in the whole archive: near ones by their imprints, then word by word. */
final class Copies {

    /** Of those that share some words, so many that share most are compared. */
    private static final int MOST = 64;

    private final Session session;
    private final Sheets sheets;
    private final Claims claims;

    Copies(Session session, Sheets sheets) {
        this.session = session;
        this.sheets = sheets;
        this.claims = new Claims(session);
    }

    /** Every copy found, the one with most in common first. */
    List<Copy> of(StoredReport report) {
        Told told = sheets.told(report);
        Map<Long, Integer> shared = session.copies().sharing(report.nr(), Imprint.of(report.report()));
        List<Long> nearest = shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        List<Copy> copies = new ArrayList<>();
        for (long nr : nearest) {
            StoredReport other = session.reports().find(nr).orElseThrow();
            Optional<Copying> copying = Origins.duplicate(told, sheets.told(other));
            copying.ifPresent(
                    found -> copies.add(new Copy(other.report().id(), found, incidents(nr), ruling(report, other))));
        }
        return copies;
    }

    private List<Long> incidents(long report) {
        return session.claims().of(report).stream()
                .map(StoredClaim::incident)
                .filter(incident -> incident != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a person said last of the two, or null. */
    private @Nullable Boolean ruling(StoredReport a, StoredReport b) {
        ReportId first = a.report().id();
        ReportId second = b.report().id();
        List<Long> named =
                session.claims().of(a.nr()).stream().map(StoredClaim::nr).toList();
        Boolean last = null;
        for (Decision decision : claims.decisions(named)) {
            if (decision.change() instanceof Change.Voice voice
                    && (voice.a().equals(first) && voice.b().equals(second)
                            || voice.a().equals(second) && voice.b().equals(first))) {
                last = voice.same();
            }
        }
        return last;
    }
}
