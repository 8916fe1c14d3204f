package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportNamesTest {

    @Test
    void manyNames() {
        ReportNames names = new ReportNames();
        for (int i = 0; i < 100_000; i++) {
            assertThat(names.unique("report-" + i)).isEqualTo("report-" + i);
        }
        assertThat(names.contains("report-99999")).isTrue();
        assertThat(names.contains("report-100000")).isFalse();
        assertThat(names.unique("report-5")).isEqualTo("report-5-2");
        assertThat(names.unique("report-5")).isEqualTo("report-5-3");
    }
}
