package org.isnad.store;

/** The tables of the store, within one {@link Store#read} or {@link Store#write}; not to be kept longer. For one thread. */
public final class Session {

    private final Database database;

    Session(Database database) {
        this.database = database;
    }

    public LedgerTable ledger() {
        return new LedgerTable(database);
    }

    public ReportTable reports() {
        return new ReportTable(database);
    }

    public ClaimTable claims() {
        return new ClaimTable(database);
    }

    public LinkTable links() {
        return new LinkTable(database);
    }

    /** What finds copies of reports. */
    public CopyTable copies() {
        return new CopyTable(database);
    }

    public IncidentTable incidents() {
        return new IncidentTable(database);
    }

    public DecisionTable decisions() {
        return new DecisionTable(database);
    }

    public SettingTable settings() {
        return new SettingTable(database);
    }

    /** All tables, row by row, for backups. */
    public RawTables raw() {
        return new RawTables(database);
    }
}
