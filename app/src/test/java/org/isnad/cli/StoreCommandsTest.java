package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store as a person meets it. All reports are invented. */
class StoreCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path shared;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @BeforeEach
    void reports() throws IOException {
        Files.writeString(dir.resolve("one.txt"), """
                Title: Strike on fish market kills 12
                Published: 2024-03-14
                Source: Coastline Wire

                Government warplanes bombed a fish market in the town of Marsa Tolm on Wednesday, killing at least 12 people, \
                a local monitoring group said.
                """);
        Files.writeString(dir.resolve("two.txt"), """
                Title: Toll in market strike rises to 17
                Published: 2024-03-15
                Source: Harbour Daily

                The toll of Wednesday's air strike on the fish market in Marsa Tolm rose to 17 killed and 42 wounded, doctors \
                at the town's hospital said. The army denied that its warplanes had bombed the market.
                """);
        Files.writeString(dir.resolve("three.txt"), """
                Title: Shelling kills three in Oltera
                Published: 2024-03-15
                Source: Coastline Wire

                Shelling killed three people in the village of Oltera on Thursday, the mayor said.
                """);
    }

    @Test
    void aDecisionThatALaterOneContradictsIsTold() {
        isnad("add", "one.txt", "two.txt", "three.txt");
        String same = decided("decide", "same", "c2", "c3");
        Ran different = decide("decide", "different", "c2", "c3");
        assertThat(different.err()).contains("this contradicts " + same + ", which no longer holds");
        String later = different.out().split(" ", 2)[0];
        assertThat(isnad("list", "--decisions").out())
                .containsPattern(same + " +unheeded")
                .containsPattern(later + " +yes")
                .contains("holds again when that one is taken back");
        assertThat(decide("decide", "undo", later).err()).doesNotContain("contradicts");
        assertThat(isnad("list", "--decisions").out()).containsPattern(same + " +yes");
    }

    @Test
    void ofTwoDecisionsOnVoicesTheLaterHolds() {
        List<String> reports = isnad("add", "one.txt", "two.txt").outLines().stream()
                .map(line -> line.split(" +", -1)[1])
                .toList();
        String two = decided("decide", "voice", reports.get(0), reports.get(1), "--two");
        Ran one = decide("decide", "voice", reports.get(0), reports.get(1));
        assertThat(one.err()).contains("this contradicts " + two + ", which no longer holds");
        assertThat(isnad("list", "--decisions").out()).containsPattern(two + " +unheeded");
        assertThat(isnad("list").out()).contains("2 by 1");
        decided("decide", "voice", reports.get(1), reports.get(0), "--two");
        assertThat(isnad("list").out()).doesNotContain("2 by 1");
    }

    @Test
    void aRejectedClaimIsJoinedToNothingUntilTheRejectionIsTakenBack() {
        isnad("add", "one.txt", "two.txt", "three.txt");
        String reject = decided("decide", "reject", "c3");
        Ran refused = decide("decide", "same", "c1", "c3");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("claim c3 was rejected").contains("isnad decide undo " + reject);
        assertThat(isnad("list").out()).contains("1 decision,");
        decided("decide", "undo", reject);
        assertThat(decide("decide", "same", "c1", "c3").out()).endsWith("  i1\n");
    }

    private String decided(String... args) {
        Ran ran = decide(args);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().split(" ", 2)[0];
    }

    private Ran decide(String... args) {
        return isnad(Stream.concat(Stream.of(args), Stream.of("--author", "Ann", "--reason", "read both"))
                .toArray(String[]::new));
    }

    @Test
    void aFileIsNoDataDirectory() throws IOException {
        Path file = dir.resolve("one.txt");
        String message = "isnad: %s: %s a file, not a directory; name a directory with --data";

        assertThat(Ran.with("list", "--data", file.toString()).err()).startsWith(message.formatted(file, "is"));
        assertThat(Ran.with("add", "--no-model", "--data", file.toString(), file.toString())
                        .err())
                .startsWith(message.formatted(file, "is"));
        Path below = file.resolve("store");
        assertThat(Ran.with("add", "--no-model", "--data", below.toString(), file.toString())
                        .err())
                .startsWith(message.formatted(below, file + " is"));
        Path backup = dir.resolve("backup.zip");
        isnad("add", "one.txt");
        isnad("backup", backup.toString());
        assertThat(Ran.with("restore", "--data", file.toString(), backup.toString())
                        .err())
                .startsWith(message.formatted(file, "is"));
    }

    /** The walk of a new user. */
    @Test
    void addListExplainSplitUndoVerifyBackupRestore() throws IOException {
        Ran added = isnad("add", "one.txt", "two.txt", "three.txt");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.outLines()).hasSize(3);
        assertThat(isnad("add", "one.txt").out()).startsWith("known");

        Ran list = isnad("list");
        assertThat(list.out()).contains("12 to 17").contains("2 of 2 incidents; 3 reports");
        Ran explained = isnad("explain", "i1");
        assertThat(explained.out())
                .contains("“killing at least 12 people”")
                .contains("Why joined")
                .contains("c1 and c2");

        Ran split = isnad("decide", "split", "i1", "c2", "--author", "Ann", "--reason", "two raids");
        assertThat(split.code()).as(split.err()).isZero();
        assertThat(isnad("list").out()).contains("3 of 3 incidents");
        String decision = split.out().split(" ", 2)[0];
        assertThat(isnad("list", "--decisions").out())
                .contains(decision)
                .contains("two raids")
                .contains("Ann");
        String data = dir.resolve("data").toString();
        assertThat(split.err())
                .contains("isnad decide undo --data " + data + " " + decision + " --author Ann --reason WHY");
        String[] undo = split.err().strip().replaceFirst(".* isnad ", "").split(" ");
        assertThat(Ran.with(undo).code()).isZero();
        assertThat(isnad("list").out()).isEqualTo(list.out().replace("0 decisions", "1 decision"));

        Ran verified = isnad("verify");
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.out())
                .contains("3 captures")
                .contains("1 decision\n")
                .contains("sound");
        Path backup = dir.resolve("backup.zip");
        assertThat(isnad("backup", backup.toString()).code()).isZero();

        Path capture = captures().get(1);
        byte[] bytes = Files.readAllBytes(capture);
        bytes[7] ^= 4;
        Files.write(capture, bytes);
        Ran found = isnad("verify");
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out()).contains("NOT SOUND: 1 fault\n");
        assertThat(found.err()).contains(capture.getFileName().toString()).contains("the file was changed");

        Ran restored = Ran.with("restore", "--data", dir.resolve("new").toString(), backup.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("sound");
        assertThat(Ran.with("list", "--data", dir.resolve("new").toString()).out())
                .isEqualTo(isnad("list").out());
    }

    @ParameterizedTest
    @CsvSource({"jsonl, 2", "csv, 4", "geojson, 3", "links, 3"})
    void exportsWithAManifest(String format, int lines) throws IOException {
        isnad("add", "one.txt", "two.txt", "three.txt");
        Path out = dir.resolve("out");
        Ran ran = isnad("export", "--format", format, "--out", out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(lines);
        String manifest = Files.readString(dir.resolve("out.manifest.json"));
        assertThat(manifest)
                .contains("\"incidents\" : 2")
                .contains(org.isnad.ledger.Sha256.of(Files.readAllBytes(out)));
        assertThat(isnad("verify").code()).isZero();
        if (format.equals("links")) {
            assertThat(Files.readString(out))
                    .contains("{\"report\":\"one\",\"incident_key\":\"i1\",\"cluster\":\"i1\",\"main\":true}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show i99                                            | 1 | there is no incident i99
            show c99                                            | 1 | there is no claim c99
            show nothing                                        | 1 | there is no 'nothing'
            explain r1                                          | 1 | is no incident
            decide same i1 i2                                   | 2 | --reason
            decide same i1 i2 --reason x                        | 2 | --author
            decide same i1 --reason x --author A                | 2 | name two or more
            decide same i2 i2 --reason x --author A             | 1 | it takes two claims
            decide split i1 c3 --reason x --author A            | 1 | not all of these claims belong to i1
            decide undo d99 --reason x --author A               | 1 | there is no decision d99
            decide figure i1 --reason x --author A              | 2 | at least one of
            decide figure i1 --low 5 --high 3 --reason x --author A | 2 | --low <= --best <= --high
            decide grade i1 fine --reason x --author A          | 2 | grade
            decide                                              | 2 | say what to decide
            verify --head 3                                     | 2 | a head is written like
            verify --head 3:aa                                  | 2 | 64 hex digits
            add nope.txt                                        | 1 | no such file
            backup one.txt                                      | 1 | there is such a file already
            """)
    void whatCannotBeDoneSaysWhy(String line, int code, String message) {
        Path data = shared.resolve("data");
        if (!Files.exists(data)) {
            isnad(data, "add", "one.txt", "two.txt", "three.txt");
        }

        Ran ran = isnad(data, line.split(" ", -1));

        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPersonsFigureAndGradeStandBesideTheOthers() {
        isnad("add", "one.txt", "two.txt");
        isnad(
                "decide",
                "figure",
                "i1",
                "--low",
                "17",
                "--best",
                "18",
                "--high",
                "19",
                "--author",
                "Ann",
                "--reason",
                "names");
        isnad("decide", "grade", "i1", "confirmed", "--author", "Ann", "--reason", "on site");

        Ran shown = isnad("show", "i1");

        assertThat(shown.out())
                .contains("17 to 19, best 18")
                .contains("set by Ann")
                .contains("confirmed")
                .contains("fair");
        assertThat(isnad("list").out()).contains("confirmed*");
    }

    @Test
    void aSignedStore() throws IOException {
        Path key = dir.resolve("key");
        assertThat(Ran.with("key", key.toString()).code()).isZero();
        assertThat(isnad("add", "--key", key.toString(), "one.txt").code()).isZero();
        assertThat(isnad("add", "two.txt").err()).contains("give the key with --key");
        assertThat(isnad("verify", "--key", key + ".pub").out())
                .contains("1 signature,")
                .contains("sound");
        Ran.with("key", dir.resolve("other").toString());
        assertThat(isnad("verify", "--key", dir.resolve("other.pub").toString()).code())
                .isEqualTo(1);
        assertThat(Ran.with("key", key.toString()).err()).contains("there is such a file already");
    }

    /** NUL no PostgreSQL takes, half a pair no ledger; one such name once cost the batch, or its report. */
    @Test
    void aNameThatNoStoreCanHoldIsMadeWhole() throws IOException {
        Files.writeString(dir.resolve("names.jsonl"), """
                {"id": "a\\u0000b\\ud800", "text": "Shelling killed three people in Oltera on Monday."}
                """);
        Ran added = isnad("add", dir.resolve("names.jsonl").toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.err()).contains("each is kept as U+FFFD");
        assertThat(isnad("show", "a\uFFFDb\uFFFD").code()).isZero();
    }

    @Test
    void aFirstStartThatWasCutOffIsGoneOnWith() throws IOException {
        isnad("add", "one.txt");
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.copy(dir.resolve("data/store.properties"), other.resolve("store.properties"));
        Ran added = isnad(other, "add", "one.txt");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(isnad(other, "verify").out()).contains("sound");
    }

    /** More reports than go into the store at once. */
    @Test
    void peopleDecideWhileReportsAreAdded() throws Exception {
        isnad("add", "one.txt", "two.txt");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append("{\"id\": \"n%d\", \"text\": \"Shelling killed %d people in Oltera on Monday.\"}%n"
                    .formatted(i, 2 + i));
        }
        Files.writeString(dir.resolve("many.jsonl"), many);
        String file = dir.resolve("many.jsonl").toString();
        CompletableFuture<Ran> adding = CompletableFuture.supplyAsync(() -> isnad("add", "--no-model", file));
        while (!adding.isDone()) {
            decided("decide", "undo", decided("decide", "reject", "c2"));
        }
        assertThat(adding.get().code()).as(adding.get().err()).isZero();
        assertThat(adding.get().outLines()).hasSize(400);
        assertThat(isnad("verify").out()).contains("402 reports").contains("sound");
    }

    @Test
    void withoutAStoreThereIsNothingToSee() {
        assertThat(isnad("list").err()).contains("no Isnad data directory").contains("isnad add");
        assertThat(isnad("verify").code()).isEqualTo(1);
    }

    private Ran isnad(String... args) {
        return isnad(dir.resolve("data"), args);
    }

    private Ran isnad(Path data, String... args) {
        if (args.length == 1 && args[0].equals("decide")) {
            return Ran.with(args);
        }
        int words = args[0].equals("decide") && args.length > 1 ? 2 : 1;
        String[] all = Stream.of(
                        Stream.of(args).limit(words),
                        Stream.of("--data", data.toString()),
                        Stream.of(args).skip(words).map(this::path))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return Ran.with(all);
    }

    private String path(String arg) {
        return arg.matches("\\w+\\.txt") ? dir.resolve(arg).toString() : arg;
    }

    private List<Path> captures() throws IOException {
        try (Stream<Path> all = Files.walk(dir.resolve("data/captures"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
