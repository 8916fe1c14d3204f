package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.junit.jupiter.api.Test;

/** Which words the reader asks about as places, where an encoder takes some for one that no rule sees. */
class TaggedPlacesTest {

    @Test
    void aPlaceThatIsOnlyDescribedIsNotAskedAbout() {
        assertThat(places("Shelling near the old wall killed nine people on Tuesday.", "old", "wall"))
                .isEmpty();
    }

    @Test
    void aPartOfATownThatIsOnlyDescribedIsAskedAbout() {
        assertThat(places("Shelling of the government-held west killed nine people on Tuesday."))
                .containsExactly("government-held west");
    }

    @Test
    void aNameThatNothingLeadsToIsAskedAbout() {
        assertThat(places(
                        "Shelling killed nine people in Oltera Benna on Tuesday as the Varsk Bridge fell.",
                        "varsk",
                        "bridge"))
                .contains("Varsk Bridge");
    }

    @Test
    void whatIsSaidBesideANamedPlaceIsNoPlaceOfItsOwn() {
        assertThat(places(
                        "Shelling of the rebel-held city of Oltera killed nine people.",
                        "rebel-held",
                        "city",
                        "oltera"))
                .containsExactly("city of Oltera");
    }

    @Test
    void oneCommonWordIsNoPlace() {
        assertThat(places("Shelling of the area killed nine people in Oltera.", "area"))
                .containsExactly("Oltera");
    }

    @Test
    void aPartyIsNoPlace() {
        assertThat(places(
                        "Shelling of the Islamic State headquarters killed nine people in Oltera.", "islamic", "state"))
                .containsExactly("Oltera");
    }

    /** The words asked about as places of the only act, where an encoder takes these for one. */
    private static List<String> places(String text, String... tagged) {
        List<String> asked = new ArrayList<>();
        Judge judge = new Judge() {
            @Override
            public double probability(Question q) {
                if (q.task() == Task.PLACE) {
                    asked.add(q.value());
                }
                return q.rule() || q.task() == Task.INCIDENT ? 1 : 0;
            }

            @Override
            public double threshold(Task task) {
                return 0.5;
            }
        };
        Report report = new Report(new ReportId("a"), "", text, LocalDate.of(2024, 3, 14), null, null, "en");
        ReportReader.with(
                        new Learned(new MarkingTagger(Set.of(tagged), TagSet.PLACE, List.of()), judge, new TreeMap<>()),
                        null)
                .read(report);
        return asked;
    }
}
