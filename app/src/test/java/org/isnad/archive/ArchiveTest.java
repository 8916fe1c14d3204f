package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.archive.Added.Outcome;
import org.isnad.claim.Reading;
import org.isnad.incident.Change;
import org.isnad.ledger.CanonicalJson;
import org.isnad.render.IncidentExport;
import org.isnad.report.Report;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.isnad.weighing.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a data directory, and what comes of it. All reports are invented. */
class ArchiveTest {

    private static final String MARKET =
            "Warplanes bombed a fish market in the town of Marsa Tolm on 13 March 2024, killing at least 12 people, a monitor said.";
    private static final String MARKET_LATER =
            "The air strike on the fish market in Marsa Tolm on 13 March 2024 killed 17 people, doctors in the town said.";
    private static final String OLTERA =
            "Shelling killed three people in the village of Oltera on 2 May 2024, the mayor of Oltera said.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void theSameReportTwiceIsOne() {
        Path data = temp.resolve("data");
        Added first = add(data, Reports.arriving("a", MARKET)).get(0);
        String before = export(data);
        List<Added> again = add(data, Reports.arriving("a", MARKET), Reports.arriving("a", MARKET));

        assertThat(first.outcome()).isEqualTo(Outcome.ADDED);
        assertThat(again).allSatisfy(added -> {
            assertThat(added.outcome()).isEqualTo(Outcome.KNOWN);
            assertThat(added.id()).isEqualTo(first.id());
            assertThat(added.incidents()).isEqualTo(first.incidents());
        });
        assertThat(export(data)).isEqualTo(before);
        assertThat(Reports.verify(data).counts().reports()).isEqualTo(1);
    }

    @Test
    void anotherTextAtTheSameAddressTakesTheEarlierOnesPlace() {
        Path data = temp.resolve("data");
        String url = "https://wire.example/strike";
        Added first =
                add(data, Reports.arriving("a", MARKET, url, "2024-03-14")).get(0);
        add(data, Reports.arriving("b", OLTERA, "https://wire.example/other", "2024-05-03"));
        Added second = add(data, Reports.arriving("a", MARKET.replace("12", "14"), url + "#top", "2024-03-15"))
                .get(0);

        assertThat(second.superseded()).isEqualTo(first.id());
        assertThat(second.incidents()).as("the number of the incident stays").isEqualTo(first.incidents());
        try (Archive archive = Archive.open(data, Reports.reading())) {
            assertThat(archive.report(first.id().value()).supersededBy()).isEqualTo(second.id());
            assertThat(archive.report(first.id().value()).told().report().text())
                    .isEqualTo(MARKET);
            assertThat(archive.incident("i1", Policy.ISNAD).members()).hasSize(1);
        }
        Added older = add(data, Reports.arriving("a", MARKET.replace("12", "9"), url, "2024-03-13"))
                .get(0);
        assertThat(older.superseded())
                .as("an older day takes no newer one's place")
                .isNull();
        assertThat(Reports.verify(data).faults()).isEmpty();
        assertThat(Reports.verify(data).counts().reports()).isEqualTo(4);
    }

    @Test
    void reportsOfOneActAreOneIncident() {
        Path data = temp.resolve("data");
        List<Added> added = add(
                data,
                Reports.arriving("a", MARKET),
                Reports.arriving("b", OLTERA),
                Reports.arriving("c", MARKET_LATER));

        assertThat(added.get(0).incidents()).isEqualTo(added.get(2).incidents());
        assertThat(added.get(1).incidents()).isNotEqualTo(added.get(0).incidents());
    }

    /** Members, figures and reasons, byte for byte; numbers of incidents and claims aside. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderInWhichReportsComeChangesNothing(long seed) {
        List<Arriving> reports = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(ArchiveTest::invented).toList());
        Path one = temp.resolve("one");
        try (Archive archive = Archive.open(one, Reports.writing())) {
            archive.add(reports);
        }
        Collections.shuffle(reports, new Random(seed));
        Path other = temp.resolve("other");
        try (Archive archive = Archive.open(other, Reports.writing())) {
            for (int at = 0; at < reports.size(); ) {
                int next = Math.min(reports.size(), at + 1 + (int) (at * seed % 7));
                archive.add(reports.subList(at, next));
                at = next;
            }
        }

        assertThat(unnumbered(other)).isEqualTo(unnumbered(one));
        assertThat(unnumbered(one)).hasSizeBetween(5, 40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void decisionsUndoneInReverseLeaveWhatWasThere(long seed) {
        Path data = temp.resolve("data");
        Random random = new Random(seed);
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.add(IntStream.range(0, 24).mapToObj(ArchiveTest::invented).toList());
        }
        List<String> before = lines(export(data));
        try (Archive archive = Archive.open(data, Reports.writing())) {
            List<Long> made = new ArrayList<>();
            while (made.size() < 8) {
                try {
                    made.add(decide(archive, random).id());
                } catch (StoreException | IllegalArgumentException e) {
                    // A decision that says nothing, such as a thing being itself.
                }
            }
            Collections.reverse(made);
            made.forEach(id -> archive.undo("Ann", "a test", "d" + id));
        }

        assertThat(lines(export(data)).stream().filter(line -> !line.contains("\"status\"")))
                .containsExactlyElementsOf(before);
        assertThat(Reports.verify(data).faults()).isEmpty();
        try (Archive archive = Archive.open(data, Reports.reading())) {
            long ids = archive.read(session -> session.incidents().count());
            for (long id = 1; id <= ids; id++) {
                assertThat(archive.incident("i" + id, Policy.ISNAD).members()).isNotEmpty();
            }
        }
    }

    @Test
    void aMergedNumberLeadsToWhereItWent() {
        Path data = temp.resolve("data");
        add(data, Reports.arriving("a", MARKET), Reports.arriving("b", OLTERA));
        try (Archive archive = Archive.open(data, Reports.writing())) {
            Decided merged = archive.decide("Ann", "one attack", ids -> together(ids, "i1", "i2"));
            assertThat(merged.incidents()).containsExactly(1L);
            assertThat(archive.incident("i2", Policy.ISNAD).id()).isEqualTo(1);
            assertThat(lines(export(archive))).contains("{\"id\":\"i2\",\"status\":\"merged\",\"now\":\"i1\"}");

            add(archive, Reports.arriving("c", MARKET_LATER));
            archive.undo("Ann", "two attacks", "d" + merged.id());
            assertThat(archive.incident("i2", Policy.ISNAD).id()).isEqualTo(2);
            assertThat(archive.incident("i1", Policy.ISNAD).members()).hasSize(2);
            assertThatThrownBy(() -> archive.undo("Ann", "again", "d" + merged.id()))
                    .hasMessageContaining("taken back already");
        }
    }

    @Test
    void whatPeopleDecidedOutlivesARebuild() {
        Path data = temp.resolve("data");
        add(data, Reports.arriving("a", MARKET), Reports.arriving("b", OLTERA), Reports.arriving("c", MARKET_LATER));
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.decide("Ann", "two raids", ids -> new Change.Apart(List.of(ids.claims("c1"), ids.claims("c3"))));
            archive.decide(
                    "Ann",
                    "seen on site",
                    ids -> new Change.EditGrade(ids.claims("c2").get(0), Change.GradeCode.CONFIRMED));
            String before = export(archive);

            assertThat(archive.rebuild(Reports.READER::read, Progress.NONE)).isZero();

            assertThat(export(archive)).isEqualTo(before);
            assertThat(archive.incident("c2", Policy.ISNAD).weighed().humanGrade())
                    .isNotNull();
            assertThat(archive.incident("c1", Policy.ISNAD).id())
                    .isNotEqualTo(archive.incident("c3", Policy.ISNAD).id());
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    /** What one reading does not tell is the same claim when a later one tells it again. */
    @Test
    void aClaimThatComesBackHasItsNumberItsIncidentAndItsDecisions() {
        Path data = temp.resolve("data");
        add(data, Reports.arriving("a", MARKET + " " + OLTERA), Reports.arriving("b", MARKET_LATER));
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.decide(
                    "Ann", "a rumour", ids -> new Change.Reject(ids.claims("c2").get(0)));
            String before = export(archive);

            assertThat(archive.rebuild(report -> acts(report, 0, 0), Progress.NONE))
                    .isEqualTo(2);
            assertThat(export(archive)).isNotEqualTo(before);
            assertThat(archive.rebuild(report -> acts(report, 1, 2), Progress.NONE))
                    .as("another reading, which tells c2 alone")
                    .isEqualTo(1);
            assertThat(archive.<StoredClaim>read(s -> s.claims().find(2).orElseThrow())
                            .at())
                    .isZero();
            assertThat(export(archive)).doesNotContain("Oltera");

            assertThat(archive.rebuild(Reports.READER::read, Progress.NONE)).isEqualTo(2);
            assertThat(export(archive)).isEqualTo(before);
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    /** A backup holds one state, whatever a writer does meanwhile, and comes back as it went. */
    @Test
    void aBackupMadeBesideAWriterIsWhole() throws Exception {
        Path data = temp.resolve("data");
        add(data, Reports.arriving("a", MARKET));
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> added = writer.submit(() -> {
                int count = 1;
                try (Archive archive = Archive.open(data, Reports.writing())) {
                    while (!enough.get() || count < 10) {
                        archive.add(List.of(invented(count)));
                        count++;
                    }
                }
                return count;
            });
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path file = temp.resolve("backup-%d.zip".formatted(i));
                try (Archive archive = Archive.open(data, Reports.reading())) {
                    archive.backup(file, Progress.NONE);
                }
                files.add(file);
            }
            enough.set(true);
            int all = added.get();
            for (Path file : files) {
                Verification found =
                        Archive.restore(file, temp.resolve("from-" + file.getFileName()), null, Progress.NONE);
                assertThat(found.faults()).isEmpty();
                assertThat(found.counts().reports()).isBetween(1L, (long) all);
            }
        } finally {
            writer.shutdownNow();
        }
        Path whole = temp.resolve("whole.zip");
        try (Archive archive = Archive.open(data, Reports.reading())) {
            archive.backup(whole, Progress.NONE);
        }
        Path restored = temp.resolve("restored");
        Archive.restore(whole, restored, null, Progress.NONE);
        assertThat(export(restored)).isEqualTo(export(data));
        assertThatThrownBy(() -> Archive.restore(whole, restored, null, Progress.NONE))
                .hasMessageContaining("holds files already");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDamagedBackupIsNotRestored(long seed) throws IOException {
        Path data = temp.resolve("data");
        add(data, Reports.arriving("a", MARKET), Reports.arriving("b", OLTERA));
        Path file = temp.resolve("backup.zip");
        try (Archive archive = Archive.open(data, Reports.reading())) {
            archive.backup(file, Progress.NONE);
        }
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(seed);
        byte[] damaged = seed == 1 ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes.clone();
        if (seed > 1) {
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, damaged);
        Path target = temp.resolve("target");

        try {
            Archive.restore(file, target, null, Progress.NONE);
            assertThat(export(target)).as("a bit that means nothing").isEqualTo(export(data));
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("is no backup, or is damaged");
            assertThat(target).doesNotExist();
            try (Stream<Path> left = Files.list(temp)) {
                assertThat(left.map(p -> p.getFileName().toString())).noneMatch(name -> name.endsWith(".restoring"));
            }
        }
    }

    @Test
    void oneWriterAtATime() {
        Path data = temp.resolve("data");
        try (Archive first = Archive.open(data, Reports.writing())) {
            assertThatThrownBy(() -> Archive.open(data, Reports.writing()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another Isnad writes to this directory");
            add(first, Reports.arriving("a", MARKET));
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    @Test
    void aWriterMayWaitUntilAnotherIsDone() {
        Path data = temp.resolve("data");
        Archive first = Archive.open(data, Reports.writing());
        add(first, Reports.arriving("a", MARKET));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            try (Archive waiting = Archive.openWhenFree(data, Reports.writing(), Archive.PATIENCE)) {
                add(waiting, Reports.arriving("b", MARKET));
            }
        });
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        assertThat(second).succeedsWithin(Duration.ofSeconds(9));
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    @Test
    void aDirectoryWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "x");

        assertThatThrownBy(() -> Archive.open(temp, Reports.writing())).hasMessageContaining("holds other files");
        assertThatThrownBy(() -> Archive.open(temp, Reports.reading())).hasMessageContaining("no Isnad data directory");
        assertThat(temp.resolve("store.properties")).doesNotExist();
    }

    /** What a reader reads that tells only some of the acts. */
    private static Reading acts(Report report, int from, int to) {
        Reading all = Reports.READER.read(report);
        int last = all.incidents().size();
        return new Reading(
                all.report(),
                all.published(),
                all.incidents().subList(Math.min(from, last), Math.min(to, last)),
                all.totals(),
                all.statements(),
                all.tags(),
                all.counts(),
                all.problems(),
                all.provenance());
    }

    private static Decided decide(Archive archive, Random random) {
        long claims = archive.read(session -> session.claims().count());
        String a = "c" + (1 + random.nextInt((int) claims));
        String b = "c" + (1 + random.nextInt((int) claims));
        return switch (random.nextInt(5)) {
            case 0 ->
                archive.decide(
                        "Ann", "a test", ids -> new Change.Reject(ids.claims(a).get(0)));
            case 1 -> archive.decide("Ann", "a test", ids -> new Change.Apart(List.of(ids.claims(a), ids.claims(b))));
            case 2 ->
                archive.decide(
                        "Ann",
                        "a test",
                        ids -> new Change.EditGrade(ids.claims(a).get(0), Change.GradeCode.WEAK));
            default ->
                archive.decide(
                        "Ann",
                        "a test",
                        ids -> new Change.Together(Stream.of(a, b)
                                .flatMap(id -> ids
                                        .claims("i"
                                                + archive.incident(id, Policy.ISNAD)
                                                        .id())
                                        .stream())
                                .toList()));
        };
    }

    private static Change together(Ids ids, String a, String b) {
        return new Change.Together(
                Stream.of(a, b).flatMap(id -> ids.claims(id).stream()).toList());
    }

    private static Arriving invented(int number) {
        int story = number % 12;
        String[] places = {"Oltera", "Marsa Tolm", "Dresk", "Halvin", "Bel Qara", "Suweil"};
        String text = "%s killed %d people in the town of %s on %d March 2024, %s said. (%d)"
                .formatted(
                        story % 2 == 0 ? "Shelling" : "An air strike",
                        3 + story + number / 40,
                        places[story / 2],
                        1 + story * 2,
                        number % 3 == 0 ? "the mayor" : number % 3 == 1 ? "doctors" : "a monitoring group",
                        number);
        return Reports.arriving("n" + number, text, null, "2024-03-%02d".formatted(2 + story * 2));
    }

    private static List<Added> add(Path data, Arriving... reports) {
        try (Archive archive = Archive.open(data, Reports.writing())) {
            return add(archive, reports);
        }
    }

    private static List<Added> add(Archive archive, Arriving... reports) {
        return archive.add(List.of(reports));
    }

    private static String export(Path data) {
        try (Archive archive = Archive.open(data, Reports.writing())) {
            return export(archive);
        }
    }

    private static String export(Archive archive) {
        StringWriter out = new StringWriter();
        try {
            archive.export(IncidentExport.JSONL, Policy.ISNAD, out, Progress.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Each incident without the numbers that depend on the order of arrival; in the order of their texts. */
    private static List<String> unnumbered(Path data) {
        return export(data)
                .lines()
                .map(CanonicalJson::read)
                .map(JsonNode::toString)
                .map(line -> line.replaceAll("\"[ic]\\d+\"", "\"\""))
                .filter(line -> !line.contains("\"status\""))
                .sorted()
                .collect(Collectors.toList());
    }
}
