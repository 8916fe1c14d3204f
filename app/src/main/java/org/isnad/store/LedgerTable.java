package org.isnad.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.ledger.Entry;
import org.isnad.ledger.Head;

/** The log of everything. It only grows. */
public final class LedgerTable {

    private static final String COLUMNS = "seq, entry, hash, signature";
    private static final Database.Row<Entry> ENTRY =
            row -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));

    private final Database database;

    LedgerTable(Database database) {
        this.database = database;
    }

    public Head head() {
        return database.first(
                        "select seq, hash from ledger order by seq desc limit 1",
                        row -> new Head(row.getLong(1), row.getString(2)))
                .orElse(Head.NONE);
    }

    public void append(Entry entry) {
        database.update(
                "insert into ledger (" + COLUMNS + ") values (?, ?, ?, ?)",
                entry.seq(),
                entry.json(),
                entry.hash(),
                entry.signature());
    }

    public Optional<Entry> entry(long seq) {
        return database.first("select " + COLUMNS + " from ledger where seq = ?", ENTRY, seq);
    }

    /** Every entry, in order. */
    public void each(Consumer<Entry> consumer) {
        database.each("select " + COLUMNS + " from ledger order by seq", row -> consumer.accept(ENTRY.of(row)));
    }
}
