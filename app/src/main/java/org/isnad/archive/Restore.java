package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.Disk;
import org.isnad.ledger.Head;
import org.isnad.ledger.Sha256;
import org.isnad.origin.Imprint;
import org.isnad.store.Access;
import org.isnad.store.Captures;
import org.isnad.store.RawTables;
import org.isnad.store.Session;
import org.isnad.store.SideFile;
import org.isnad.store.Store;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data directory from a backup. It is built beside the one asked for, checked through, and gets its name only when
 * all is sound. An empty directory that is there stays, with its rights, for it may be where a disk is mounted, or one in
 * which somebody stands: the new one is built in it.
 */
final class Restore {

    private static final int STEP = 200;

    /** Where it is built in a directory that is there; a new restore clears what is left of one that was cut off. */
    static final String BUILDING = ".restoring";

    private final Path file;
    private final Progress progress;

    Restore(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Restores.
     *
     * @param target   a directory that is not there yet, or is empty
     * @param database a JDBC address of PostgreSQL with an empty database, or null for SQLite
     * @return what the check of the restored directory found
     * @throws StoreException where the backup is damaged or the directory cannot be made
     */
    Verification into(Path target, @Nullable String database) {
        DataDirectory.requireNoFile(target);
        requireFree(target);
        boolean isThere = Files.exists(target);
        Path absolute = target.toAbsolutePath().normalize();
        Path building =
                isThere ? target.resolve(BUILDING) : absolute.resolveSibling("." + absolute.getFileName() + BUILDING);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            remove(building);
            JsonNode manifest = CanonicalJson.read(text(zip, Backup.MANIFEST));
            int format = manifest.path("format").asInt();
            if (format < 1 || format > Backup.FORMAT) {
                throw damaged("its format is %s; this program knows 1 to %d"
                        .formatted(manifest.path("format"), Backup.FORMAT));
            }
            Head head = Head.parse(manifest.path("head").asText());
            fill(building, database, zip, manifest, head);
            Verification found;
            try (Archive archive = Archive.open(building, Archive.Options.reading())) {
                found = archive.verify(null, List.of(head), progress);
            }
            if (!found.isSound()) {
                throw damaged("what it holds is not sound: " + found.faults().get(0));
            }
            if (isThere) {
                moveUp(building);
            } else {
                Files.move(building, absolute);
                Disk.forceName(absolute);
            }
            return found;
        } catch (IOException e) {
            throw new StoreException(
                    e instanceof java.util.zip.ZipException
                            ? "%s: is no backup, or is damaged (%s)".formatted(file, e.getMessage())
                            : DataDirectory.explain(file, e),
                    e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()));
        } finally {
            remove(building);
        }
    }

    /** Moves what was built to the directory around it; last of all what makes that a data directory. */
    private static void moveUp(Path building) throws IOException {
        List<Path> built;
        try (Stream<Path> all = Files.list(building)) {
            built = all.sorted(Comparator.comparing(file -> file.endsWith(DataDirectory.SETTINGS)))
                    .toList();
        }
        for (Path each : built) {
            Files.move(each, building.resolveSibling(each.getFileName()));
        }
        Disk.forceName(building);
    }

    private void fill(Path building, @Nullable String database, ZipFile zip, JsonNode manifest, Head head)
            throws IOException {
        try (DataDirectory directory = DataDirectory.open(building, Access.WRITE, database)) {
            captures(directory.captures(), zip, manifest);
            try (Store store = directory.openStore()) {
                boolean empty = store.read(session -> session.ledger().head().equals(Head.NONE));
                if (!empty) {
                    throw new StoreException("the database holds a store already; give an empty one");
                }
                write(store, zip, manifest);
            }
            directory.noteHead(head);
        }
        files(building, zip, manifest);
    }

    private void write(Store store, ZipFile zip, JsonNode manifest) throws IOException {
        try {
            store.write(session -> {
                tables(session, zip, manifest);
                session.reports().each(stored -> session.copies().add(stored.nr(), Imprint.of(stored.report())));
                return true;
            });
        } catch (StoreException e) {
            throw e.isOfRow() ? damaged("its rows do not fit together (%s)".formatted(e.getMessage())) : e;
        }
    }

    /** Accounts and saved searches, each against its digest; a backup of format 1 has none. */
    private void files(Path building, ZipFile zip, JsonNode manifest) throws IOException {
        long listed = 0;
        for (SideFile each : SideFile.values()) {
            JsonNode digest = manifest.path("files").path(each.fileName());
            ZipEntry entry = zip.getEntry("files/" + each.fileName());
            if (entry == null && digest.isMissingNode()) {
                continue;
            }
            if (entry == null || digest.isMissingNode()) {
                throw damaged("'files/%s' does not fit the manifest".formatted(each.fileName()));
            }
            byte[] bytes;
            try (InputStream in = zip.getInputStream(entry)) {
                bytes = in.readAllBytes();
            }
            if (!Sha256.of(bytes).equals(digest.asText())) {
                throw damaged("'files/%s' does not fit its digest".formatted(each.fileName()));
            }
            each.replace(building, bytes);
            listed++;
        }
        if (listed != manifest.path("files").size()) {
            throw damaged(
                    "its manifest names files that this program does not know: %s".formatted(manifest.path("files")));
        }
    }

    private void captures(Captures captures, ZipFile zip, JsonNode manifest) throws IOException {
        Map<String, byte[]> received = new HashMap<>();
        long done = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (!name.startsWith("captures/")) {
                continue;
            }
            String sha256 = name.substring("captures/".length());
            byte[] bytes;
            try (InputStream in = zip.getInputStream(entry)) {
                bytes = in.readAllBytes();
            }
            if (!Sha256.of(bytes).equals(sha256)) {
                throw damaged("'%s' does not fit its digest".formatted(name));
            }
            received.put(sha256, bytes);
            if (received.size() == STEP) {
                captures.receive(received);
                captures.settle(received.keySet());
                received.clear();
            }
            progress.done("captures", ++done);
        }
        captures.receive(received);
        captures.settle(received.keySet());
        if (done != manifest.path("captures").asLong(-1)) {
            throw damaged("it holds %d captures, its manifest says %s".formatted(done, manifest.path("captures")));
        }
    }

    private void tables(Session session, ZipFile zip, JsonNode manifest) {
        for (RawTables.Table table : RawTables.ALL) {
            JsonNode expected = manifest.path("tables").path(table.name());
            try {
                MessageDigest digest = Sha256.start();
                long rows = rows(session, table, zip, digest);
                if (rows != expected.path("rows").asLong(-1)
                        || !Sha256.end(digest).equals(expected.path("sha256").asText())) {
                    throw damaged("table '%s' does not fit the manifest".formatted(table.name()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long rows(Session session, RawTables.Table table, ZipFile zip, MessageDigest digest) throws IOException {
        ZipEntry entry = zip.getEntry("tables/" + table.name() + ".jsonl");
        if (entry == null) {
            throw damaged("table '%s' is missing".formatted(table.name()));
        }
        long rows = 0;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                session.raw().insert(table, CanonicalJson.read(line));
                progress.done("rows of " + table.name(), ++rows);
            }
        }
        return rows;
    }

    private String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged("'%s' is missing".formatted(name));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void requireFree(Path target) {
        try (Stream<Path> all = Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? Files.list(target) : Stream.empty()) {
            if (!all.allMatch(file -> file.endsWith(BUILDING) || file.endsWith(DataDirectory.LOST_AND_FOUND))) {
                throw new StoreException("%s: holds files already; restore into a new directory".formatted(target));
            }
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(target, e), e);
        }
    }

    private StoreException damaged(String how) {
        return new StoreException("%s: is no backup, or is damaged: %s".formatted(file, how));
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(directory, e), e);
        }
    }
}
