package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.ReadingJson;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tagger.TrainedModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One real report on a strike, read without a fault: who says what, how many, and what is only feared. */
class SampleReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "samples/idlib-2018-09.txt";

    @SuppressWarnings("NullAway.Init")
    private static ReportReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ReportReader.with(TrainedModel.load(), null);
    }

    @Test
    void tellsTheStrikeAndItsVictims() throws IOException {
        JsonNode strike = incident(LocalDate.of(2018, 9, 8), 0);

        assertThat(strike.path("type").asText()).isEqualTo("air_strike");
        assertThat(strike.path("date").asText()).isEqualTo("2018-09-08");
        assertThat(texts(strike.path("places"), "province")).containsExactly("Idlib");
        assertThat(texts(strike.path("actors"), "id")).containsExactlyInAnyOrder("russia", "syrian_government");
        assertThat(texts(strike.path("actors"), "basis")).containsOnly("stated");
        JsonNode civilians = strike.path("casualties").path(0);
        assertThat(figure(civilians)).isEqualTo("killed civilians 4..null by local monitoring groups");
        JsonNode children = strike.path("casualties").path(1);
        assertThat(figure(children)).isEqualTo("killed children 2..2 by local monitoring groups");
        assertThat(children.path("part_of").asInt(-1)).isZero();
    }

    @Test
    void keepsTheOtherActsApartOnTheirTellersWord() throws IOException {
        JsonNode bombings = incident(LocalDate.of(2018, 9, 8), 1);
        assertThat(bombings.path("date").asText()).isEqualTo("2018-09-04");
        assertThat(texts(bombings.path("actors"), "id")).containsExactly("russia");
        assertThat(texts(bombings.path("actors"), "by")).containsExactly("the Syrian Observatory for Human Rights");

        JsonNode homes = incident(LocalDate.of(2018, 9, 8), 2);
        assertThat(texts(homes.path("targets"), "class")).containsExactlyInAnyOrder("residential", "armed_group");
        assertThat(texts(homes.path("actors"), "by")).containsExactly("Anadolu");
    }

    @Test
    void recordsNothingThatIsOnlyFeared() throws IOException {
        assertThat(texts(reading(LocalDate.of(2018, 9, 8)).path("incidents"), "type"))
                .containsExactly("air_strike", "air_strike", "air_strike");
    }

    @Test
    void tellsTotalsCountsStatementsAndTags() throws IOException {
        JsonNode reading = reading(LocalDate.of(2018, 9, 8));

        assertThat(StreamSupport.stream(reading.path("totals").spliterator(), false)
                        .map(SampleReportTest::figure))
                .containsExactly(
                        "population unspecified 3000000..3000000 by null",
                        "population children 1000000..1000000 by null",
                        "displaced unspecified 800000..800000 by The UN");
        assertThat(texts(reading.path("totals"), "modality")).containsExactly("reported", "reported", "projected");
        assertThat(reading.path("totals").path(1).path("part_of").asInt(-1)).isZero();
        assertThat(texts(reading.path("counts"), "quote"))
                .containsExactly("several dozens of bombs", "roughly 30 bombings");
        assertThat(reading.path("counts").path(0).path("low").asInt()).isEqualTo(36);
        assertThat(StreamSupport.stream(reading.path("statements").spliterator(), false)
                        .map(s ->
                                s.path("act").asText() + " " + s.path("speaker").asText()))
                .contains(
                        "agree The three countries",
                        "warn Turkish President Recep Erdogan",
                        "warn The US and France",
                        "accuse Russia’s Defense Ministry",
                        "justify Russian Foreign Minister Sergey Lavrov");
        assertThat(StreamSupport.stream(reading.path("tags").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly("Russia", "Iran", "Turkey", "Syria", "Idlib");
    }

    @Test
    void inventsNoYear() throws IOException {
        JsonNode reading = reading(null);

        assertThat(reading.path("published").path("date").isNull()).isTrue();
        assertThat(texts(reading.path("incidents"), "date")).containsOnly("null");
    }

    private static JsonNode incident(@Nullable LocalDate published, int index) throws IOException {
        return reading(published).path("incidents").path(index);
    }

    private static JsonNode reading(@Nullable LocalDate published) throws IOException {
        Optional<Path> file = SharedFiles.find(NAME);
        assumeTrue(file.isPresent(), "needs the directory 'shared' beside the checkout, with " + NAME);
        String all = Files.readString(file.orElseThrow(), StandardCharsets.UTF_8);
        int end = all.indexOf('\n');
        Report report = new Report(
                new ReportId("sample"),
                all.substring(0, end),
                all.substring(end).stripLeading(),
                published,
                "news site",
                null,
                "en");
        return JSON.readTree(ReadingJson.toJson(report, reader.read(report)));
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.path(field).asText("null")));
        return texts;
    }

    private static String figure(JsonNode figure) {
        return "%s %s %s..%s by %s"
                .formatted(
                        figure.path("harm").asText(),
                        figure.path("group").asText(),
                        figure.path("low").asText("null"),
                        figure.path("high").asText("null"),
                        figure.path("source").asText("null"));
    }
}
