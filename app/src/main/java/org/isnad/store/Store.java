package org.isnad.store;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the record is kept. What {@link #write} was given is there as a whole once it returns, and survives a crash of the
 * process or the machine; where it throws, nothing of it is there.
 */
public interface Store extends AutoCloseable {

    /** Something to do with the store. */
    @FunctionalInterface
    interface Work<T> {
        T with(Session session);
    }

    /**
     * Opens the SQLite database in this file, for one writer and any number of readers.
     *
     * @param access whether to create it, to write, or only to read
     * @throws StoreException where it cannot be opened, with the remedy
     */
    static Store sqlite(Path file, Access access) {
        return new SqliteStore(file, access);
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @param url such as {@code jdbc:postgresql://localhost/isnad?user=isnad}
     * @throws StoreException where it cannot be opened, with the remedy
     */
    static Store postgres(String url, Access access) {
        return new PostgresStore(url, access);
    }

    /** Looks at one state of the store, whatever a writer does meanwhile. */
    <T> T read(Work<T> work);

    /** Does all of the work, or nothing of it. */
    <T> T write(Work<T> work);

    /** Names faults that the database finds in itself; none where it is sound. */
    List<String> check();

    @Override
    void close();
}
