package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-03",
                " 2024-05-03T23:59:00-11:00 ",
                "2024-05-03 00:01:00 +0300",
                "2024/05/03",
                "2024.05.03",
                "20240503",
                "20240503T101500Z",
                "3 May 2024",
                "Friday, 3rd of May 2024",
                "Fri, 03 May 2024 23:00:00 GMT",
                "May 3, 2024",
                "MAY 3 2024 at 11 pm",
                "Published: May 3rd, 2024",
            })
    void theDayAsWritten(String words) {
        assertThat(ReportDay.find(words)).isEqualTo(LocalDate.of(2024, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/05/2024",
                "2024-02-30",
                "2024-05-031",
                "May 2024",
                "yesterday",
                "",
                "1714694400",
                "2024-05/03"
            })
    void nothingIsGuessed(String words) {
        assertThat(ReportDay.find(words)).isNull();
    }
}
