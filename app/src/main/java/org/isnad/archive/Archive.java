package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.incident.Change;
import org.isnad.incident.Linker;
import org.isnad.ledger.Head;
import org.isnad.ledger.PublicKey;
import org.isnad.ledger.SigningKey;
import org.isnad.render.IncidentExport;
import org.isnad.report.Report;
import org.isnad.store.Access;
import org.isnad.store.Captures;
import org.isnad.store.Session;
import org.isnad.store.Store;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/**
 * An open data directory. What a method that writes has returned from is kept, whatever happens to the process or the
 * machine afterwards; where it throws {@link StoreException}, nothing of it is kept.
 */
public final class Archive extends Views implements AutoCloseable {

    /**
     * How to open a data directory.
     *
     * @param database for a new one: a JDBC address of PostgreSQL, or null for SQLite
     * @param key      signs the ledger, or null
     * @param clock    tells when something was done
     */
    public record Options(
            Access access,
            @Nullable String database,
            @Nullable SigningKey key,
            Clock clock) {

        public static Options reading() {
            return new Options(Access.READ, null, null, Clock.systemUTC());
        }

        public static Options writing(@Nullable String database, @Nullable SigningKey key) {
            return new Options(Access.WRITE, database, key, Clock.systemUTC());
        }
    }

    /** Something to be written down. */
    @FunctionalInterface
    interface Recording<T> {
        T with(Session session, Journal journal);
    }

    /** How long a person's decision waits for another who writes. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Short: between two batches of reports that another process adds, the directory may be free no longer than this. */
    private static final int WAIT_MILLIS = 10;

    private final DataDirectory directory;
    private final Options options;
    private final Store store;
    private final Linker linker = Linker.standard();
    private final Sketches.Recent recent = new Sketches.Recent();

    private Archive(DataDirectory directory, Options options, Store store) {
        this.directory = directory;
        this.options = options;
        this.store = store;
    }

    /**
     * Opens a data directory, and makes it where it is to be written and is not there. Clears what a crash left behind.
     *
     * @throws StoreException where that cannot be done, with the remedy
     */
    public static Archive open(Path path, Options options) {
        DataDirectory directory = DataDirectory.open(path, options.access(), options.database());
        Store store = null;
        try {
            store = directory.openStore();
            Archive archive = new Archive(directory, options, store);
            if (options.access() == Access.WRITE) {
                archive.recover();
            }
            return archive;
        } catch (RuntimeException e) {
            if (store != null) {
                store.close();
            }
            directory.close();
            throw e;
        }
    }

    /**
     * As {@link #open}, but waits while another process writes: reports are added in batches, between which others may write.
     *
     * @param patience how long to wait at most
     * @throws StoreException where it goes on writing, or as {@link #open}
     */
    public static Archive openWhenFree(Path path, Options options, Duration patience) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return open(path, options);
            } catch (StoreException e) {
                if (!e.isBusy() || System.nanoTime() - begin > patience.toNanos()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("stopped while another Isnad wrote to the directory", e);
        }
    }

    /** The report under its permanent id. */
    public static Report named(Report report) {
        return ReportIds.named(report);
    }

    /** Adds reports, all in one step, and tells of each what became of it. */
    public List<Added> add(List<Arriving> reports) {
        return new Adding(this, linker).add(reports);
    }

    /** Where all of it lies. */
    public Path path() {
        return directory.path();
    }

    /**
     * Writes something into the ledger that leaves no trace in the tables, such as who may do what.
     *
     * @param kind lower case; none of the kinds that the archive writes itself
     */
    public void note(String author, String kind, ObjectNode body) {
        if (Journal.OWN_KINDS.contains(kind) || !kind.matches("[a-z]+")) {
            throw new IllegalArgumentException("'%s' is not for others to write".formatted(kind));
        }
        record((session, journal) -> journal.append(author, kind, body));
    }

    /** What a person wants to be changed, in terms of the claims that ids mean. */
    @FunctionalInterface
    public interface Choice {
        Change choose(Ids ids);
    }

    /**
     * Writes down what a person decided.
     *
     * @throws StoreException where an id means nothing
     */
    public Decided decide(String author, String reason, Choice choice) {
        return record((session, journal) ->
                new Deciding(session, journal, linker, recent).decide(author, reason, choice.choose(new Ids(session))));
    }

    /**
     * The same, if what the person looked at is still as it was; where it is not, nothing is written.
     *
     * @param seen the incidents that the decision was made on, in the versions that were looked at
     * @throws StaleException where one of them has changed
     */
    public Decided decide(String author, String reason, List<Seen> seen, Choice choice) {
        return record((session, journal) -> {
            require(session, seen);
            return new Deciding(session, journal, linker, recent)
                    .decide(author, reason, choice.choose(new Ids(session)));
        });
    }

    /**
     * As {@link #undo(String, String, String)}, if what the person looked at is still as it was.
     *
     * @throws StoreException where the decision is on other incidents than those that were looked at
     */
    public Decided undo(String author, String reason, List<Seen> seen, String decision) {
        if (!Ids.isDecision(decision)) {
            throw new StoreException("'%s' is no decision".formatted(decision));
        }
        return record((session, journal) -> {
            require(session, seen);
            Deciding deciding = new Deciding(session, journal, linker, recent);
            Ids ids = new Ids(session);
            for (Seen each : seen) {
                deciding.requireOn(ids.incident(each.incident()), Ids.number(decision));
            }
            return deciding.undo(author, reason, Ids.number(decision));
        });
    }

    private void require(Session session, List<Seen> seen) {
        Looking looking = new Looking(session, linker, Policy.ISNAD);
        for (Seen each : seen) {
            if (!Seen.version(looking.incident(each.incident())).equals(each.version())) {
                throw new StaleException(each.incident());
            }
        }
    }

    /**
     * The bytes of a capture, as they were received; to be closed by the caller. Empty where none has this digest.
     *
     * @param sha256 in lower-case hexadecimal digits
     */
    public Optional<InputStream> capture(String sha256) {
        if (read(session -> session.reports().capture(sha256)).isEmpty()) {
            return Optional.empty();
        }
        try {
            return captures().open(sha256);
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(directory.path(), e), e);
        }
    }

    /**
     * Takes a decision back; what it did is undone, and it stays in the ledger.
     *
     * @param decision its id, such as {@code d12}
     */
    public Decided undo(String author, String reason, String decision) {
        if (!Ids.isDecision(decision)) {
            throw new StoreException("'%s' is no decision; decisions are called d1, d2, ... by 'isnad list --decisions'"
                    .formatted(decision));
        }
        return record((session, journal) ->
                new Deciding(session, journal, linker, recent).undo(author, reason, Ids.number(decision)));
    }

    /**
     * Reads every report with the present reader and joins all claims anew; decisions stay.
     *
     * @return how many reports have another reading than before
     */
    public long rebuild(Function<Report, Reading> reader, Progress progress) {
        return new Rebuilding(this, linker, reader, progress).run();
    }

    /**
     * Writes everything to one file, also while another process adds.
     *
     * @return the manifest: counts and digests
     * @throws StoreException where the file is there already or cannot be written
     */
    public JsonNode backup(Path file, Progress progress) {
        return new Backup(this, progress).write(file);
    }

    /**
     * Writes every incident of one state, and then into the ledger that it was done.
     *
     * @return the manifest: counts, the digest of what was written, the head of the ledger that it shows
     */
    public ObjectNode export(IncidentExport form, Policy policy, Writer out, Progress progress) throws IOException {
        return exported(write(form, policy, out, progress));
    }

    /** Writes every incident of one state; the ledger does not know of it until {@link #exported}. */
    ObjectNode write(IncidentExport form, Policy policy, Writer out, Progress progress) throws IOException {
        return new Exporting(this, form, policy, progress).to(out);
    }

    /** Writes into the ledger that what a manifest tells of was exported. */
    ObjectNode exported(ObjectNode manifest) {
        record((session, journal) -> journal.append(Journal.PROGRAM, "export", manifest));
        return manifest;
    }

    /**
     * Makes a data directory from a backup, and checks it through.
     *
     * @param directory one that is not there yet, or is empty
     * @param database  a JDBC address of PostgreSQL with an empty database, or null for SQLite
     * @throws StoreException where the backup is damaged or the directory cannot be made
     */
    public static Verification restore(Path file, Path directory, @Nullable String database, Progress progress) {
        return new Restore(file, progress).into(directory, database);
    }

    /**
     * Checks everything against the ledger, and the ledger against itself. Changes nothing, and may run beside a writer.
     *
     * @param pinned the only key that may have signed, or null to believe the one that the ledger names
     * @param heads  heads that somebody kept: the ledger must hold them
     */
    public Verification verify(@Nullable PublicKey pinned, List<Head> heads, Progress progress) {
        return new Verifier(this, progress).verify(pinned, heads);
    }

    @Override
    <T> T read(Store.Work<T> work) {
        return store.read(work);
    }

    /** Writes something and its entries in the ledger, as one. */
    <T> T record(Recording<T> recording) {
        Head[] head = new Head[1];
        boolean kept = false;
        T result;
        try {
            result = store.write(session -> {
                Journal journal = new Journal(session, options.clock(), options.key());
                T made = recording.with(session, journal);
                journal.close();
                head[0] = session.ledger().head();
                return made;
            });
            kept = true;
        } finally {
            if (!kept) {
                recent.forget();
            }
        }
        try {
            directory.noteHead(head[0]);
        } catch (StoreException e) {
            // The step is kept, and the head noted before still stands in the chain; the next step notes a newer one.
        }
        return result;
    }

    Captures captures() {
        return directory.captures();
    }

    DataDirectory directory() {
        return directory;
    }

    Store store() {
        return store;
    }

    Sketches.Recent recent() {
        return recent;
    }

    @Override
    Linker linker() {
        return linker;
    }

    @Override
    public void close() {
        store.close();
        directory.close();
    }

    private void recover() {
        try {
            captures()
                    .recover(sha256 -> store.read(
                            session -> session.reports().capture(sha256).isPresent()));
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(directory.path(), e), e);
        }
        Head head = store.read(session -> session.ledger().head());
        Head noted = directory.notedHead().orElse(Head.NONE);
        if (noted.seq() < head.seq()) {
            directory.noteHead(head);
        }
    }
}
