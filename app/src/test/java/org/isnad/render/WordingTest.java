package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.isnad.code.Act;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.mention.Count;
import org.isnad.mention.EventDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @Test
    void countsAreWrittenPlainly() {
        assertThat(Wording.of(Count.atLeast(4))).isEqualTo("4 or more");
        assertThat(Wording.of(Count.exactly(2))).isEqualTo("2");
        assertThat(Wording.of(Count.exactly(0))).isEqualTo("0");
        assertThat(Wording.of(Count.atMost(80))).isEqualTo("up to 80");
        assertThat(Wording.of(Count.between(10, 15))).isEqualTo("10 to 15");
        assertThat(Wording.of(Count.exactly(1_250_000))).isEqualTo("1,250,000");
    }

    @Test
    void onePersonIsNotPeople() {
        assertThat(Wording.of(Count.exactly(1), Group.CHILDREN)).isEqualTo("child");
        assertThat(Wording.of(Count.exactly(1), Group.HEALTH_WORKERS)).isEqualTo("health worker");
        assertThat(Wording.of(Count.atLeast(1), Group.UNSPECIFIED)).isEqualTo("people");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2031-05-13, 2031-05-13, 13 May 2031",
        "RANGE, 2031-05-13, 2031-05-14, 13 to 14 May 2031",
        "RANGE, 2031-05-31, 2031-06-01, 31 May 2031 to 1 June 2031",
        "RANGE, 2031-05-13, 2031-05-13, 13 May 2031",
        "MONTH, 2031-05-01, 2031-05-31, May 2031",
        "YEAR, 2031-01-01, 2031-12-31, 2031",
    })
    void datesAreAsFineAsTheyAreKnown(DatePrecision precision, LocalDate first, LocalDate last, String words) {
        assertThat(Wording.of(new EventDate(first, last, precision, DateBasis.WRITTEN, null)))
                .isEqualTo(words);
    }

    @Test
    void codesReadAsEnglish() {
        assertThat(Wording.of(EventType.AIR_STRIKE)).isEqualTo("Air strike");
        assertThat(Wording.of(EventType.SIEGE)).isEqualTo("Siege");
    }

    @ParameterizedTest
    @CsvSource({"ACCUSE, accuses", "DENY, denies", "JUSTIFY, justifies", "WARN, warns", "AGREE, agrees"})
    void actsAreVerbs(Act act, String verb) {
        assertThat(Wording.of(act)).isEqualTo(verb);
    }
}
