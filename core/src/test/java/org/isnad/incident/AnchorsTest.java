package org.isnad.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.claim.Reading;
import org.junit.jupiter.api.Test;

/** Decisions on claims outlive a new reading. */
class AnchorsTest {

    private static Reading read(String text) {
        return Reports.told("r", "2024-05-15", text).reading();
    }

    private static final String FIRST = "Shelling killed three people in Oltera on Tuesday.";
    private static final String SECOND = " A car bomb killed four people in Hadun on Monday.";

    @Test
    void anActIsFoundAgainByItsWords() {
        assertThat(Anchors.follow(read(FIRST + SECOND), read(FIRST + SECOND)))
                .hasSize(2)
                .containsEntry(1, 1);
    }

    @Test
    void anActThatIsNotToldAnyMoreHasNone() {
        assertThat(Anchors.follow(read(FIRST + SECOND), read(FIRST))).containsOnlyKeys(0);
    }
}
