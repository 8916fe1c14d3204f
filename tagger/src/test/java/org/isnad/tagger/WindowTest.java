package org.isnad.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final CueMentionFinder FINDER = new CueMentionFinder(Lexicon.standard());
    private static final WordPieces PIECES = WordPiecesTest.pieces("shell", "##ing");

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 60, 700})
    void everyTokenIsTaggedAndEverySentenceLabelledOnce(int words) {
        String sentence = "Shelling " + "hit ".repeat(words) + "Oltera. ";
        List<SentenceMentions> report = mentions(sentence.repeat(9));

        List<Window> windows = Window.of(report, PIECES);

        List<String> tagged = new ArrayList<>();
        List<Integer> labelled = new ArrayList<>();
        for (Window w : windows) {
            assertThat(w.ids()).hasSizeLessThanOrEqualTo(Window.PIECES);
            for (Window.Word word : w.words()) {
                assertThat(word.piece()).isBetween(1, w.ids().length - 1);
                for (int i = word.from(); i < word.to(); i++) {
                    tagged.add(word.sentence() + ":" + i);
                }
            }
            w.ends().forEach(e -> labelled.add(e.sentence()));
            assertThat(w.ends()).allSatisfy(e -> assertThat(w.ids()[e.piece()]).isEqualTo(WordPieces.SEP));
        }
        List<String> all = new ArrayList<>();
        for (SentenceMentions m : report) {
            for (int i = 0; i < m.sentence().size(); i++) {
                all.add(m.sentence().index() + ":" + i);
            }
        }
        assertThat(tagged).isEqualTo(all);
        assertThat(labelled)
                .isEqualTo(report.stream().map(m -> m.sentence().index()).toList());
    }

    private static List<SentenceMentions> mentions(String text) {
        Report report = new Report(new ReportId("a"), "Shelling hits Oltera", text, null, null, null, "en");
        return FINDER.find(SentenceSplitter.split(report), null);
    }
}
