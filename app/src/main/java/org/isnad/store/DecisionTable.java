package org.isnad.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people decided. */
public final class DecisionTable {

    /**
     * A decision.
     *
     * @param id       number of its entry in the ledger
     * @param change   JSON of what is to change
     * @param undoneBy number of the entry that took it back, or null while it is in force
     */
    public record DecisionRow(
            long id,
            String author,
            String reason,
            String change,
            @Nullable Long undoneBy) {}

    private static final String SELECT = "select id, author, reason, change, undone_by from decision";
    private static final Database.Row<DecisionRow> DECISION = row -> new DecisionRow(
            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Database.numberOrNull(row, 5));

    private final Database database;

    DecisionTable(Database database) {
        this.database = database;
    }

    /** Adds a decision on these claims. */
    public void add(DecisionRow decision, Set<Long> claims) {
        database.update(
                "insert into decision (id, author, reason, change) values (?, ?, ?, ?)",
                decision.id(),
                decision.author(),
                decision.reason(),
                decision.change());
        for (long claim : claims) {
            database.update("insert into decision_claim (decision, claim) values (?, ?)", decision.id(), claim);
        }
    }

    public void undo(long id, long by) {
        database.update("update decision set undone_by = ? where id = ?", by, id);
    }

    public Optional<DecisionRow> find(long id) {
        return database.first(SELECT + " where id = ?", DECISION, id);
    }

    /** Those in force that name this claim, in order. */
    public List<DecisionRow> inForceOn(long claim) {
        return database.list(
                SELECT + " join decision_claim on decision = id where claim = ? and undone_by is null order by id",
                DECISION,
                claim);
    }

    /** All that name this claim, also those that were taken back, in order. */
    public List<DecisionRow> on(long claim) {
        return database.list(
                SELECT + " join decision_claim on decision = id where claim = ? order by id", DECISION, claim);
    }

    /** The claims that a decision names. */
    public List<Long> claims(long decision) {
        return database.list(
                "select claim from decision_claim where decision = ? order by claim", row -> row.getLong(1), decision);
    }

    /** All, in order. */
    public List<DecisionRow> all() {
        return database.list(SELECT + " order by id", DECISION);
    }

    /**
     * Those that change something of this kind, also those that were taken back, in order.
     *
     * @param kind how the code of the kind begins; letters and underscores
     */
    public List<DecisionRow> ofKind(String kind) {
        return database.list(
                SELECT + " where change like ? escape '!' order by id",
                DECISION,
                "%\"change\":\"" + kind.replace("_", "!_") + "%");
    }

    public long count() {
        return database.number("select count(*) from decision");
    }
}
