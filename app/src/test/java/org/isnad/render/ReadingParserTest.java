package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.Figure;
import org.isnad.claim.Reading;
import org.isnad.pipeline.Learned;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingParserTest {

    private static final ReportReader READER = ReportReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Air strikes on the town of Oltera on Tuesday killed at least 12 people, including five children, a monitor "
                        + "said. The army denied it. More than 300 civilians have been killed since January. Up to 40 "
                        + "houses were destroyed, rescuers said.",
                "\uD83D\uDEA8 Shelling killed three people in Oltera in March 2016 \uD83D\uDEA8, the mayor said \uD83D\uDEA8. "
                        + "In 2015 a car bomb killed nine people in Aleppo.",
                "Rebels blamed the government for the strike between Monday and Wednesday that wounded dozens in Homs. "
                        + "The United Nations fears 20,000 people could be displaced.\n\nTags: war, Oltera",
                "Nothing happened."
            })
    void whatWasWrittenIsReadBack(String text) {
        Report report = new Report(
                new ReportId("r"),
                "\uD83D\uDEA8 Strike kills four in Oltera",
                text,
                LocalDate.of(2016, 7, 20),
                "Wire",
                null,
                "en");
        Reading reading = READER.read(report);

        Reading parsed = ReadingParser.parse(report, ReadingJson.toJson(report, reading));

        assertThat(parsed).isEqualTo(reading);
    }

    @Test
    void howSureFiguresAreIsWrittenAndReadBack() {
        Report report = new Report(
                new ReportId("r"),
                "",
                "Shelling killed three people and wounded five in Oltera on Monday, a monitor said.",
                LocalDate.of(2016, 7, 20),
                null,
                null,
                "en");
        Reading reading = ReportReader.with(new Learned(null, new Undecided(), new TreeMap<>()), null)
                .read(report);

        Reading parsed = ReadingParser.parse(report, ReadingJson.toJson(report, reading));

        List<Figure> figures = reading.incidents().get(0).casualties();
        assertThat(figures).hasSize(2).allSatisfy(f -> {
            assertThat(f.confidence()).isEqualTo(0.75);
            assertThat(f.sourceConfidence()).isEqualTo(0.75);
        });
        assertThat(parsed.incidents().get(0).casualties()).isEqualTo(figures);
        assertThat(READER.read(report).incidents().get(0).casualties())
                .as("by rules alone")
                .allSatisfy(f -> assertThat(f.confidence()).isNull());
    }

    /** Holds everything for as probable, but that figures are totals. */
    private static final class Undecided implements Judge {

        @Override
        public double probability(Question question) {
            return question.task() == Task.TOTAL ? 0 : 0.75;
        }

        @Override
        public double threshold(Task task) {
            return 0.5;
        }
    }

    @Test
    void aReadingOfAnotherTextIsRefused() {
        Report report = new Report(
                new ReportId("r"),
                "",
                "Shelling killed three people in Oltera on 3 March 2016.",
                null,
                null,
                null,
                "en");
        String json = ReadingJson.toJson(report, READER.read(report));
        Report other = new Report(new ReportId("r"), "", "Shelling.", null, null, null, "en");

        assertThatThrownBy(() -> ReadingParser.parse(other, json)).hasMessageContaining("outside its text");
        assertThatThrownBy(() -> ReadingParser.parse(report, "{")).hasMessageContaining("no JSON");
    }
}
