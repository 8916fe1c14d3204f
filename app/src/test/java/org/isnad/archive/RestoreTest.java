package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is restored to where it was asked for, whatever leads there. */
class RestoreTest {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void backUp() {
        Path data = temp.resolve("data");
        file = temp.resolve("backup.zip");
        Reports.add(data, "one was calm", "two was calm");
        try (Archive archive = Archive.open(data, Reports.reading())) {
            archive.backup(file, Progress.NONE);
        }
    }

    @Test
    void anEmptyDirectoryThatIsThereStaysWithItsRights() throws IOException {
        Path target = Files.createDirectory(temp.resolve("target"), PosixFilePermissions.asFileAttribute(OWNER));
        Object before = Files.readAttributes(target, "unix:ino").get("ino");

        Archive.restore(file, target.resolve("."), null, Progress.NONE);
        sound(target);
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(OWNER);
        assertThat(Files.readAttributes(target, "unix:ino").get("ino")).isEqualTo(before);
    }

    @Test
    void aLinkLeadsToWhereItIsRestored() throws IOException {
        Path disk = Files.createDirectories(temp.resolve("other/disk"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), disk);

        Archive.restore(file, link, null, Progress.NONE);
        sound(disk);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));

        assertThatThrownBy(() -> Archive.restore(file, link, null, Progress.NONE))
                .isInstanceOf(StoreException.class);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void whatARestoreThatWasCutOffLeftDoesNoHarm() throws IOException {
        Path target = temp.resolve("target");
        Files.createDirectories(target.resolve(".restoring/captures"));

        Archive.restore(file, target, null, Progress.NONE);
        sound(target);
    }

    @Test
    void theRootOfADiskMayHoldWhatItHoldsFromTheFirst() throws IOException {
        Path target = temp.resolve("disk");
        Files.createDirectories(target.resolve("lost+found"));

        Archive.restore(file, target, null, Progress.NONE);
        sound(target);
    }

    @Test
    void whoWritesWhereARestoreWasCutOffIsToldSo() throws IOException {
        Path target = temp.resolve("target");
        Files.createDirectories(target.resolve(".restoring"));

        assertThatThrownBy(() -> Archive.open(target, Reports.writing()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a restore was cut off here; run it again");
    }

    private void sound(Path directory) throws IOException {
        assertThat(Reports.verify(directory).faults()).isEmpty();
        assertThat(Reports.verify(directory).counts().reports()).isEqualTo(2);
        try (Stream<Path> all = Files.list(directory.resolveSibling("."))) {
            List<String> names =
                    all.map(path -> String.valueOf(path.getFileName())).toList();
            assertThat(names).noneMatch(name -> name.contains("restoring"));
        }
    }
}
