package org.isnad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the tables from one form to the next. Each step is a resource {@code N.sql}; its statements end with a semicolon at
 * the end of a line. All of it happens in the transaction of the caller.
 */
final class Migrations {

    /** The form that this program knows. */
    static final int LATEST = 2;

    private Migrations() {}

    static void apply(Database database, String blobType) {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("create table if not exists form (version bigint primary key)");
            int present = present(database);
            for (int version = present + 1; version <= LATEST; version++) {
                for (String step : script(version).replace("${blob}", blobType).split(";\\s*\\n", -1)) {
                    if (!step.isBlank()) {
                        statement.execute(step);
                    }
                }
                statement.execute("insert into form (version) values (" + version + ")");
            }
        } catch (SQLException e) {
            throw new Database.DatabaseFault(e);
        }
    }

    /** @throws StoreException where the tables have another form than the latest */
    static void check(Database database) {
        int present = present(database);
        if (present < LATEST) {
            throw new StoreException(
                    "the store has an older form (%d, not %d); run 'isnad add' or 'isnad rebuild' once to bring it up to date"
                            .formatted(present, LATEST));
        }
    }

    private static int present(Database database) {
        int present = (int) database.number("select coalesce(max(version), 0) from form");
        if (present > LATEST) {
            throw new StoreException(
                    "the store was written by a newer Isnad (form %d; this program knows %d); update Isnad"
                            .formatted(present, LATEST));
        }
        return present;
    }

    private static String script(int version) {
        String name = version + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("org/isnad/store/" + name + " is missing; build the program again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
