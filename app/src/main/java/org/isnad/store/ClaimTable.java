package org.isnad.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Claims and the incidents they belong to. */
public final class ClaimTable {

    private static final String SELECT =
            "select claim.nr, report, id, at, successor, incident, superseded_by from claim join report on report.nr = report";
    private static final Database.Row<StoredClaim> CLAIM = row -> {
        Long at = Database.numberOrNull(row, 4);
        return new StoredClaim(
                row.getLong(1),
                row.getLong(2),
                new ReportId(row.getString(3)),
                at == null ? null : at.intValue(),
                Database.numberOrNull(row, 5),
                Database.numberOrNull(row, 6),
                Database.numberOrNull(row, 7) != null);
    };

    private final Database database;

    ClaimTable(Database database) {
        this.database = database;
    }

    /** Adds a claim of a report; its number is the next one. */
    public long add(long report, int at) {
        long nr = database.number("select coalesce(max(nr), 0) + 1 from claim");
        database.update("insert into claim (nr, report, at) values (?, ?, ?)", nr, report, at);
        return nr;
    }

    public Optional<StoredClaim> find(long nr) {
        return database.first(SELECT + " where claim.nr = ?", CLAIM, nr);
    }

    /** All of a report, also those that its present reading does not tell. */
    public List<StoredClaim> of(long report) {
        return database.list(SELECT + " where report = ? order by claim.nr", CLAIM, report);
    }

    /** The members of an incident. */
    public List<StoredClaim> inIncident(long incident) {
        return database.list(SELECT + " where incident = ? order by claim.nr", CLAIM, incident);
    }

    /** Where the present reading tells the claim; null where it does not. */
    public void moveTo(long nr, @Nullable Integer at) {
        database.update("update claim set at = ? where nr = ?", at, nr);
    }

    public void succeed(long older, long newer) {
        database.update("update claim set successor = ? where nr = ?", newer, older);
    }

    public void assign(long nr, @Nullable Long incident) {
        database.update("update claim set incident = ? where nr = ?", incident, nr);
    }

    /** The claim that stands for this one today: itself, or the last of its successors. */
    public Optional<StoredClaim> present(long nr) {
        Optional<StoredClaim> claim = find(nr);
        while (claim.isPresent() && claim.get().successor() != null) {
            claim = find(claim.get().successor());
        }
        return claim;
    }

    /** Every claim, by number. */
    public void each(Consumer<StoredClaim> consumer) {
        database.each(SELECT + " order by claim.nr", row -> consumer.accept(CLAIM.of(row)));
    }

    public long count() {
        return database.number("select count(*) from claim");
    }
}
