package org.isnad.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

class ReportGeneratorTest {

    private static final List<Report> REPORTS = new ReportGenerator(1).reports(5_000);

    @Test
    void makesTheSameReportsFromTheSameSeed() {
        assertThat(new ReportGenerator(1).report(4_321)).isEqualTo(REPORTS.get(4_321));
        assertThat(new ReportGenerator(2).report(4_321)).isNotEqualTo(REPORTS.get(4_321));
    }

    @Test
    void makesNoTwoAlike() {
        assertThat(REPORTS.stream().map(Report::text)).doesNotHaveDuplicates();
    }

    @Test
    void makesThemAsLongAsReportsAre() {
        assertThat(REPORTS.stream().mapToInt(r -> r.text().length()).average().orElse(0))
                .isCloseTo(1_800, within(30.0));
        assertThat(REPORTS).allSatisfy(r -> assertThat(r.text()).hasSizeBetween(700, 3_000));
    }

    @Test
    void fillsEverySlot() {
        assertThat(REPORTS).allSatisfy(r -> assertThat(r.title() + r.text()).doesNotContainPattern("[{}\\[\\]!^]"));
    }
}
