package org.isnad.store;

import java.util.Optional;

/** Facts on the store as a whole. */
public final class SettingTable {

    private final Database database;

    SettingTable(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.first("select value from setting where name = ?", row -> row.getString(1), name);
    }

    /** Adds a fact, or changes it. */
    public void set(String name, String value) {
        database.update(
                "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name,
                value);
    }

    /** Adds a fact; one that is there is not changed. */
    public void put(String name, String value) {
        database.update("insert into setting (name, value) values (?, ?)", name, value);
    }
}
