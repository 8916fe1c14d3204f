package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.code.ActorId;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.ledger.CanonicalJson;
import org.isnad.render.IncidentExport;
import org.isnad.report.ReportId;
import org.isnad.store.StoreException;
import org.isnad.store.StoredClaim;
import org.isnad.weighing.Policy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any sequence of decisions, of every kind, undone in reverse leaves at each step the view that was there before it; no
 * claim is ever lost; every id that was ever given leads somewhere. More sequences: the system property
 * {@code isnad.decision.rounds}.
 */
class DecisionsTest {

    private static final int ROUNDS = Integer.getInteger("isnad.decision.rounds", 1);
    private static final int STEPS = 10;
    private static final String[] TOWNS = {"Oltera", "Marsa Tolm", "Dresk", "Halvin"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsUndoneInReverseLeavesWhatWasThere(long first) {
        for (long seed = first; seed < first + 3L * ROUNDS; seed += 3) {
            undone(temp.resolve("data-" + seed), new SplittableRandom(seed));
        }
    }

    private void undone(Path data, SplittableRandom random) {
        Deque<String> views = new ArrayDeque<>();
        Deque<Long> made = new ArrayDeque<>();
        try (Archive archive = Archive.open(data, Reports.writing())) {
            for (int i = 0; i < 20; i++) {
                archive.add(List.of(invented(i, random)));
            }
            for (int tries = 0; made.size() < STEPS && tries < 20 * STEPS; tries++) {
                String before = view(archive);
                try {
                    made.push(decide(archive, random).id());
                    views.push(before);
                } catch (StoreException | IllegalArgumentException e) {
                    assertThat(view(archive)).as("a decision that was refused").isEqualTo(before);
                }
                sound(archive);
            }
            assertThat(made).hasSize(STEPS);
            assertThat(new TreeSet<>(views)).as("decisions change something").hasSizeGreaterThan(STEPS / 2);
            while (!made.isEmpty()) {
                archive.undo("Ann", "a test", "d" + made.pop());
                assertThat(view(archive)).isEqualTo(views.pop());
                sound(archive);
            }
        }
        assertThat(Reports.verify(data).faults()).isEmpty();
    }

    /** Every claim is in one incident or rejected by a decision in force, and every id leads somewhere or to a tombstone. */
    private static void sound(Archive archive) {
        List<String> lines = export(archive);
        TreeSet<String> shown = new TreeSet<>();
        for (String line : lines) {
            for (JsonNode claim : CanonicalJson.read(line).path("claims")) {
                assertThat(shown.add(claim.path("claim").asText()))
                        .as("a claim in two incidents")
                        .isTrue();
            }
        }
        TreeSet<String> rejected = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>();
        archive.read(session -> {
            session.claims().each((StoredClaim claim) -> all.add("c" + claim.nr()));
            session.decisions().all().stream()
                    .filter(row -> row.undoneBy() == null && row.change().contains("reject"))
                    .forEach(row -> session.decisions().claims(row.id()).forEach(nr -> rejected.add("c" + nr)));
            return true;
        });
        all.removeAll(rejected);
        assertThat(shown).containsAll(all);
        long ids = archive.read(session -> session.incidents().count());
        for (long id = 1; id <= ids; id++) {
            String name = "\"id\":\"i" + id + "\"";
            assertThat(lines.stream().filter(line -> line.contains(name)).count())
                    .as("i%d is shown once: as itself, merged or gone", id)
                    .isEqualTo(1);
        }
    }

    private static Decided decide(Archive archive, SplittableRandom random) {
        long claims = archive.read(session -> session.claims().count());
        String a = "c" + (1 + random.nextLong(claims));
        String b = "c" + (1 + random.nextLong(claims));
        return archive.decide("Ann", "a test", ids -> switch (random.nextInt(12)) {
            case 0 -> new Change.Reject(ids.claims(a).get(0));
            case 1 -> new Change.Apart(List.of(ids.claims(a), ids.claims(b)));
            case 2 -> new Change.EditGrade(ids.claims(a).get(0), Change.GradeCode.WEAK);
            case 3 ->
                new Change.EditFigure(
                        ids.claims(a).get(0), Harm.KILLED, Group.UNSPECIFIED, 1L, 1L + random.nextInt(9), null);
            case 4 -> new Change.Voice(report(ids, a), report(ids, b), random.nextBoolean());
            case 5 -> new Change.EditType(ids.claims(a).get(0), random.nextBoolean() ? EventType.SIEGE : null);
            case 6 ->
                new Change.EditDay(
                        ids.claims(a).get(0), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1 + random.nextInt(20)));
            case 7 ->
                new Change.EditActor(
                        ids.claims(a).get(0),
                        ActorId.OTHER,
                        "hill guard",
                        random.nextBoolean() ? Change.Part.DID_IT : Change.Part.DID_NOT);
            case 8 -> new Change.NoPlace(ids.claims(a).get(0));
            default ->
                new Change.Together(
                        Stream.of(a, b).flatMap(id -> ids.claims(id).stream()).toList());
        });
    }

    private static ReportId report(Ids ids, String claim) {
        return ids.claims(claim).get(0).report();
    }

    /** Without the numbers that were given in between and lead elsewhere now. */
    private static String view(Archive archive) {
        return String.join(
                "\n",
                export(archive).stream()
                        .filter(line ->
                                !line.contains("\"status\":\"merged\"") && !line.contains("\"status\":\"gone\""))
                        .toList());
    }

    private static List<String> export(Archive archive) {
        StringWriter out = new StringWriter();
        try {
            archive.export(IncidentExport.JSONL, Policy.ISNAD, out, Progress.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ArrayList<>(out.toString().lines().toList());
    }

    private static Arriving invented(int number, SplittableRandom random) {
        String text = "Shelling killed %d people in the town of %s on %d March 2024, %s said. (%d)"
                .formatted(
                        3 + random.nextInt(6),
                        TOWNS[random.nextInt(TOWNS.length)],
                        1 + random.nextInt(3) * 5,
                        random.nextBoolean() ? "the mayor" : "doctors",
                        number);
        return Reports.arriving("n" + number, text, null, "2024-03-12");
    }
}
