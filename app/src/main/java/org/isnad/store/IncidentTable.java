package org.isnad.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Incidents: their permanent numbers, and what lists show of them. */
public final class IncidentTable {

    /**
     * What a list shows of an incident.
     *
     * @param firstDay ISO 8601 day, or null where it is unknown or the incident has no members
     * @param summary  JSON of the rest, or null where it has no members
     */
    public record IncidentRow(
            long id,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String summary) {}

    private static final String SELECT = "select id, first_day, last_day, summary from incident";
    private static final Database.Row<IncidentRow> INCIDENT =
            row -> new IncidentRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));

    private final Database database;

    IncidentTable(Database database) {
        this.database = database;
    }

    /** A new number. */
    public long create() {
        long id = database.number("select coalesce(max(id), 0) + 1 from incident");
        database.update("insert into incident (id) values (?)", id);
        return id;
    }

    public Optional<IncidentRow> find(long id) {
        return database.first(SELECT + " where id = ?", INCIDENT, id);
    }

    public void describe(IncidentRow row) {
        database.update(
                "update incident set first_day = ?, last_day = ?, summary = ? where id = ?",
                row.firstDay(),
                row.lastDay(),
                row.summary(),
                row.id());
    }

    /** Remembers that a claim stands for an incident, and goes on to stand for it wherever it moves. */
    public void stand(long claim, long incident) {
        database.update(
                "insert into incident_claim (claim, incident, turn)"
                        + " select ?, ?, (select coalesce(max(turn), 0) + 1 from incident_claim where incident = ?)"
                        + " where not exists (select 1 from incident_claim where claim = ? and incident = ?)",
                claim,
                incident,
                incident,
                claim,
                incident);
    }

    /** The incidents that a claim stands for, by number. */
    public List<Long> standsFor(long claim) {
        return database.list(
                "select incident from incident_claim where claim = ? order by incident", row -> row.getLong(1), claim);
    }

    /** The claims that stand for an incident, the one that did so first before the others. */
    public List<Long> standing(long incident) {
        return database.list(
                "select claim from incident_claim where incident = ? order by turn", row -> row.getLong(1), incident);
    }

    /** Those that have members, latest first; those of unknown day come last. */
    public List<IncidentRow> latest(int most, long after) {
        return database.list(
                SELECT + " where summary is not null"
                        + " order by case when first_day is null then 1 else 0 end, first_day desc, id limit ? offset ?",
                INCIDENT,
                most,
                after);
    }

    /** Every number ever given, in order. */
    public void each(Consumer<IncidentRow> consumer) {
        database.each(SELECT + " order by id", row -> consumer.accept(INCIDENT.of(row)));
    }

    /** How many have members. */
    public long countPresent() {
        return database.number("select count(*) from incident where summary is not null");
    }

    public long count() {
        return database.number("select count(*) from incident");
    }
}
