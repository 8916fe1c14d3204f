package org.isnad.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.store.DecisionTable.DecisionRow;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/** What people say of sources. It is kept as decisions are: in the ledger, with author and reason, and can be taken back. */
public final class SourceNotes {

    private final Desk desk;

    public SourceNotes(Desk desk) {
        this.desk = desk;
    }

    /** All sources of which somebody said something, also what was taken back, by {@link SourceSheet#key}. */
    public Map<String, SourceSheet> all() {
        return desk.archive().read(SourceNotes::all);
    }

    /** What is said of one source. */
    public SourceSheet of(String name) {
        return desk.archive().read(session -> one(session, name));
    }

    /**
     * Writes down what a person says of a source, if what the person looked at is still as it was.
     *
     * @param version what {@link SourceSheet#version} told then
     * @param change  of a source
     * @throws StaleException where somebody said something since
     */
    public Decided decide(String author, String reason, String version, Change change) {
        String name = Optional.ofNullable(source(change))
                .orElseThrow(() -> new IllegalArgumentException("this is no decision on a source: " + change));
        return desk.write(archive -> archive.record((session, journal) -> {
            require(session, name, version);
            return new Deciding(session, journal, archive.linker(), archive.recent()).decide(author, reason, change);
        }));
    }

    /**
     * Takes back what was said of a source.
     *
     * @param decision its id, such as {@code d12}
     * @throws StaleException where somebody said something since
     */
    public Decided undo(String author, String reason, String name, String version, String decision) {
        return desk.write(archive -> archive.record((session, journal) -> {
            SourceSheet sheet = require(session, name, version);
            if (sheet.history().stream()
                    .noneMatch(event -> Ids.decision(event.decision()).equals(decision))) {
                throw new StoreException("'%s' is no decision on this source".formatted(decision));
            }
            return new Deciding(session, journal, archive.linker(), archive.recent())
                    .undo(author, reason, Ids.number(decision));
        }));
    }

    private static SourceSheet require(Session session, String name, String version) {
        SourceSheet sheet = one(session, name);
        if (!sheet.version().equals(version)) {
            throw StaleException.ofSource(name);
        }
        return sheet;
    }

    private static SourceSheet one(Session session, String name) {
        SourceSheet found = all(session).get(SourceSheet.key(name));
        return found == null ? SourceSheet.none(name) : found;
    }

    private static Map<String, SourceSheet> all(Session session) {
        Map<String, List<DecisionRow>> rows = new TreeMap<>();
        Map<Long, Decision> decisions = new TreeMap<>();
        Claims claims = new Claims(session);
        for (DecisionRow row : session.decisions().ofKind(ChangeJson.ON_SOURCE)) {
            claims.read(row).ifPresent(decision -> {
                String name = source(decision.change());
                if (name != null) {
                    decisions.put(row.id(), decision);
                    rows.computeIfAbsent(SourceSheet.key(name), k -> new ArrayList<>())
                            .add(row);
                }
            });
        }
        Map<String, SourceSheet> sheets = new TreeMap<>();
        rows.forEach((key, own) -> sheets.put(key, sheet(session, own, decisions)));
        return sheets;
    }

    private static SourceSheet sheet(Session session, List<DecisionRow> rows, Map<Long, Decision> decisions) {
        History history = new History(session);
        List<Decision> inForce = new ArrayList<>();
        String name = "";
        for (DecisionRow row : rows) {
            Decision decision = decisions.get(row.id());
            if (decision != null) {
                name = String.valueOf(source(decision.change()));
                if (row.undoneBy() == null) {
                    inForce.add(decision);
                }
            }
        }
        return new SourceSheet(
                name,
                inForce,
                rows.stream()
                        .sorted(Comparator.comparingLong(DecisionRow::id).reversed())
                        .map(history::event)
                        .toList());
    }

    private static @Nullable String source(Change change) {
        if (change instanceof Change.RateSource rate) {
            return rate.source();
        }
        return change instanceof Change.DefineSource define ? define.source() : null;
    }
}
