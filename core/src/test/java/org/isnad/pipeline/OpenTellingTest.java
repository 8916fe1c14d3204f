package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.junit.jupiter.api.Test;

/** Acts and numbers that are told in words of no list, which an encoder is sure of. */
class OpenTellingTest {

    private static final String STRIKE = "An air strike hit Oltera on Tuesday. ";

    @Test
    void whatBefellThoseCountedMayBeToldByTheEncoder() {
        Reading reading = killed(STRIKE + "By nightfall the imam had written down 43 names.", "43", "names");
        assertThat(reading.incidents()).hasSize(1);
        assertThat(reading.incidents().get(0).casualties())
                .extracting(Figure::harm, f -> f.count().low(), f -> f.count().high())
                .containsExactly(tuple(Harm.KILLED, 43L, 43L));
    }

    @Test
    void aNumberThatNothingTellsOfIsNoFigure() {
        assertThat(killed(STRIKE + "By nightfall the imam had written down 43 names.", "imam")
                        .incidents()
                        .get(0)
                        .casualties())
                .isEmpty();
    }

    @Test
    void whatIsFearedIsNoFigureWhateverTheEncoderSays() {
        assertThat(killed(STRIKE + "The imam feared that he would write down 43 names.", "43", "names")
                        .incidents()
                        .get(0)
                        .casualties())
                .isEmpty();
    }

    @Test
    void aNumberOfThingsIsNoFigureWhateverTheEncoderSays() {
        assertThat(killed(STRIKE + "By nightfall over 30 tanks were gone.", "over", "30", "tanks")
                        .incidents()
                        .get(0)
                        .casualties())
                .isEmpty();
    }

    @Test
    void anActMayBeToldByTheEncoder() {
        assertThat(struck("By Tuesday noon planes had turned the bakery of Oltera to dust.", "dust")
                        .incidents())
                .extracting(IncidentClaim::type)
                .containsExactly(EventType.AIR_STRIKE);
    }

    @Test
    void whatIsDeniedIsNoActWhateverTheEncoderSays() {
        assertThat(struck("Planes had not turned the bakery of Oltera to dust.", "dust")
                        .incidents())
                .isEmpty();
    }

    @Test
    void whatIsThreatenedIsNoActWhateverTheEncoderSays() {
        assertThat(struck("Planes would turn the bakery of Oltera to dust.", "dust")
                        .incidents())
                .isEmpty();
    }

    private static Reading killed(String text, String... words) {
        return read(text, new MarkingTagger(Set.of(words), TagSet.harm(Harm.KILLED), List.of()));
    }

    private static Reading struck(String text, String word) {
        int strike = TagSet.event(EventType.AIR_STRIKE);
        return read(text, new MarkingTagger(Set.of(word), strike, List.of(strike, TagSet.STATES)));
    }

    private static Reading read(String text, MarkingTagger tagger) {
        Report report = new Report(new ReportId("a"), "", text, LocalDate.of(2024, 3, 14), null, null, "en");
        return ReportReader.with(new Learned(tagger, new AsTheRules(), new TreeMap<>()), null)
                .read(report);
    }

    /** Takes what the rules take, and files every act. */
    private static final class AsTheRules implements Judge {

        @Override
        public double probability(Question q) {
            return q.rule() || q.task() == Task.INCIDENT ? 1 : 0;
        }

        @Override
        public double threshold(Task task) {
            return 0.5;
        }
    }
}
