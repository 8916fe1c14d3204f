package org.isnad.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.isnad.ledger.SigningKey;
import org.isnad.render.IncidentExport;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A data directory that many people look at and decide on at once. It stays open for looking; for each decision it is opened
 * to be written and closed again, so that another process can add reports meanwhile. Decisions of one desk wait for one another.
 */
public final class Desk implements AutoCloseable {

    private final Path path;
    private final @Nullable String database;
    private final @Nullable SigningKey key;
    private final Archive archive;

    private Desk(Path path, @Nullable String database, @Nullable SigningKey key) {
        this.path = path;
        this.database = database;
        this.key = key;
        this.archive = Archive.open(path, Archive.Options.reading());
    }

    /**
     * Opens a data directory, and makes it where it is not there.
     *
     * @param database for a new one: a JDBC address of PostgreSQL, or null for SQLite
     * @param key      signs decisions, or null
     * @throws StoreException where that cannot be done, with the remedy
     */
    public static Desk open(Path path, @Nullable String database, @Nullable SigningKey key) {
        if (!DataDirectory.isThere(path)) {
            Archive.openWhenFree(path, Archive.Options.writing(database, key), Archive.PATIENCE)
                    .close();
        }
        return new Desk(path, database, key);
    }

    /** To look at. */
    public Archive archive() {
        return archive;
    }

    /** The directory that holds it all. */
    public Path path() {
        return path;
    }

    /** Something to be written. */
    @FunctionalInterface
    public interface Writing<T> {
        T with(Archive archive);
    }

    /**
     * Opens the directory to be written, does this, and closes it. Waits up to ten seconds where another process writes.
     *
     * @throws StoreException where it goes on writing
     */
    public synchronized <T> T write(Writing<T> writing) {
        try (Archive writer = Archive.openWhenFree(path, Archive.Options.writing(database, key), Archive.PATIENCE)) {
            return writing.with(writer);
        }
    }

    /** Writes down what a person decided on incidents as they were seen; see {@link Archive#decide}. */
    public Decided decide(String author, String reason, List<Seen> seen, Archive.Choice choice) {
        return write(writer -> writer.decide(author, reason, seen, choice));
    }

    /** Takes a decision back; see {@link Archive#undo}. */
    public Decided undo(String author, String reason, List<Seen> seen, String decision) {
        return write(writer -> writer.undo(author, reason, seen, decision));
    }

    /**
     * Writes every incident of one state, and then into the ledger that it was done. Nobody waits for it meanwhile.
     *
     * @return the manifest, see {@link Archive#export}
     */
    public ObjectNode export(IncidentExport form, Policy policy, Writer out) throws IOException {
        ObjectNode manifest;
        try (Archive reading = Archive.open(path, Archive.Options.reading())) {
            manifest = reading.write(form, policy, out, (what, done) -> {});
        }
        return write(writer -> writer.exported(manifest));
    }

    @Override
    public void close() {
        archive.close();
    }
}
