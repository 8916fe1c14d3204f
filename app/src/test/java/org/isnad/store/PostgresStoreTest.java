package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.isnad.store.ReportTable.Arrival;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the server that {@link PostgresServer} names; skipped, and that said aloud, where none starts. */
class PostgresStoreTest extends StoreContract {

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

    @Test
    void aServerThatWasStartedAnewIsFoundAgain() {
        try (Store reader = open(Access.READ)) {
            assertThat(reader.<Long>read(session -> session.reports().count())).isZero();
            PostgresServer.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");

            assertThatThrownBy(() -> reader.read(session -> session.reports().count()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be reached");
            assertThat(reader.<Long>read(session -> session.reports().count())).isZero();
        }
    }

    /** A database may compare text as people of some country do. */
    @Test
    void textIsInTheOrderOfItsBytesWhateverTheCollation() {
        PostgresServer.run(
                "alter table report alter column id type text collate \"en-x-icu\"",
                "alter table arrival alter column name type text collate \"en-x-icu\"");
        fill("r5f1", "b", "A", "a", "B");

        assertThat(found(session -> session.reports().startingWith("r5f").stream()
                        .map(stored -> stored.report().id().value())))
                .containsExactly("r5f1");
        assertThat(found(session -> session.reports().arrivals(1).stream().map(Arrival::name)))
                .containsExactly("A", "B", "a", "b");
        assertThat(found(session -> rows(session).stream()
                        .filter(row -> row.startsWith("arrival"))
                        .map(row -> row.replaceAll(".*\"name\":\"(.)\".*", "$1"))))
                .containsExactly("A", "B", "a", "b");
    }

    @Override
    Store open(Access access) {
        return Store.postgres(PostgresServer.url(), access);
    }

    @Override
    void clear() {
        PostgresServer.clear();
    }
}
