package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.ledger.Disk;
import org.isnad.ledger.Head;
import org.isnad.ledger.Sha256;
import org.isnad.store.Captures;
import org.isnad.store.RawTables;
import org.isnad.store.Session;
import org.isnad.store.SideFile;
import org.isnad.store.StoreException;

/**
 * One file with everything: a ZIP archive of every table as JSON lines and every capture as it was received, with a
 * manifest of counts and digests, and the accounts and saved searches beside the tables. It holds one state, even while a writer goes on, and is the same from every database.
 */
final class Backup {

    static final String MANIFEST = "manifest.json";

    /** 2: with {@code files}, what no table holds. A program that knows 1 only would lose them, and must refuse. */
    static final int FORMAT = 2;

    /** Equal states give equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Archive archive;
    private final Progress progress;

    Backup(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Writes the file, which appears when it is whole and on disk.
     *
     * @return the manifest
     * @throws StoreException where it cannot be written, or a capture is lost or changed
     */
    JsonNode write(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(
                    "%s: there is such a file already; a backup overwrites nothing, name another".formatted(file));
        }
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            JsonNode manifest;
            Files.deleteIfExists(partial);
            boolean secret = Files.exists(SideFile.ACCOUNTS.in(archive.path()));
            Files.createFile(partial, secret ? SideFile.ownerOnly(directoryOf(absolute)) : new FileAttribute<?>[0]);
            try (OutputStream out = Files.newOutputStream(partial);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = archive.read(session -> all(session, zip));
            }
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publish(partial, absolute);
            Disk.forceName(absolute);
            return manifest;
        } catch (IOException e) {
            throw new StoreException(DataDirectory.explain(file, e), e);
        } finally {
            delete(partial);
        }
    }

    private static Path directoryOf(Path absolute) {
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }

    private JsonNode all(Session session, ZipOutputStream zip) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        Head head = session.ledger().head();
        if (head.equals(Head.NONE)) {
            throw new StoreException("the store holds nothing yet; there is nothing to back up");
        }
        manifest.put("format", FORMAT);
        manifest.put("head", head.toString());
        try {
            ObjectNode tables = manifest.putObject("tables");
            for (RawTables.Table table : RawTables.ALL) {
                tables.set(table.name(), table(session, table, zip));
            }
            manifest.put("captures", captures(session, zip));
            manifest.set("files", files(zip));
            entry(zip, MANIFEST);
            zip.write(manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new StoreException("the backup cannot be written (%s)".formatted(e.getMessage()), e);
        }
        return manifest;
    }

    private ObjectNode table(Session session, RawTables.Table table, ZipOutputStream zip) throws IOException {
        entry(zip, "tables/" + table.name() + ".jsonl");
        MessageDigest digest = Sha256.start();
        long[] rows = new long[1];
        session.raw().each(table, row -> {
            byte[] line = (row + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(line);
            zip.write(line);
            progress.done("rows of " + table.name(), ++rows[0]);
        });
        zip.closeEntry();
        return JsonNodeFactory.instance.objectNode().put("rows", rows[0]).put("sha256", Sha256.end(digest));
    }

    private long captures(Session session, ZipOutputStream zip) throws IOException {
        List<String> all = new ArrayList<>();
        session.reports().eachCapture(row -> all.add(row.sha256()));
        Captures captures = archive.captures();
        long done = 0;
        for (String sha256 : all) {
            InputStream found = captures.open(sha256)
                    .orElseThrow(() -> new StoreException(
                            "captures/%s: the file is lost; run 'isnad verify'".formatted(Captures.relative(sha256))));
            try (InputStream in = found) {
                byte[] bytes = in.readAllBytes();
                if (!Sha256.of(bytes).equals(sha256)) {
                    throw new StoreException("captures/%s: the file was changed; run 'isnad verify'"
                            .formatted(Captures.relative(sha256)));
                }
                entry(zip, "captures/" + sha256);
                zip.write(bytes);
                zip.closeEntry();
            }
            progress.done("captures", ++done);
        }
        return done;
    }

    /** Accounts and saved searches: each as it is at this moment. */
    private ObjectNode files(ZipOutputStream zip) throws IOException {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        for (SideFile each : SideFile.values()) {
            Optional<byte[]> bytes = each.read(archive.path());
            if (bytes.isPresent()) {
                entry(zip, "files/" + each.fileName());
                zip.write(bytes.get());
                zip.closeEntry();
                files.put(each.fileName(), Sha256.of(bytes.get()));
            }
        }
        return files;
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void publish(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            Files.move(partial, file);
        }
    }

    private static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // What is left has a name that says what it is; what led here is thrown already.
        }
    }
}
