package org.isnad.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quote of a statement begins and ends with whole phrases. */
class SaidQuoteTest {

    private static final ReportReader READER = ReportReader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army boasted of shelling the clinic in Oltera on Tuesday."
                        + "|The army boasted of shelling the clinic in Oltera on Tuesday",
                "The ministry warned of more deaths after shelling killed five people in Oltera on Tuesday."
                        + "|The ministry warned of more deaths after shelling killed five people in Oltera on Tuesday",
                "The army said in a statement on Monday that shelling killed five people in Oltera."
                        + "|shelling killed five people in Oltera",
                "Residents said on Monday shelling had killed five people in the town of Oltera."
                        + "|shelling had killed five people in the town of Oltera",
                "Residents told reporters that shelling killed five people in Oltera."
                        + "|shelling killed five people in Oltera",
                "Residents said shelling killed five people in Oltera and the towns of Marsa Tolm and Kalvane and then in all"
                        + " the villages on the road to the north of the coast."
                        + "|shelling killed five people in Oltera and the towns of Marsa Tolm and Kalvane and then in all"
                        + " the villages on the road",
            })
    void quotesWholePhrases(String text, String quote) {
        Report report = new Report(new ReportId("said"), "", text, LocalDate.of(2024, 3, 14), null, null, null);
        assertThat(READER.read(report).statements())
                .extracting(s -> report.words(s.quote()))
                .contains(quote);
    }
}
