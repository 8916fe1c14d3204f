package org.isnad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.isnad.ledger.Disk;

/**
 * A small file of a data directory that no table holds. It is replaced as a whole: who reads it finds the old content or
 * the new, also after a crash.
 */
public enum SideFile {
    /** Who may log in; only its owner may read it, for it holds hashes of passwords. */
    ACCOUNTS("accounts.json", true),
    /** Searches that people saved. */
    SEARCHES("searches.json", false);

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final String fileName;
    private final boolean secret;

    SideFile(String fileName, boolean secret) {
        this.fileName = fileName;
        this.secret = secret;
    }

    public String fileName() {
        return fileName;
    }

    /** Under which name new content is written before it takes the place of the old. */
    public String newName() {
        return fileName + ".new";
    }

    /** Whether nobody but the owner may read it. */
    public boolean secret() {
        return secret;
    }

    /** Where it lies in a data directory. */
    public Path in(Path directory) {
        return directory.resolve(fileName);
    }

    /**
     * Its bytes; empty where there is none.
     *
     * @throws StoreException where it cannot be read
     */
    public Optional<byte[]> read(Path directory) {
        try {
            return Optional.of(Files.readAllBytes(in(directory)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read (%s)".formatted(in(directory), e.getMessage()), e);
        }
    }

    /**
     * Puts new content in its place, on disk when this returns.
     *
     * @throws StoreException where it cannot be written; the old content stays
     */
    public void replace(Path directory, byte[] content) {
        Path file = in(directory);
        Path made = directory.resolve(newName());
        try {
            Files.deleteIfExists(made);
            Files.createFile(made, secret ? ownerOnly(directory) : new FileAttribute<?>[0]);
            Disk.write(made, content);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(directory);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be written (%s)".formatted(file, e.getMessage()), e);
        }
    }

    /** What a new file is made with so that only its owner may read it; nothing where the disk knows no such rights. */
    public static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
        boolean posix = Files.getFileStore(directory.toAbsolutePath()).supportsFileAttributeView("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
    }
}
