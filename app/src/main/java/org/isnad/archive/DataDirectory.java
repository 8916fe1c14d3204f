package org.isnad.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.ledger.Disk;
import org.isnad.ledger.Head;
import org.isnad.store.Access;
import org.isnad.store.Captures;
import org.isnad.store.SideFile;
import org.isnad.store.Store;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The one directory that holds everything. docs/store.md tells what each file in it is. */
final class DataDirectory implements AutoCloseable {

    /** What the root of some file systems holds from the first. */
    static final String LOST_AND_FOUND = "lost+found";

    static final String SETTINGS = "store.properties";
    private static final String DATABASE = "isnad.db";
    private static final String HEAD = "head";
    private static final String NEW_HEAD = "head.new";
    private static final String LOCK = "lock";
    private static final String SQLITE = "sqlite";

    /** A cache of the workbench, which may be removed at any time. */
    private static final String INDEX = "index";

    /** Gazetteers lie beside the store where both are where they are by default. */
    private static final String GAZETTEERS = "gazetteer";

    /** Every file that belongs here, besides those in the two directories of captures. */
    private static final Set<String> KNOWN = Set.of(
            SETTINGS,
            DATABASE,
            DATABASE + "-wal",
            DATABASE + "-shm",
            HEAD,
            NEW_HEAD,
            LOCK,
            SideFile.ACCOUNTS.fileName(),
            SideFile.ACCOUNTS.newName(),
            SideFile.SEARCHES.fileName(),
            SideFile.SEARCHES.newName());

    private static final Set<String> DIRECTORIES = Set.of("captures", "incoming", INDEX, GAZETTEERS);

    private final Path path;
    private final Access access;
    private @Nullable FileChannel lockFile;

    private DataDirectory(Path path, Access access) {
        this.path = path;
        this.access = access;
    }

    /**
     * Opens a directory that is there, or makes one.
     *
     * @param database for a new one: a JDBC address of PostgreSQL, or null for SQLite
     * @throws StoreException where it cannot be, with the remedy
     */
    static DataDirectory open(Path path, Access access, @Nullable String database) {
        DataDirectory directory = new DataDirectory(path, access);
        requireNoFile(path);
        try {
            if (access == Access.WRITE) {
                directory.make();
                directory.lock();
                directory.create(database);
            } else if (!Files.isRegularFile(path.resolve(SETTINGS))) {
                throw new StoreException(
                        "%s: no Isnad data directory; 'isnad add --data %s FILE' makes one".formatted(path, path));
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw new StoreException(explain(path, e), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether there is one. */
    static boolean isThere(Path path) {
        return Files.isRegularFile(path.resolve(SETTINGS));
    }

    Path path() {
        return path;
    }

    Captures captures() {
        return new Captures(path);
    }

    Store openStore() {
        String database = setting("database").orElse(SQLITE);
        return database.equals(SQLITE)
                ? Store.sqlite(path.resolve(DATABASE), access)
                : Store.postgres(database, access);
    }

    /** The head that was noted after the last write, or none where nothing was written yet. */
    Optional<Head> notedHead() {
        try {
            return Optional.of(Head.parse(Files.readString(path.resolve(HEAD))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(explain(path.resolve(HEAD), e), e);
        } catch (IllegalArgumentException e) {
            throw new StoreException("%s: %s".formatted(path.resolve(HEAD), e.getMessage()), e);
        }
    }

    /** Notes the head beside the database, so that a ledger which is cut off can be told. */
    void noteHead(Head head) {
        Path file = path.resolve(NEW_HEAD);
        try {
            write(file, head + "\n");
            Files.move(file, path.resolve(HEAD), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(explain(file, e), e);
        }
    }

    /** Files and directories that do not belong here, by their path in it. */
    List<String> strangers() {
        try (Stream<Path> all = Files.list(path)) {
            return all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> DIRECTORIES.contains(name) != KNOWN.contains(name)
                            ? DIRECTORIES.contains(name) != Files.isDirectory(path.resolve(name))
                            : !name.equals(LOST_AND_FOUND))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreException(explain(path, e), e);
        }
    }

    /** Why a file could not be read or written, and what to do. */
    static String explain(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException || message.contains("Read-only file system")) {
            return "%s: may not be written; check the permissions of the data directory, or choose another with --data"
                    .formatted(file);
        }
        if (message.contains("No space left") || message.contains("Disk quota")) {
            return "%s: the disk is full; nothing of this step was kept, and what was there is unharmed. "
                            .formatted(file)
                    + "Free some space and do it again";
        }
        return "%s: cannot be read or written (%s)".formatted(file, message);
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        if (Files.isDirectory(path)) {
            if (!isThere(path)) {
                requireEmpty();
            }
        } else {
            Disk.makeDirectories(path);
        }
    }

    /** Only by the one who holds the lock, so that two who begin at once do not disturb each other. */
    private void create(@Nullable String database) throws IOException {
        Path settings = path.resolve(SETTINGS);
        if (!Files.exists(settings)) {
            captures().prepare();
            write(
                    settings,
                    "# An Isnad data directory. Change nothing in it by hand: 'isnad verify' would say so.\n"
                            + "format=1\ndatabase=%s\n".formatted(database == null ? SQLITE : database));
        }
        captures().prepare();
    }

    /** Neither the path nor one on the way to it may be a file. */
    static void requireNoFile(Path path) {
        Path there = path.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new StoreException("%s: %s a file, not a directory; name a directory with --data"
                    .formatted(path, there.equals(path.toAbsolutePath()) ? "is" : there + " is"));
        }
    }

    /** What is left of a first start that was cut off does no harm. */
    private void requireEmpty() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            List<String> others = all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !DIRECTORIES.contains(name) && !name.equals(LOST_AND_FOUND) && !name.equals(LOCK))
                    .sorted()
                    .toList();
            if (others.contains(Restore.BUILDING)) {
                throw new StoreException("%s: a restore was cut off here; run it again, or remove %s"
                        .formatted(path, path.resolve(Restore.BUILDING)));
            }
            if (!others.isEmpty()) {
                throw new StoreException(
                        "%s: holds other files (%s, ...) and is no Isnad data directory; name a new or empty one with --data"
                                .formatted(path, others.get(0)));
            }
        }
    }

    private void lock() throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lockFile = channel;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
    }

    private StoreException busy() {
        return StoreException.busy(
                "%s: another Isnad writes to this directory; try again when it is done".formatted(path), null);
    }

    private Optional<String> setting(String name) {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(path.resolve(SETTINGS), StandardCharsets.UTF_8)) {
            settings.load(in);
        } catch (IOException e) {
            throw new StoreException(explain(path.resolve(SETTINGS), e), e);
        }
        return Optional.ofNullable(settings.getProperty(name));
    }

    private static void write(Path file, String text) throws IOException {
        Disk.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
