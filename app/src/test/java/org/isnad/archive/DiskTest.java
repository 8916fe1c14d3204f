package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk and a read-only one, on a small file system of its own. Skipped where none can be mounted. */
class DiskTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0,
                "a small file system can only be mounted by root");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskCostsNothingThatWasThere() throws IOException {
        Path data = disk.resolve("data");
        List<String> acknowledged = new ArrayList<>();
        try (Archive archive = Archive.open(data, Reports.writing())) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            String text = "Nothing happened on day %d. ".formatted(i) + "x".repeat(20_000);
                            acknowledged.add(archive.add(List.of(Reports.arriving("n" + i, text)))
                                    .get(0)
                                    .id()
                                    .value());
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the disk is full")
                    .hasMessageContaining("Free some space");
        }
        assertThat(acknowledged).isNotEmpty();
        Verification found = Reports.verify(data);
        assertThat(found.faults()).isEmpty();
        assertThat(found.counts().reports()).isEqualTo(acknowledged.size());
    }

    @Test
    void aReadOnlyDiskIsReadAndNotWritten() throws IOException, InterruptedException {
        Path data = disk.resolve("data");
        Reports.add(data, "one was calm");
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

        assertThatThrownBy(() -> Archive.open(data, Reports.writing()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("may not be written");
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    @Test
    void aDiskIsRestoredInto() {
        Path data = temp.resolve("data");
        Path file = temp.resolve("backup.zip");
        Reports.add(data, "one was calm");
        try (Archive archive = Archive.open(data, Reports.reading())) {
            archive.backup(file, Progress.NONE);
        }

        Archive.restore(file, disk, null, Progress.NONE);
        assertThat(Reports.verify(disk).faults()).isEmpty();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(Arrays.asList(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
