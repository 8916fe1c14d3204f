package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that adds and decides is killed at random moments, again and again on one data directory. Nothing that it
 * acknowledged may be lost, and what is there must be sound. Rounds: the system property {@code isnad.crash.rounds}.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("isnad.crash.rounds", 2);
    private static final Duration LONGEST = Duration.ofMillis(1_500);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void whatWasAcknowledgedOutlivesTheProcess() throws Exception {
        Path data = temp.resolve("data");
        SplittableRandom random = new SplittableRandom(ROUNDS);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killed(data, round, random.nextLong(LONGEST.toMillis())));

            Verification found = Reports.verify(data);
            assertThat(found.faults()).as("round %d", round).isEmpty();
            assertThat(known(data)).as("round %d", round).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        Archive.open(data, Reports.writing()).close();
        try (Stream<Path> left = Files.list(data.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    /** What a process acknowledged that was killed so long after its first acknowledgement. */
    private List<String> killed(Path data, int round, long afterMillis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        data.toString(),
                        Integer.toString(round))
                .redirectError(temp.resolve("err-" + round).toFile())
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first)
                    .as("errors of the process: %s", Files.readString(temp.resolve("err-" + round)))
                    .isNotNull();
            acknowledged.add(first);
            process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) {
                    acknowledged.add(line);
                }
            }
        }
        assertThat(Files.readString(temp.resolve("err-" + round))).isEmpty();
        return acknowledged;
    }

    private static Set<String> known(Path data) {
        Set<String> known = new HashSet<>();
        try (Archive archive = Archive.open(data, Reports.reading())) {
            archive.read(session -> {
                session.reports().each(r -> known.add("report " + r.report().id() + "."));
                session.decisions().all().forEach(d -> {
                    known.add("decision " + d.id() + ".");
                    if (d.undoneBy() != null) {
                        known.add("undo " + d.undoneBy() + ".");
                    }
                });
                return true;
            });
        }
        return known;
    }

    /** Adds and decides until it is killed, and says what is safe. */
    static final class Child {

        private static final String[] PLACES = {"Oltera", "Marsa Tolm", "Dresk", "Halvin"};

        private Child() {}

        public static void main(String[] args) {
            Path data = Path.of(args[0]);
            int round = Integer.parseInt(args[1]);
            SplittableRandom random = new SplittableRandom(round);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            List<Long> decisions = new ArrayList<>();
            try (Archive archive = Archive.open(data, Reports.writing())) {
                for (int step = 0; ; step++) {
                    List<Arriving> batch = new ArrayList<>();
                    for (int i = random.nextInt(1, 6); i > 0; i--) {
                        batch.add(report(random, round + "-" + step + "-" + i));
                    }
                    archive.add(batch).forEach(added -> out.println("report " + added.id() + "."));
                    decide(archive, random, decisions, out);
                }
            }
        }

        private static void decide(Archive archive, SplittableRandom random, List<Long> decisions, PrintStream out) {
            long most = archive.read(session -> session.incidents().count());
            String a = "i" + random.nextLong(1, most + 2);
            String b = "i" + random.nextLong(1, most + 2);
            try {
                if (random.nextInt(3) == 0 && !decisions.isEmpty()) {
                    long last = decisions.remove(decisions.size() - 1);
                    out.println("undo "
                            + archive.undo("Ann", "second thoughts", "d" + last).id() + ".");
                } else {
                    Decided decided = archive.decide(
                            "Ann",
                            "the same day",
                            ids -> new org.isnad.incident.Change.Together(
                                    Stream.concat(ids.claims(a).stream(), ids.claims(b).stream())
                                            .toList()));
                    decisions.add(decided.id());
                    out.println("decision " + decided.id() + ".");
                }
            } catch (StoreException | IllegalArgumentException e) {
                // Two ids that mean nothing, or the same: a person would be told, and try others.
            }
        }

        private static Arriving report(SplittableRandom random, String name) {
            String place = PLACES[random.nextInt(PLACES.length)];
            String text = "Shelling killed %d people in the village of %s on %d March 2024, the mayor said. (%s)"
                    .formatted(random.nextInt(1, 30), place, random.nextInt(1, 29), name);
            String url = random.nextInt(3) == 0 ? "https://wire.example/" + random.nextInt(20) : null;
            return Reports.arriving(name, text, url, "2024-03-30");
        }
    }
}
