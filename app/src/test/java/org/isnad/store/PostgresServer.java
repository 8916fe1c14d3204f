package org.isnad.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that the tests start once, or the one that the system property {@code isnad.postgres} names by its
 * JDBC address; what is in that database's schema {@code public} is lost. Where no server starts the tests are skipped, and
 * standard error says so: what was not run on PostgreSQL is not known to work there.
 */
public final class PostgresServer {

    private static @Nullable String url = System.getProperty("isnad.postgres");
    private static @Nullable String trouble;

    private PostgresServer() {}

    /** Its JDBC address; the test is skipped where there is none. */
    public static synchronized String url() {
        if (url == null && trouble == null) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                url = server.getJdbcUrl("postgres", "postgres");
            } catch (IOException | RuntimeException | LinkageError e) {
                trouble = String.valueOf(e);
                System.err.printf(
                        "NOT TESTED ON POSTGRESQL: no server starts on this machine (%s).%n"
                                + "Name one whose tables may be lost: -Disnad.postgres=jdbc:postgresql://...%n",
                        trouble);
            }
        }
        return url == null ? abort("no PostgreSQL server starts on this machine: " + trouble) : url;
    }

    /** Makes the database empty. */
    public static void clear() {
        run("drop schema public cascade", "create schema public");
    }

    /** What somebody does who has the database at hand. */
    public static void run(String... statements) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
