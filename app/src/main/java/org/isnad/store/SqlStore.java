package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What both databases have in common: two connections, one to write and one to read, and transactions. */
abstract class SqlStore implements Store {

    private final Access access;
    private @Nullable Database writer;
    private @Nullable Database reader;

    SqlStore(Access access) {
        this.access = access;
    }

    /** A connection that does not commit by itself. */
    abstract Connection connect(Access purpose) throws SQLException;

    /** The name of the collation that compares text byte by byte. */
    abstract String byBytes();

    /** What went wrong, and what to do. */
    abstract String explain(SQLException e);

    /** Brings the tables to the present form, or checks that they have it. */
    final void prepare(String blobType) {
        try {
            if (access == Access.WRITE) {
                write(session -> {
                    Migrations.apply(database(Access.WRITE), blobType);
                    return true;
                });
            } else {
                read(session -> {
                    Migrations.check(database(Access.READ));
                    return true;
                });
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public final synchronized <T> T read(Work<T> work) {
        return inTransaction(Access.READ, work, Connection::rollback);
    }

    @Override
    public final synchronized <T> T write(Work<T> work) {
        if (access == Access.READ) {
            throw new StoreException("this store was opened for reading only");
        }
        return inTransaction(Access.WRITE, work, Connection::commit);
    }

    /** The end of a transaction. */
    @FunctionalInterface
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Access purpose, Work<T> work, End end) {
        Database database = null;
        boolean done = false;
        try {
            database = database(purpose);
            T result = work.with(new Session(database));
            end.of(database.connection());
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException(explain(e), e);
        } catch (Database.DatabaseFault e) {
            throw new StoreException(explain(e.reason()), e);
        } finally {
            if (!done && database != null) {
                rollback(database);
            }
        }
    }

    /** Where the connection is gone, its transaction is gone with it, and the next one gets a new connection. */
    private void rollback(Database database) {
        try {
            database.connection().rollback();
            if (!database.connection().isClosed()) {
                return;
            }
        } catch (SQLException e) {
            // What led here is thrown already.
        }
        close(database);
        reader = database == reader ? null : reader;
        writer = database == writer ? null : writer;
    }

    private Database database(Access purpose) {
        try {
            if (purpose == Access.WRITE) {
                if (writer == null) {
                    writer = new Database(connect(Access.WRITE), byBytes());
                }
                return writer;
            }
            if (reader == null) {
                reader = new Database(connect(Access.READ), byBytes());
            }
            return reader;
        } catch (SQLException e) {
            throw new StoreException(explain(e), e);
        }
    }

    @Override
    public final synchronized void close() {
        close(reader);
        close(writer);
        reader = null;
        writer = null;
    }

    private static void close(@Nullable Database database) {
        if (database != null) {
            try {
                database.connection().close();
            } catch (SQLException e) {
                // Nothing that was acknowledged depends on closing.
            }
        }
    }
}
