package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.isnad.render.IncidentExport;
import org.isnad.weighing.Policy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 200 reports in whatever order, in whatever steps: the same incidents, byte for byte, but for the numbers of incidents and
 * claims. More shuffles: the system property {@code isnad.order.rounds}.
 */
class OrderTest {

    private static final int COUNT = 200;
    private static final int ROUNDS = Integer.getInteger("isnad.order.rounds", 1);
    private static final String[] TOWNS = {"Marsa Tolm", "Oltera", "Hadun", "Belsk Rova", "Sennit", "Tall Omran"};
    private static final String[] THINGS = {"a grain market", "a school", "a bakery", "a bus station", "a clinic"};
    private static final String[] TELLERS = {"the civil defence", "residents", "the mayor", "doctors"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temp;

    private static final List<Arriving> REPORTS = new ArrayList<>();
    private static List<String> expected = List.of();

    @BeforeAll
    static void add() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < COUNT; i++) {
            REPORTS.add(invented(i, random));
        }
        Path data = temp.resolve("one");
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.add(REPORTS);
        }
        expected = unnumbered(data);
    }

    @Test
    void thereIsSomethingToJoin() {
        assertThat(expected).hasSizeBetween(20, 150);
        assertThat(expected).anyMatch(line -> line.split("\"quote\"", -1).length > 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderInWhichReportsComeChangesNothing(long first) {
        for (long seed = first; seed < first + 3L * ROUNDS; seed += 3) {
            List<Arriving> shuffled = new ArrayList<>(REPORTS);
            Collections.shuffle(shuffled, new Random(seed));
            Path data = temp.resolve("other-" + seed);
            SplittableRandom random = new SplittableRandom(seed);
            try (Archive archive = Archive.open(data, Reports.writing())) {
                for (int at = 0; at < shuffled.size(); ) {
                    int next = Math.min(shuffled.size(), at + 1 + random.nextInt(1 + random.nextInt(40)));
                    archive.add(shuffled.subList(at, next));
                    at = next;
                }
            }
            assertThat(unnumbered(data)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theStepsInWhichReportsComeChangeNoNumberEither() {
        Path data = temp.resolve("steps");
        try (Archive archive = Archive.open(data, Reports.writing())) {
            for (int at = 0; at < COUNT; at += 7) {
                archive.add(REPORTS.subList(at, Math.min(COUNT, at + 7)));
            }
        }
        assertThat(exported(data)).isEqualTo(exported(temp.resolve("one")));
    }

    @Test
    void aRebuildComesToTheSame() {
        Path data = temp.resolve("rebuilt");
        List<Arriving> backwards = new ArrayList<>(REPORTS);
        Collections.reverse(backwards);
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.add(backwards);
            archive.rebuild(Reports.READER::read, Progress.NONE);
        }
        assertThat(unnumbered(data)).isEqualTo(expected);
    }

    /** Of some sixty strikes within four weeks and some after a year; tolls rise, days are told or not, some are copies. */
    private static Arriving invented(int number, SplittableRandom random) {
        int strike = random.nextInt(60);
        SplittableRandom of = new SplittableRandom(strike);
        int day = 1 + of.nextInt(24);
        String town = TOWNS[of.nextInt(TOWNS.length)];
        String thing = THINGS[of.nextInt(THINGS.length)];
        int toll = 2 + of.nextInt(30) + random.nextInt(3);
        String text = "Air strikes hit %s in %s %s, killing %d people, %s said. %s"
                .formatted(
                        thing,
                        town,
                        random.nextInt(4) == 0 ? "at dawn" : "on %d May 2024".formatted(day),
                        toll,
                        TELLERS[random.nextInt(TELLERS.length)],
                        random.nextBoolean() ? "Another air strike wounded four people in Zarun Hills." : "");
        int later = random.nextInt(12);
        String published = later == 0
                ? null
                : later == 1 ? "2025-05-%02d".formatted(day) : "2024-05-%02d".formatted(day + later % 4);
        return Reports.arriving(
                "n" + number, text + (random.nextInt(3) == 0 ? "" : " (" + number + ")"), null, published);
    }

    /** Each incident without the numbers that depend on the order of arrival; in the order of their texts. */
    private static List<String> unnumbered(Path data) {
        return exported(data).stream()
                .filter(line -> !line.contains("\"status\":\"merged\"") && !line.contains("\"status\":\"gone\""))
                .map(line -> line.replaceAll("\"[ic]\\d+\"", "\"\""))
                .sorted()
                .toList();
    }

    private static List<String> exported(Path data) {
        StringWriter out = new StringWriter();
        try (Archive archive = Archive.open(data, Reports.writing())) {
            archive.export(IncidentExport.JSONL, Policy.ISNAD, out, Progress.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString().lines().toList();
    }
}
