package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.code.EventType;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.ReadingJson;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tagger.TrainedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader with the trained model: what holds whatever it has learned. */
class LearnedReaderTest {

    private static final List<String> STORIES = List.of(
            "%1$s warplanes bombed a market in Oltera on Tuesday, killing at least 12 people, residents said. "
                    + "%2$s forces shelled the town of Marsa Tolm on Monday and wounded three children.",
            "%1$s jets carried out air strikes on the village of Kalvane on Tuesday, a monitor said. Four civilians were "
                    + "killed. The %2$s military denied any part in it.",
            "Fighting broke out between %1$s troops and %2$s soldiers near Beit Sahir on Monday. Nine fighters died.",
            "A %1$s drone strike hit a car in Oltera on Tuesday. Two people were killed, the mayor said.");

    @SuppressWarnings("NullAway.Init")
    private static ReportReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ReportReader.with(TrainedModel.load(), null);
    }

    @ParameterizedTest
    @CsvSource({"Russian, Turkish", "Israeli, Iranian", "Turkish, Israeli", "Iranian, Russian"})
    void anotherPartyInTheSameWordsGivesTheSameReading(String first, String second) {
        for (String story : STORIES) {
            Reading one = read(story.formatted(first, second));
            Reading other = read(story.formatted(second, first));

            assertThat(one.incidents()).isNotEmpty();
            assertThat(shape(one)).isEqualTo(shape(other));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOOTING | Gunmen opened fire on a minibus in Oltera on Tuesday, killing three passengers.",
                "SHOOTING | Gunmen opened fire on a mosque in Denar on Friday, killing nine worshippers, police said.",
                "SHOOTING | Police fired live ammunition at protesters in Oltera on Tuesday, killing two.",
                "SHOOTING | Armed men killed six villagers in a raid on Oltera on Tuesday.",
                "ABDUCTION | Militants abducted twelve farmers near Oltera on Tuesday.",
                "DESTRUCTION | Settlers burned down a school in the village of Oltera on Tuesday, the mayor said."
            })
    void whatWasSeldomInTheWarThatItLearnedFromKeepsItsType(EventType type, String text) {
        assertThat(read(text).incidents()).extracting(IncidentClaim::type).containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Medics, 13 the White Helmets | Medics said 12 people were killed in the shelling of Oltera; the White Helmets said 13.",
                "12 Medics, 13 the White Helmets | Medics said 12 people were killed in the shelling of Oltera, while the White Helmets put the toll at 13.",
                "12 medics, 13 the White Helmets | The shelling of Oltera killed 12 people, medics said, and 13, the White Helmets said.",
                "12 nobody | The army, which said it had left the town, shelled Oltera on Monday and killed 12 civilians."
            })
    void eachTellerOfASentenceGivesItsOwnNumber(String told, String text) {
        Report report = report(text);

        assertThat(reader.read(report).incidents().stream().flatMap(i -> i.casualties().stream()))
                .extracting(f -> f.count().low() + " " + (f.source() == null ? "nobody" : report.words(f.source())))
                .containsExactlyInAnyOrder(told.split(", ", -1));
    }

    @Test
    void manyThreadsGiveTheSameBytes() {
        Report report = report(STORIES.get(0).formatted("Russian", "Turkish"));
        String alone = ReadingJson.toJson(report, reader.read(report));

        List<String> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> ReadingJson.toJson(report, reader.read(report)))
                .toList();

        assertThat(together).containsOnly(alone);
    }

    @Test
    void theModelStandsInTheProvenance() {
        assertThat(read(STORIES.get(3)).provenance().digests())
                .containsKeys("model/encoder.onnx", "model/heads.bin", "model/vocabulary.txt", "model/choices.txt");
    }

    @Test
    void anEmptyReportAndAVeryLongSentenceAreRead() {
        assertThat(read("").incidents()).isEmpty();
        assertThat(read("Shelling hit " + "the village and ".repeat(600) + "Oltera.")
                        .problems())
                .isNotNull();
    }

    /** All of a reading but which party is meant. */
    private static List<String> shape(Reading reading) {
        return reading.incidents().stream().map(LearnedReaderTest::shape).toList();
    }

    private static String shape(IncidentClaim i) {
        return "%s %s %d places %s %s %d weapons %s"
                .formatted(
                        i.type(),
                        i.date() == null ? "" : i.date().iso(),
                        i.places().size(),
                        i.actors().stream().map(ActorClaim::basis).toList(),
                        i.targets().stream().map(t -> t.targetClass()).toList(),
                        i.weapons().size(),
                        i.casualties().stream()
                                .map(f -> f.harm() + " " + f.group() + " " + f.count())
                                .toList());
    }

    private static Reading read(String text) {
        return reader.read(report(text));
    }

    private static Report report(String text) {
        return new Report(new ReportId("a"), "", text, LocalDate.of(2024, 3, 14), null, null, "en");
    }
}
