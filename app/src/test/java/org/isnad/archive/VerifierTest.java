package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.isnad.incident.Change;
import org.isnad.ledger.Head;
import org.isnad.ledger.SigningKey;
import org.isnad.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a data directory behind the program's back, a check tells. */
class VerifierTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void fill() {
        data = temp.resolve("data");
        Reports.add(data, "one was calm", "two was calm", "three was calm");
    }

    @Test
    void aSoundStoreIsCountedThrough() {
        Verification found = Reports.verify(data);

        assertThat(found.faults()).isEmpty();
        assertThat(found.counts().captures()).isEqualTo(3);
        assertThat(found.counts().reports()).isEqualTo(3);
        assertThat(found.counts().readings()).isEqualTo(3);
        assertThat(found.counts().entries()).isEqualTo(1 + 3 * 3);
    }

    @Test
    void aStoreWithoutAnythingIsNotSound() {
        Path empty = temp.resolve("empty");
        Archive.open(empty, Reports.writing()).close();

        assertThat(Reports.verify(empty).faults())
                .containsExactly("nothing was checked: the store holds 0 entries and 0 captures");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFlippedBitInACapture(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path capture = captures().get(random.nextInt(3));
        byte[] bytes = Files.readAllBytes(capture);
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(capture, bytes);

        assertThat(Reports.verify(data).faults()).singleElement().asString().contains("the file was changed");
    }

    @Test
    void aCaptureThatIsGone() throws IOException {
        Files.delete(captures().get(1));

        assertThat(Reports.verify(data).faults()).singleElement().asString().contains("the file is lost");
    }

    @Test
    void gazetteersLieBesideTheStoreWhereBothAreByDefault() throws IOException {
        Path home = temp.resolve("home");
        Files.createDirectories(home.resolve("gazetteer"));
        Files.writeString(home.resolve("gazetteer/world-13.gaz"), "x");

        Reports.add(home, "one was calm");

        assertThat(Reports.verify(home).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"captures/ab/note.txt", "captures/x", "note.txt", "isnad.db.old", "captures.old/x"})
    void anUnknownFile(String name) throws IOException {
        Files.createDirectories(data.resolve(name).getParent());
        Files.writeString(data.resolve(name), "x");

        assertThat(Reports.verify(data).faults()).singleElement().asString().contains("an unknown file");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            changed entry   | update ledger set entry = replace(entry, '"bytes":12', '"bytes":13') where seq = 2        | was changed
            changed digest  | update ledger set hash = replace(hash, substr(hash, 1, 1), 'f') where seq = 3             | was changed
            dropped entry   | delete from ledger where seq = 5                                                          | missing
            first dropped   | delete from ledger where seq = 1                                                          | missing
            cut off         | delete from ledger where seq >= 9                                                         | cut off
            swapped         | update ledger set seq = 93 where seq = 3; update ledger set seq = 3 where seq = 4; update ledger set seq = 4 where seq = 93 | the chain is broken
            added           | insert into ledger select max(seq) + 1, entry, hash, null from ledger                     | the chain is broken
            changed words   | update report set text = replace(text, 'calm', 'loud') where nr = 2                             | its words were changed
            lost report     | update report set id = 'rx' where nr = 2                                                  | is lost
            changed reading | update reading set json = replace(json, 'unknown', 'unheard') where report = 1            | has the digest
            lost reading    | delete from reading where report = 3                                                      | has the digest
            lost capture    | delete from arrival where report = 1; delete from capture where bytes = 12                | is lost from the table
            other type      | update capture set media = 'text/html' where bytes = 12                                   | is of type 'text/plain' by the ledger
            other name      | update arrival set name = 'forged' where report = 1                                       | that it came as 'one'
            other report    | update claim set report = 2 where nr = 1                                                  | claim 1: by the ledger is of report
            other version   | update report set version = 'v0' where nr = 1                                             | by the ledger has the present reading
            no digest       | update ledger set hash = 'x' where seq = 3                                                | 64 hex digits
            no number       | update ledger set seq = -1 where seq = 3                                                  | a number that is not negative
            no day          | update report set published = '14.3.2024' where nr = 1                                    | report number 1: cannot be read
            no id           | update report set id = ' ' where nr = 2                                                   | report number 2: cannot be read
            no name         | update capture set sha256 = 'x' where sha256 = (select capture from arrival where report = 1) | what names it is no digest
            """)
    void aChangedTable(String what, String statements, String fault) throws SQLException {
        Reports.tamper(data, statements.split(";", -1));

        assertThat(Reports.verify(data).faults())
                .as(what)
                .isNotEmpty()
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lost claims    | delete from decision_claim                                             | by the ledger is on claims [1]
            other claims   | update decision_claim set claim = 3 where claim = 2                    | by the table [1, 3]
            no change      | update decision set change = '{'                                       | cannot be read
            no decision    | update ledger set entry = replace(entry, '"decision":{', '"decided":{') | cannot be read
            other incident | update incident_claim set incident = 2 where claim = 1                 | was ever in incidents [1]
            no successor   | update claim set successor = 2 where nr = 1                            | of no report that took the place
            """)
    void aChangedDecisionOrIncident(String what, String statement, String fault) throws SQLException {
        Path decided = temp.resolve("decided");
        try (Archive archive = Archive.open(decided, Reports.writing())) {
            for (String town : List.of("Oltera", "Dresk", "Halvin")) {
                archive.add(List.of(Reports.arriving(
                        town, "Shelling killed three people in the village of %s on Monday.".formatted(town))));
            }
            archive.decide(
                    "Ann", "a rumour", ids -> new Change.Reject(ids.claims("c1").get(0)));
            archive.decide(
                    "Ann", "one desk", ids -> new Change.Voice(ids.reportId("Oltera"), ids.reportId("Dresk"), true));
        }
        assertThat(Reports.verify(decided).faults()).isEmpty();
        Reports.tamper(decided, statement);

        assertThat(Reports.verify(decided).faults())
                .as(what)
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    /** Somebody who puts yesterday's database back is found out by the head beside it, or by one that was kept. */
    @Test
    void anOlderDatabaseIsPutBack() throws IOException {
        Path older = temp.resolve("older.db");
        Files.copy(data.resolve("isnad.db"), older);
        Head then = Reports.verify(data).head();
        Reports.add(data, "four was calm");
        Head now = Reports.verify(data).head();
        Files.copy(older, data.resolve("isnad.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(Reports.verify(data).faults()).anySatisfy(f -> assertThat(f).contains("was cut off"));

        Files.writeString(data.resolve("head"), then.toString());
        try (Stream<Path> all = Files.walk(data.resolve("captures"))) {
            List<Path> extra = all.filter(Files::isRegularFile)
                    .filter(p -> holds(p, "four was calm"))
                    .toList();
            assertThat(extra).hasSize(1);
            Files.delete(extra.get(0));
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
        try (Archive archive = Archive.open(data, Reports.reading())) {
            assertThat(archive.verify(null, List.of(now), Progress.NONE).faults())
                    .singleElement()
                    .asString()
                    .contains("ends at entry %d, but it had %d".formatted(then.seq(), now.seq()));
        }
    }

    @Test
    void aSignedLedgerTakesNoOtherHand() throws SQLException {
        Path signed = temp.resolve("signed");
        SigningKey key = SigningKey.generate();
        try (Archive archive = Archive.open(signed, Reports.writing(key))) {
            archive.add(List.of(Reports.arriving("one", "one was calm"), Reports.arriving("two", "two was calm")));
        }
        assertThat(Reports.verify(signed).counts().signatures()).isEqualTo(1);
        assertThat(Reports.verify(signed).faults()).isEmpty();

        try (Archive archive = Archive.open(signed, Reports.writing())) {
            assertThatThrownBy(() -> archive.add(List.of(Reports.arriving("three", "three was calm"))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("give the key with --key");
        }
        try (Archive archive = Archive.open(signed, Reports.reading())) {
            assertThat(archive.verify(SigningKey.generate().publicKey(), List.of(), Progress.NONE)
                            .faults())
                    .anySatisfy(fault -> assertThat(fault).contains("another key than the one given"));
        }
        Reports.tamper(signed, "update ledger set signature = null");
        assertThat(Reports.verify(signed).faults()).singleElement().asString().contains("the last one, is not signed");
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).equals(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> captures() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("captures"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
