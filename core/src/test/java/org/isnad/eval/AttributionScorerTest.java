package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.eval.AttributionScorer.Aspect;
import org.isnad.report.Span;
import org.junit.jupiter.api.Test;

class AttributionScorerTest {

    private static final String TEXT = "The mayor said two mills burned. \"It was arson,\" she added.";

    private static final WordNumbers WORDS = new WordNumbers(TEXT);

    private static Set<Integer> at(String words) {
        int from = TEXT.indexOf(words);
        return WORDS.in(new Span(from, from + words.length()));
    }

    private static final Attributed SAID = new Attributed(at("said"), at("The mayor"), at("two mills burned"));
    private static final Attributed ADDED = new Attributed(at("added"), at("she"), at("It was arson"));

    @Test
    void countsWordsNotMarksAround() {
        assertThat(at("\"It was arson,\"")).isEqualTo(at("It was arson")).hasSize(3);
        assertThat(new WordNumbers("a b").in(new Span(1, 2))).isEmpty();
    }

    @Test
    void findsEverythingRightInTheGoldItself() {
        Map<Aspect, Agreement> scores = AttributionScorer.score(List.of(SAID, ADDED), List.of(ADDED, SAID));

        assertThat(scores).hasSize(Aspect.values().length);
        scores.forEach((aspect, a) -> assertThat(a.f1()).as("%s", aspect).isEqualTo(1));
    }

    @Test
    void tellsTheSameWordsFromAWordInCommon() {
        Attributed loose = new Attributed(at("said"), at("mayor"), at("mills burned"));

        Map<Aspect, Agreement> scores = AttributionScorer.score(List.of(SAID), List.of(loose));

        assertThat(scores.get(Aspect.SOURCE)).isEqualTo(new Agreement(1, 1, 1));
        assertThat(scores.get(Aspect.SOURCE_EXACT)).isEqualTo(new Agreement(0, 1, 1));
        assertThat(scores.get(Aspect.CONTENT_EXACT)).isEqualTo(new Agreement(0, 1, 1));
        assertThat(scores.get(Aspect.CONTENT_WORDS)).isEqualTo(new Agreement(2, 3, 2));
        assertThat(scores.get(Aspect.ALL)).isEqualTo(new Agreement(1, 1, 1));
    }

    @Test
    void countsTheWrongSpeakerAndWhatIsMissedOrInvented() {
        Attributed other = new Attributed(at("said"), at("she"), at("two mills burned"));
        Attributed invented = new Attributed(at("burned"), at("two"), Set.of());

        Map<Aspect, Agreement> scores = AttributionScorer.score(List.of(SAID, ADDED), List.of(other, invented));

        assertThat(scores.get(Aspect.CUE)).isEqualTo(new Agreement(1, 2, 2));
        assertThat(scores.get(Aspect.SOURCE)).isEqualTo(new Agreement(0, 2, 2));
        assertThat(scores.get(Aspect.CONTENT)).isEqualTo(new Agreement(1, 2, 1));
        assertThat(scores.get(Aspect.ALL)).isEqualTo(new Agreement(0, 2, 2));
    }

    @Test
    void takesASayingWithoutASourceAsRightWhereGoldHasNoneEither() {
        Attributed nobody = new Attributed(at("said"), Set.of(), at("two mills"));

        Map<Aspect, Agreement> scores = AttributionScorer.score(List.of(nobody), List.of(nobody));

        assertThat(scores.get(Aspect.SOURCE)).isEqualTo(new Agreement(0, 0, 0));
        assertThat(scores.get(Aspect.ALL)).isEqualTo(new Agreement(1, 1, 1));
    }

    @Test
    void givesTheSameIntervalAgain() {
        List<Map<Aspect, Agreement>> scores = List.of(
                AttributionScorer.score(List.of(SAID), List.of(SAID)),
                AttributionScorer.score(List.of(ADDED), List.of()));

        Interval interval = AttributionScorer.interval(scores, Aspect.CUE);

        assertThat(interval).isEqualTo(AttributionScorer.interval(scores, Aspect.CUE));
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isEqualTo(1);
    }
}
