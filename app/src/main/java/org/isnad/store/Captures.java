package org.isnad.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.ledger.Disk;
import org.isnad.ledger.Sha256;

/**
 * Bytes as they were received, each in a file named by its SHA-256 and never rewritten, so that any tool can check them.
 *
 * <p>New bytes are written and forced to disk in {@code incoming/}. Once the database knows them they get their place below
 * {@code captures/}. Whatever is below {@code captures/} is therefore known, and after a crash what is left in
 * {@code incoming/} either gets its place or was never acknowledged and is removed.
 */
public final class Captures {

    private static final int BUFFER = 1 << 16;

    /** Waits for the disk at the same time. */
    private static final int FLUSHES = 16;

    private final Path directory;
    private final Path placed;
    private final Path incoming;

    /**
     * The captures below a data directory.
     */
    public Captures(Path directory) {
        this.directory = directory;
        this.placed = directory.resolve("captures");
        this.incoming = directory.resolve("incoming");
    }

    /** Makes the directories where they are missing. */
    public void prepare() throws IOException {
        Files.createDirectories(placed);
        Files.createDirectories(incoming);
        Disk.force(directory);
    }

    /**
     * Writes bytes down for good; they have no place yet. Nothing happens with those that have one.
     *
     * @param all bytes by their digests
     */
    public void receive(Map<String, byte[]> all) throws IOException {
        together(all.entrySet(), entry -> receive(entry.getKey(), entry.getValue()));
        Disk.force(incoming);
    }

    private void receive(String sha256, byte[] bytes) throws IOException {
        if (Files.exists(place(sha256))) {
            return;
        }
        Disk.write(incoming.resolve(sha256), bytes);
    }

    /** Something to be done with a file. */
    @FunctionalInterface
    private interface Step<T> {
        void with(T value) throws IOException;
    }

    /** Many waits for the disk at once take hardly longer than one. */
    private static <T> void together(Collection<T> all, Step<T> step) throws IOException {
        if (all.size() <= 1) {
            for (T value : all) {
                step.with(value);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(all.size(), FLUSHES));
        try {
            List<Callable<Boolean>> steps = new ArrayList<>();
            for (T value : all) {
                steps.add(() -> {
                    step.with(value);
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(steps)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** Gives what was received its place, now that the database knows it. */
    public void settle(Collection<String> all) throws IOException {
        Set<Path> directories = new HashSet<>();
        for (String sha256 : all) {
            Path from = incoming.resolve(sha256);
            if (Files.exists(from)) {
                Path to = place(sha256);
                if (!Files.isDirectory(directory(sha256))) {
                    Files.createDirectories(directory(sha256));
                    directories.add(placed);
                }
                move(from, to);
                directories.add(directory(sha256));
            }
        }
        together(directories, Disk::force);
    }

    /**
     * Clears what a crash left behind.
     *
     * @param known whether the database knows a digest
     */
    public void recover(Predicate<String> known) throws IOException {
        Set<String> settled = new HashSet<>();
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : (Iterable<Path>) left.sorted()::iterator) {
                String name = String.valueOf(file.getFileName());
                if (known.test(name) && Sha256.of(Files.readAllBytes(file)).equals(name)) {
                    settled.add(name);
                } else {
                    Files.delete(file);
                }
            }
        }
        settle(settled);
    }

    /** The bytes with this digest, unchecked. */
    public Optional<InputStream> open(String sha256) throws IOException {
        for (Path file : new Path[] {place(sha256), incoming.resolve(sha256), place(sha256)}) {
            try {
                return Optional.of(Files.newInputStream(file));
            } catch (NoSuchFileException e) {
                // It may be on its way from one to the other.
            }
        }
        return Optional.empty();
    }

    /** The digest of the bytes in the file that has this digest for its name; empty where there is no file. */
    public Optional<String> digest(String sha256) throws IOException {
        Optional<InputStream> found = open(sha256);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            MessageDigest digest = Sha256.start();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Optional.of(Sha256.end(digest));
        }
    }

    /** Every file that has its place, by the path below {@code captures/}. */
    public void each(Consumer<Path> consumer) throws IOException {
        try (Stream<Path> all = Files.walk(placed)) {
            all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(placed::relativize)
                    .sorted()
                    .forEach(consumer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where bytes with this digest belong, below {@code captures/}. */
    public static Path relative(String sha256) {
        return Path.of(sha256.substring(0, 2), sha256);
    }

    private Path place(String sha256) {
        return placed.resolve(relative(sha256));
    }

    private Path directory(String sha256) {
        return placed.resolve(sha256.substring(0, 2));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
