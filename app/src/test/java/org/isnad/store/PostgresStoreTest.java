package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Override
    Store open(Access access) {
        return Store.postgres(PostgresServer.url(), access);
    }

    @Override
    void clear() {
        PostgresServer.clear();
    }
}
