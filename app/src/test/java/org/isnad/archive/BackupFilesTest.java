package org.isnad.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.isnad.store.SideFile;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the tables, accounts and saved searches, goes into a backup and comes back as it was, or not at all. */
class BackupFilesTest {

    private static final byte[] PEOPLE = "{\"accounts\":[],\"format\":1,\"tokens\":[]}".getBytes(UTF_8);
    private static final byte[] SEARCHES = "{\"format\":1,\"searches\":[]}".getBytes(UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void backUp() {
        Path data = temp.resolve("data");
        file = temp.resolve("backup.zip");
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.add(
                    List.of(Reports.arriving("a", "Shelling killed five people in Oltera on Monday, the mayor said.")));
            SideFile.ACCOUNTS.replace(data, PEOPLE);
            SideFile.SEARCHES.replace(data, SEARCHES);
            archive.backup(file, Progress.NONE);
        }
    }

    @Test
    void accountsAndSearchesComeBackAndStaySecret() throws IOException {
        Path restored = temp.resolve("restored");
        Archive.restore(file, restored, null, Progress.NONE);

        assertThat(SideFile.ACCOUNTS.in(restored)).hasBinaryContent(PEOPLE);
        assertThat(SideFile.SEARCHES.in(restored)).hasBinaryContent(SEARCHES);
        for (Path secret : new Path[] {file, SideFile.ACCOUNTS.in(restored)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aChangedFileIsNotRestored() throws IOException {
        refused((name, bytes) -> name.equals("files/accounts.json") ? "{\"format\":1}".getBytes(UTF_8) : bytes);
    }

    @Test
    void aLostFileIsNotRestored() throws IOException {
        refused((name, bytes) -> name.equals("files/searches.json") ? null : bytes);
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsNotRestored() throws IOException {
        refused((name, bytes) -> name.equals(Backup.MANIFEST)
                ? new String(bytes, UTF_8)
                        .replaceFirst("(?s)\"files\" : \\{.*?\\}", "\"files\" : { }")
                        .getBytes(UTF_8)
                : bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suomary", "summary) --"})
    void aRowOfAnotherColumnIsNotRestored(String column) throws IOException {
        refused((name, bytes) -> name.equals("tables/incident.jsonl")
                ? new String(bytes, UTF_8)
                        .replaceFirst("\"summary\"", "\"" + column + "\"")
                        .getBytes(UTF_8)
                : bytes);
    }

    /** Stores backed up by earlier versions come back, with nothing beside the tables. */
    @Test
    void aBackupOfTheFirstFormIsRestored() throws IOException {
        Path old = rewritten((name, bytes) -> {
            if (name.startsWith("files/")) {
                return null;
            }
            return name.equals(Backup.MANIFEST)
                    ? new String(bytes, UTF_8)
                            .replaceFirst("\"format\" : 2", "\"format\" : 1")
                            .replaceFirst("(?s),\\s*\"files\" : \\{.*?\\}", "")
                            .getBytes(UTF_8)
                    : bytes;
        });
        Path restored = temp.resolve("restored");
        Archive.restore(old, restored, null, Progress.NONE);
        assertThat(SideFile.ACCOUNTS.read(restored)).isEmpty();
    }

    @Test
    void anEmptyStoreHasNothingToBackUp() {
        try (Archive archive = Archive.open(temp.resolve("empty"), Reports.writing())) {
            assertThatThrownBy(() -> archive.backup(temp.resolve("empty.zip"), Progress.NONE))
                    .hasMessageContaining("nothing to back up");
        }
        assertThat(temp.resolve("empty.zip")).doesNotExist();
    }

    private void refused(BiFunction<String, byte[], byte @Nullable []> change) throws IOException {
        Path damaged = rewritten(change);
        Path target = temp.resolve("target");
        assertThatThrownBy(() -> Archive.restore(damaged, target, null, Progress.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no backup, or is damaged");
        assertThat(target).doesNotExist();
    }

    private Path rewritten(BiFunction<String, byte[], byte @Nullable []> change) throws IOException {
        Path other = temp.resolve("other.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(other);
                ZipOutputStream made = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] bytes =
                        change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (bytes != null) {
                    made.putNextEntry(new ZipEntry(entry.getName()));
                    made.write(bytes);
                }
            }
        }
        return other;
    }
}
