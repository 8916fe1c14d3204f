package org.isnad.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.incident.Finding;
import org.isnad.incident.Linker;
import org.isnad.render.IncidentSheet;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.LinkTable.ProposalRow;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.isnad.store.StoredReport;
import org.isnad.weighing.Policy;

/** Answers what people ask of the archive, from one state of it. */
final class Looking {

    private final Session session;
    private final Sheets sheets;
    private final Ids ids;

    Looking(Session session, Linker linker, Policy policy) {
        this.session = session;
        this.sheets = new Sheets(session, linker, policy);
        this.ids = new Ids(session);
    }

    Overview overview(int most, long after) {
        return new Overview(
                session.incidents().latest(most, after).stream()
                        .map(row -> sheets.sheet(row.id()))
                        .toList(),
                session.incidents().countPresent(),
                session.reports().count(),
                session.claims().count(),
                session.decisions().count(),
                session.links().countProposals());
    }

    /** The incident that the id of an incident or a claim leads to. */
    IncidentSheet incident(String id) {
        if (!Ids.isClaim(id)) {
            return sheets.sheet(ids.incident(id));
        }
        Long incident = ids.stored(id).incident();
        if (incident == null) {
            throw new StoreException(
                    "claim %s belongs to no incident: a person rejected it; 'isnad list --decisions' says why"
                            .formatted(id));
        }
        return sheets.sheet(incident);
    }

    ReportSheet report(String id) {
        StoredReport stored = ids.report(id);
        return new ReportSheet(
                sheets.told(stored),
                sheets.reading(stored),
                String.valueOf(stored.version()),
                session.reports().arrivals(stored.nr()),
                session.claims().of(stored.nr()),
                Optional.ofNullable(stored.supersededBy())
                        .flatMap(nr -> session.reports().find(nr))
                        .map(newer -> newer.report().id())
                        .orElse(null));
    }

    /** What copies a report, or is copied by it, wherever in the archive it is. */
    List<Copy> copies(String id) {
        return new Copies(session, sheets).of(ids.report(id));
    }

    List<Past> decisions() {
        Claims claims = new Claims(session);
        List<DecisionRow> rows = session.decisions().all();
        Set<Long> unheeded = claims.unheeded(rows);
        List<Past> all = new ArrayList<>();
        for (DecisionRow row : rows) {
            all.add(new Past(
                    row.id(),
                    row.author(),
                    row.reason(),
                    claims.words(row),
                    row.undoneBy(),
                    unheeded.contains(row.id())));
        }
        return all;
    }

    List<Proposed> proposals(int most) {
        List<Proposed> all = new ArrayList<>();
        for (ProposalRow row : session.links().proposals(most)) {
            Long a = session.claims().find(row.a()).map(StoredClaim::incident).orElse(null);
            Long b = session.claims().find(row.b()).map(StoredClaim::incident).orElse(null);
            if (a != null && b != null) {
                all.add(new Proposed(Math.min(a, b), Math.max(a, b), row.weight(), reason(row)));
            }
        }
        return all;
    }

    private String reason(ProposalRow row) {
        List<Finding> findings = sheets.judge(row.a(), row.b()).findings().stream()
                .sorted(Comparator.comparingInt(Finding::weight))
                .toList();
        Stream<Finding> extremes =
                findings.size() < 2 ? findings.stream() : Stream.of(findings.get(findings.size() - 1), findings.get(0));
        return extremes.map(Finding::reason).collect(Collectors.joining("; "));
    }
}
