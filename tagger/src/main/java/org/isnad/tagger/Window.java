package org.isnad.tagger;

import java.util.ArrayList;
import java.util.List;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.EncoderWord;

/**
 * A stretch of a report that the encoder sees at once: sentences in order, each ended by a mark that stands for the
 * sentence as a whole.
 *
 * @param ids   pieces
 * @param words the words that are tagged from this window
 * @param ends  the sentences that are labelled from this window
 */
@SuppressWarnings("ArrayRecordComponent") // Made and read within one call.
public record Window(int[] ids, List<Word> words, List<End> ends) {

    /** Most pieces in a window. */
    public static final int PIECES = 192;

    /** A word whose first piece stands at {@code piece}: the tokens {@code [from, to)} of a sentence. */
    public record Word(int piece, int sentence, int from, int to) {}

    /** The mark of a sentence. */
    public record End(int piece, int sentence) {}

    /**
     * A whole report in windows of about the same size: every token of every sentence is in one of them, and the end of
     * every sentence.
     */
    public static List<Window> of(List<SentenceMentions> report, WordPieces pieces) {
        List<Encoded> sentences =
                report.stream().map(m -> Encoded.of(m, pieces)).toList();
        int all = sentences.stream().mapToInt(s -> s.ids.size() + 1).sum();
        int fewest = (all + PIECES - 1) / PIECES;
        int fair = fewest == 0 ? 0 : all / fewest;
        List<Window> windows = new ArrayList<>();
        Draft draft = new Draft();
        for (Encoded sentence : sentences) {
            int size = draft.ids.size() + sentence.ids.size() + 1;
            boolean enough = draft.ids.size() + sentence.ids.size() / 2 > fair;
            if ((size > PIECES || enough) && !draft.words.isEmpty()) {
                windows.add(draft.window());
                draft = new Draft();
            }
            draft = draft.add(sentence, windows);
        }
        if (!draft.ends.isEmpty()) {
            windows.add(draft.window());
        }
        return windows;
    }

    /** The pieces of one sentence, and at which of them its words begin. */
    private record Encoded(int sentence, List<Integer> ids, List<Word> words) {

        static Encoded of(SentenceMentions m, WordPieces pieces) {
            List<Integer> ids = new ArrayList<>();
            List<Word> words = new ArrayList<>();
            int sentence = m.sentence().index();
            for (EncoderWord word : EncoderWord.of(m)) {
                words.add(new Word(ids.size(), sentence, word.from(), word.to()));
                for (int id : pieces.of(word.text())) {
                    ids.add(id);
                }
            }
            return new Encoded(sentence, ids, words);
        }
    }

    private static final class Draft {
        final List<Integer> ids = new ArrayList<>(List.of(WordPieces.CLS));
        final List<Word> words = new ArrayList<>();
        final List<End> ends = new ArrayList<>();

        /** Adds a sentence; one that fits in no window fills several. */
        Draft add(Encoded sentence, List<Window> windows) {
            Draft draft = this;
            for (int i = 0; i < sentence.words.size(); i++) {
                Word word = sentence.words.get(i);
                int to = i + 1 < sentence.words.size()
                        ? sentence.words.get(i + 1).piece()
                        : sentence.ids.size();
                if (draft.ids.size() + to - word.piece() + 1 > PIECES && draft.ids.size() > 1) {
                    windows.add(draft.window());
                    draft = new Draft();
                }
                draft.words.add(new Word(draft.ids.size(), word.sentence(), word.from(), word.to()));
                draft.ids.addAll(sentence.ids.subList(word.piece(), Math.min(to, word.piece() + PIECES - 2)));
            }
            draft.ends.add(new End(draft.ids.size(), sentence.sentence));
            draft.ids.add(WordPieces.SEP);
            return draft;
        }

        Window window() {
            return new Window(ids.stream().mapToInt(Integer::intValue).toArray(), words, ends);
        }
    }
}
