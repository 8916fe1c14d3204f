package org.isnad.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.EventType;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every side that fights in a clash is named, whatever codes there are and whichever stands first. */
class ClashTest {

    private static final ReportReader READER = ReportReader.standard();

    @ParameterizedTest
    @CsvSource({
        "Clashes between the army and the Rapid Support Forces hit Omdurman on Tuesday.,army;Rapid Support Forces",
        "Clashes between the Rapid Support Forces and the army hit Omdurman on Tuesday.,Rapid Support Forces;army",
        "The army clashed with the Rapid Support Forces in Omdurman on Tuesday.,army;Rapid Support Forces",
        "The Rapid Support Forces fought the army in Omdurman on Tuesday.,Rapid Support Forces;army",
        "M23 rebels and the Congolese army fought near Goma on Tuesday.,M23 rebels;Congolese army",
        "Fighting broke out between the Congolese army and M23 rebels near Goma on Tuesday.,Congolese army;M23 rebels",
        "The RSF fought the army in Omdurman on Tuesday. The Rapid Support Forces clashed with the army there.,RSF;army",
    })
    void namesEverySide(String text, String sides) {
        Report report = new Report(new ReportId("clash"), "", text, LocalDate.of(2024, 3, 14), null, null, null);
        List<IncidentClaim> clashes = READER.read(report).incidents();
        assertThat(clashes).hasSize(1);
        assertThat(clashes.get(0).type()).isEqualTo(EventType.ARMED_CLASH);
        assertThat(clashes.get(0).actors())
                .extracting(a -> report.words(a.at()))
                .containsExactly(sides.split(";"));
    }
}
