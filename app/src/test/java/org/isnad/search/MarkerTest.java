package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.isnad.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

    private static final List<String> VOCABULARY = List.of(
            "market",
            "Market",
            "MÄRKTE",
            "hospital",
            "the",
            "the",
            "people",
            "were",
            "killed",
            "in",
            "Karsa",
            "Véy",
            "12",
            "don't",
            "3.5",
            "سوق",
            "المدينة",
            "市場",
            "x_y",
            "e\u0301tat",
            "Straße",
            "a\u200Db",
            "\uD83D\uDE00",
            "-",
            "“so”");

    private static final List<String> QUERIES = List.of(
            "market",
            "hospital market",
            "\"people were killed\"",
            "\"killed in Karsa\" OR \"the the\"",
            "mar* -hospital",
            "vey OR etat OR strasse",
            "\"the people\" the",
            "title:market text:killed",
            "سوق OR 市場",
            "near:36,37,10km market source:hospital");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void marksWhatLucenesHighlighterMarks(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String text = text(random, 1 + random.nextInt(120));
            for (String query : QUERIES) {
                assertThat(shown(ours(query, text, new Span(0, text.length()), 3)))
                        .as("%s in %s", query, text)
                        .isEqualTo(shown(lucenes(query, text, 3)));
            }
        }
    }

    @Test
    void everyWordIsWhatTheIndexHas() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String text = text(random, 60);
            Cuts cuts = Cuts.of(text);
            assertThat(IntStream.range(0, cuts.size()).mapToObj(word -> Wanted.folded(text, cuts, word)))
                    .isEqualTo(Words.of(text));
        }
    }

    @Test
    void cutsAreReadAsTheyWereWritten() {
        Cuts cuts = Cuts.of(text(new Random(3), 300));
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        cuts.write(out);
        Cuts read = Cuts.read(new ByteArrayDataInput(out.toArrayCopy()));
        assertThat(read.words()).isEqualTo(cuts.words());
        assertThat(read.sentences()).isEqualTo(cuts.sentences());
    }

    @Test
    void marksInAPartOnlyAndCountsFromTheWholeText() {
        String text = "The market burned. A market in Orlun burned too. Nobody was at the market.";
        Span part = new Span(19, 48);
        assertThat(ours("market", text, part, 3)).singleElement().satisfies(marked -> {
            assertThat(marked.words()).isEqualTo("A market in Orlun burned too.");
            assertThat(marked.start()).isEqualTo(19);
            assertThat(marked.marks()).containsExactly(new Span(2, 8));
        });
    }

    @Test
    void aCodeIsNoWordOfATextAndWhatIsNotWantedIsNotMarked() {
        String text = "A fair in Orlun; en route it was hit.";
        assertThat(ours("lang:en grade:fair", text, new Span(0, text.length()), 3))
                .isEmpty();
        assertThat(ours("Orlun -fair", text, new Span(0, text.length()), 3))
                .singleElement()
                .satisfies(marked -> assertThat(marked.marks()).hasSize(1));
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
            // Before a small letter the JDK's iterator finds other ends of sentences going back than going on.
            boolean ends = i % 20 == 19 || random.nextInt(9) == 0;
            text.append(ends ? ". Then " : random.nextInt(40) == 0 ? "\n\nThen " : " ");
        }
        return text.toString();
    }

    private static List<Marker.Marked> ours(String query, String text, Span part, int most) {
        return new Marker(QueryWords.incidents(query)).in(text, Cuts.of(text), part, most);
    }

    /** Sentences in the order of the text, each with the words that are marked in it. */
    private static List<List<String>> shown(List<Marker.Marked> marked) {
        return marked.stream()
                .sorted(Comparator.comparingInt(Marker.Marked::start))
                .map(one -> {
                    List<String> words = new ArrayList<>(List.of(one.words()));
                    one.marks().forEach(mark -> words.add(mark + " " + mark.in(one.words())));
                    return words;
                })
                .toList();
    }

    /** What the highlighter marks that cuts the text itself. */
    private static List<Marker.Marked> lucenes(String query, String text, int most) throws IOException {
        var highlighter = new UnifiedHighlighter(UnifiedHighlighter.builderWithoutSearcher(Words.ANALYZER)
                .withFieldMatcher(field -> List.of(Fields.TITLE, Fields.TEXT, Fields.PLACE, Fields.ACTOR)
                        .contains(field))
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new AsTheyAre())) {};
        Object found = highlighter.highlightWithoutSearcher(Fields.TEXT, QueryWords.incidents(query), text, most);
        return found instanceof Found passages
                ? passages.all().stream().map(passage -> marked(text, passage)).toList()
                : List.of();
    }

    private record Found(List<Passage> all) {}

    private static final class AsTheyAre extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return new Found(Arrays.asList(passages));
        }
    }

    private static Marker.Marked marked(String text, Passage passage) {
        int start = passage.getStartOffset();
        int end = passage.getEndOffset();
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Span> marks = IntStream.range(0, passage.getNumMatches())
                .mapToObj(i -> new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]))
                .map(match -> new Span(match.start() - start, match.end() - start))
                .distinct()
                .sorted()
                .toList();
        return new Marker.Marked(start, text.substring(start, end), marks);
    }
}
