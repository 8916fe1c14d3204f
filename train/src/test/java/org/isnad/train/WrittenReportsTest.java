package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;

/** The reports that were written to learn from. */
class WrittenReportsTest {

    private static final Path WRITTEN = Path.of("written");

    @Test
    void everyQuoteIsVerbatimWithMarksAndWithout() throws IOException {
        List<Gold> all = new ArrayList<>();
        for (String folder : List.of("written", "written-2", "written-3", "written-4", "written-check")) {
            all.addAll(Gold.written(Path.of(folder)));
        }
        assertThat(all).hasSizeGreaterThan(2700);
        assertThat(all.stream().map(g -> g.report().id())).doesNotHaveDuplicates();
        List<String> missing = new ArrayList<>();
        for (Gold gold : all) {
            String words = gold.report().title() + "\n" + gold.report().text();
            quotes(gold)
                    .filter(q -> !words.contains(q))
                    .forEach(q -> missing.add(gold.report().id() + ": " + q));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySecondReportHasLostItsMarks() throws IOException {
        List<Gold> all = Gold.written(WRITTEN);
        long marked = all.stream().filter(g -> g.report().text().contains(",")).count();
        assertThat(marked).isBetween(all.size() / 2 - 20L, all.size() / 2L);
        assertThat(all.get(1).report().text()).doesNotContain(",", "'", "\"");
    }

    @Test
    void whatIsLostTakesNoWordWithIt() {
        Gold gold = new Gold(
                new Report(
                        new ReportId("a"),
                        "Lesk's \"worst day\"",
                        "Nine people, among them two children, died in Lesk - the army said.",
                        null,
                        null,
                        null,
                        null),
                List.of(),
                List.of(),
                List.of());
        assertThat(gold.withoutMarks().report().title()).isEqualTo("Lesks worst day");
        assertThat(gold.withoutMarks().report().text())
                .isEqualTo("Nine people among them two children died in Lesk the army said.");
    }

    private static Stream<String> quotes(Gold gold) {
        Stream<String> acts = gold.incidents().stream()
                .flatMap(i -> Stream.of(
                                Stream.of(i.quote()),
                                i.places().stream(),
                                i.weapons().stream(),
                                i.actors().stream().map(Gold.Actor::text),
                                i.targets().stream().map(Gold.Target::text))
                        .flatMap(s -> s));
        Stream<String> figures = gold.figures().stream()
                .flatMap(f -> f.source() == null ? Stream.of(f.quote()) : Stream.of(f.quote(), f.source()));
        Stream<String> said = gold.statements().stream().flatMap(s -> Stream.of(s.speaker(), s.quote()));
        return Stream.of(acts, figures, said).flatMap(s -> s);
    }
}
