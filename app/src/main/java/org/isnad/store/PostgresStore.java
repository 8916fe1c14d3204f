package org.isnad.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The store in a PostgreSQL database, for more than one machine. */
final class PostgresStore extends SqlStore {

    /** Any number will do, so long as nothing else in the database uses it. */
    private static final long WRITER = 0x6973_6E61_6401L;

    /** PostgreSQL, appendix A: lock_not_available. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** PostgreSQL, appendix A: admin_shutdown, crash_shutdown, cannot_connect_now and the like. */
    private static final String SHUT_DOWN = "57P";

    private final String url;

    PostgresStore(String url, Access access) {
        super(access);
        this.url = url;
        prepare("bytea");
    }

    @Override
    Connection connect(Access purpose) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            if (purpose == Access.WRITE) {
                statement.execute("set synchronous_commit = on");
                lock(statement);
            } else {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits a little: the server lets go of a closed connection's lock only when it has noticed that it is closed. */
    private static void lock(Statement statement) throws SQLException {
        statement.execute("set lock_timeout = '3s'");
        try {
            statement.execute("select pg_advisory_lock(" + WRITER + ")");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw StoreException.busy("another program writes to this database; try again when that is done", e);
            }
            throw e;
        }
        statement.execute("set lock_timeout = 0");
    }

    /** The server checks its pages itself, where it was set up with checksums. */
    @Override
    public List<String> check() {
        return List.of();
    }

    @Override
    String byBytes() {
        return "\"C\"";
    }

    @Override
    String explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08") || state.startsWith(SHUT_DOWN)) {
            return "the PostgreSQL server cannot be reached (%s); check that it runs and the address in store.properties"
                    .formatted(e.getMessage());
        }
        if (state.equals("53100")) {
            return "the disk of the PostgreSQL server is full; nothing of this step was kept. Free some space and do it again";
        }
        if (state.startsWith("28")) {
            return "PostgreSQL refuses the login (%s); check user and password in store.properties"
                    .formatted(e.getMessage());
        }
        return "PostgreSQL: " + e.getMessage();
    }
}
