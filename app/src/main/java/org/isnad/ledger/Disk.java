package org.isnad.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes what is written survive a power cut. */
public final class Disk {

    private Disk() {}

    /**
     * Writes a file, or writes it anew, and its content is on disk when this returns. A new name is there for good after
     * {@link #force} on its directory.
     */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Makes new names in a directory survive. Windows has no such thing, and needs none; nor can it be had where the
     * directory may be written to but not read.
     */
    public static void force(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // What was written is there; when its name gets to the disk, the system decides.
        }
    }

    /** Makes a directory, and those around it that are not there, and their names survive. */
    public static void makeDirectories(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (Files.isDirectory(absolute) || parent == null) {
            return;
        }
        makeDirectories(parent);
        Files.createDirectories(absolute);
        force(parent);
    }

    /** Makes the name of this file survive. */
    public static void forceName(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        force(Objects.requireNonNullElse(absolute.getParent(), absolute));
    }
}
