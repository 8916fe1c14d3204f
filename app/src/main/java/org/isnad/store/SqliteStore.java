package org.isnad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The store in one SQLite file, with a write-ahead log that is forced to disk at every commit
 * (<a href="https://www.sqlite.org/wal.html">WAL</a>, synchronous=FULL).
 */
final class SqliteStore extends SqlStore {

    private static final int BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 64 * 1024;

    private final Path file;

    SqliteStore(Path file, Access access) {
        super(access);
        this.file = file;
        if (access == Access.READ && !Files.isRegularFile(file)) {
            throw new StoreException("%s: there is no store; 'isnad add' makes one".formatted(file));
        }
        prepare("blob");
    }

    @Override
    Connection connect(Access purpose) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        // Else the driver asks for the last row number after every change, and prepares that statement each time.
        config.setGetGeneratedKeys(false);
        config.enforceForeignKeys(true);
        String name = "jdbc:sqlite:" + file.toAbsolutePath();
        if (purpose == Access.WRITE) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        } else {
            config.setReadOnly(true);
            if (isOnReadOnlyDisk() && !Files.exists(beside("-wal"))) {
                // Nobody can change it, and SQLite needs no file for its locks. A directory that only this reader
                // may not write is not enough: its owner may, meanwhile.
                name = "jdbc:sqlite:file:" + file.toAbsolutePath() + "?immutable=1";
            }
        }
        Properties properties = config.toProperties();
        Connection connection = new JDBC().connect(name, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private boolean isOnReadOnlyDisk() {
        try {
            return Files.getFileStore(file).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public List<String> check() {
        return read(session -> session.raw().check("pragma integrity_check")).stream()
                .filter(line -> !line.equals("ok"))
                .map(line -> "database: " + line)
                .toList();
    }

    @Override
    String byBytes() {
        return "binary";
    }

    @Override
    String explain(SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode());
        return switch (code) {
            case SQLITE_FULL ->
                "%s: the disk is full; nothing of this step was kept, and what was there is unharmed. ".formatted(file)
                        + "Free some space and do it again";
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED, SQLITE_PERM, SQLITE_CANTOPEN ->
                "%s: may not be written or opened (%s); check the permissions of the directory. "
                                .formatted(file, code.name())
                        + "Who only reads must be able to write in it, too, unless its disk is read-only; "
                        + "or restore a backup elsewhere and read that";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
                "%s: another program writes to it; try again when that is done".formatted(file);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_VTAB ->
                "%s: is damaged (%s); run 'isnad verify', and restore the last backup into a new directory"
                        .formatted(file, e.getMessage());
            default ->
                code.name().startsWith("SQLITE_IOERR")
                        ? "%s: cannot be read or written (%s); check the disk and its free space"
                                .formatted(file, code.name())
                        : "%s: %s".formatted(file, e.getMessage());
        };
    }
}
