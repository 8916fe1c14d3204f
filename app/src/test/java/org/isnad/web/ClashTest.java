package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a clash both sides fight: the page names both, whichever the report names first, and blames neither. */
class ClashTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @ParameterizedTest
    @CsvSource({"the army, the Coral Brigade", "the Coral Brigade, the army"})
    void bothSidesAreShown(String one, String other) {
        String text = "Clashes between %s and %s killed nine people in the village of Oltera on Monday, a nurse said."
                .formatted(one, other);
        try (Served served = Served.with(directory, Text.of("Clashes in Oltera", text))) {
            Element section = Jsoup.parse(served.get("/incidents/i1").body()).select("section").stream()
                    .filter(each -> each.select("h2").text().equals("Who is said to have fought"))
                    .findFirst()
                    .orElseThrow();

            assertThat(section.text()).contains("army", "Coral Brigade").doesNotContain("done it");
            assertThat(served.faults()).isEmpty();
        }
    }
}
