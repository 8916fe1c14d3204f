package org.isnad.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;

/** Copies share a number, other texts do not. */
class ImprintTest {

    private final SplittableRandom random = new SplittableRandom(9);

    /** Whatever stands around it, and wherever it stands. */
    @Test
    void aSharedStretchIsAlwaysFound() {
        for (int i = 0; i < 300; i++) {
            String shared = words(Imprint.CERTAIN);
            Report a = report(words(random.nextInt(80)) + " " + shared + ". " + words(random.nextInt(80)));
            Report b = report(words(random.nextInt(400)) + ", " + shared.toUpperCase(java.util.Locale.ROOT) + " "
                    + words(random.nextInt(400)));
            assertThat(Collections.disjoint(Imprint.of(a), Imprint.of(b)))
                    .as(shared)
                    .isFalse();
        }
    }

    @Test
    void otherTextsShareNothing() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.addAll(Imprint.of(report(words(150))));
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.size() / 300).as("numbers of a text of 150 words").isBetween(10, 40);
    }

    @Test
    void aTextTooShortToBeACopyHasNone() {
        assertThat(Imprint.of(report(words(17)))).isEmpty();
        assertThat(Imprint.of(report(""))).isEmpty();
        assertThat(Imprint.of(report(words(18)))).isNotEmpty();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + Integer.toString(random.nextInt(5_000), 36))
                .collect(Collectors.joining(" "));
    }

    private static Report report(String text) {
        return new Report(new ReportId("r"), "", text, null, null, null, "en");
    }
}
