package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs on a PostgreSQL server that the test starts, or on the one that the system property {@code isnad.postgres} names by
 * its JDBC address; what is in that database's schema {@code public} is lost. Skipped where no server starts.
 */
class PostgresStoreTest extends StoreContract {

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String url;

    @BeforeAll
    static void start() {
        String given = System.getProperty("isnad.postgres");
        if (given != null) {
            url = given;
            return;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            server = started;
            url = started.getJdbcUrl("postgres", "postgres");
        } catch (IOException | RuntimeException | LinkageError e) {
            assumeTrue(false, "no PostgreSQL server starts on this machine: " + e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    @Override
    void begin() {
        clear();
        super.begin();
    }

    @Test
    void aSecondWriterIsRefusedAndReadersAreNot() {
        assertThatThrownBy(() -> open(Access.WRITE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another program writes to this database");
        try (Store reader = open(Access.READ)) {
            assertThat(reader.<Long>read(session -> session.reports().count())).isZero();
        }
    }

    @Override
    Store open(Access access) {
        return Store.postgres(String.valueOf(url), access);
    }

    @Override
    void clear() {
        try (Connection connection = DriverManager.getConnection(String.valueOf(url));
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
