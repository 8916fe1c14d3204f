package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.archive.Archive.Options;
import org.isnad.incident.Change;
import org.isnad.store.Access;
import org.isnad.store.PostgresServer;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is done with an archive is done on PostgreSQL, too; skipped, and that said aloud, where no server starts. */
class PostgresArchiveTest {

    private static final String MARKET =
            "Warplanes bombed a fish market in the town of Marsa Tolm on 13 March 2024, killing at least 12 people, a monitor said.";
    private static final String OLTERA =
            "Shelling killed three people in the village of Oltera on 2 May 2024, the mayor of Oltera said.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @BeforeEach
    void clear() {
        PostgresServer.clear();
    }

    @Test
    void reportsAreAddedDecidedOnReadAnewCheckedAndCarriedToSqlite() {
        Path data = temp.resolve("data");
        Path file = temp.resolve("backup.zip");
        try (Archive archive = open(data)) {
            archive.add(List.of(Reports.arriving("a", MARKET), Reports.arriving("b", OLTERA)));
            archive.decide(
                    "Ann", "a rumour", ids -> new Change.Reject(ids.claims("c1").get(0)));
            assertThat(archive.rebuild(Reports.READER::read, Progress.NONE)).isZero();
            assertThat(archive.incident("i2", Policy.ISNAD).members()).hasSize(1);
            archive.backup(file, Progress.NONE);
        }
        assertThat(Reports.verify(data).faults()).isEmpty();

        Path restored = temp.resolve("restored");
        assertThat(Archive.restore(file, restored, null, Progress.NONE).faults())
                .isEmpty();
    }

    @Test
    void whatCannotBeOpenedKeepsNobodyElseFromWriting() throws IOException {
        Path data = temp.resolve("data");
        open(data).close();
        Path stranger = data.resolve("incoming/x/y");
        Files.createDirectories(stranger);
        assertThatThrownBy(() -> open(data)).isInstanceOf(StoreException.class);

        Files.delete(stranger);
        Files.delete(stranger.getParent());
        open(data).close();
    }

    private static Archive open(Path data) {
        return Archive.open(data, new Options(Access.WRITE, PostgresServer.url(), null, Reports.CLOCK));
    }
}
