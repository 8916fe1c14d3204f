package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.isnad.archive.Archive;
import org.isnad.archive.Arriving;
import org.isnad.claim.Reading;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.pipeline.ReportReader;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.render.ReadingJson;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.web.ServedTest;
import org.junit.jupiter.api.Test;

/** What programs are told of a report. */
class ReportAnswerTest extends ServedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theReadingIsToldWholeWithItsNamesOfPlaces() throws IOException {
        ReportReader reader = ReportReader.with(
                null,
                PlaceReader.of(
                        GazetteerHome.of(Map.of("ISNAD_HOME", "/nowhere"), "/nowhere")
                                .openBuiltIn(),
                        null,
                        Sovereignty.NEUTRAL));
        Report report = Archive.named(new Report(
                new ReportId("a"),
                "Shelling kills three in Mosul",
                "Shelling of a bakery in the city of Mosul killed three people on Wednesday, a doctor said.",
                LocalDate.of(2024, 6, 20),
                "River Courier",
                null,
                "en"));
        Reading reading = reader.read(report);
        byte[] bytes = report.text().getBytes(StandardCharsets.UTF_8);
        served.desk()
                .write(archive -> archive.add(List.of(Arriving.of(report, reading, "a.txt", bytes, "text/plain"))));

        JsonNode told = JSON.readTree(
                        served.get("/api/v1/reports/" + report.id().value()).body())
                .path("reading");

        assertThat(told.path("toponyms")).isNotEmpty();
        assertThat(told.path("title_toponyms")).isNotEmpty();
        assertThat(told).isEqualTo(JSON.readTree(ReadingJson.toJson(report, reading)));
    }
}
