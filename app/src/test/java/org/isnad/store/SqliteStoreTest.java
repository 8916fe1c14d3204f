package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /** Else it would go on seeing that state, or a torn one, while the owner writes. */
    @Test
    void whoMayNotWriteInTheDirectoryIsToldSo() throws IOException {
        Path alone = Files.createDirectory(directory.resolve("alone"));
        Path file = alone.resolve("isnad.db");
        Store.sqlite(file, Access.WRITE).close();
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(alone);
        Files.setPosixFilePermissions(alone, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(alone), "root may write everywhere");
            assertThatThrownBy(() -> Store.sqlite(file, Access.READ))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Who only reads must be able to write in it, too")
                    .hasMessageContaining("restore a backup elsewhere");
        } finally {
            Files.setPosixFilePermissions(alone, before);
            Files.delete(file);
            Files.delete(alone);
        }
    }

    @Override
    Store open(Access access) {
        return Store.sqlite(directory.resolve("isnad.db"), access);
    }

    @Override
    void clear() {
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
