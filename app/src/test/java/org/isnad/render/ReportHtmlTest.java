package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHtmlTest {

    private static final String CLAIM = "Shelling killed nine people in Oltera.";
    private static final String DENIAL = "The army denied that anybody was killed.";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aPassageIsTheWholeParagraphHoweverItsLinesEnd(String end) {
        Report report = Samples.report(
                "lines",
                "",
                "Before." + end + " " + end + "On Monday" + end + CLAIM + end + DENIAL + end + end + "After.");

        Html passage = ReportHtml.passage(report, new Quoting(report).text(CLAIM));

        assertThat(passage.toString())
                .contains("On Monday", CLAIM, DENIAL)
                .doesNotContain("Before")
                .doesNotContain("After");
    }
}
