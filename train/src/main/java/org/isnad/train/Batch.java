package org.isnad.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.isnad.tag.TagSet;
import org.isnad.tagger.Window;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.jspecify.annotations.Nullable;

/**
 * Some reports as arrays.
 *
 * @param ids   pieces of every window
 * @param tags  by piece of all windows, one after another; weights are 0 where nothing is known
 * @param ends  picks the end marks of the sentences out of all pieces
 * @param labels by sentence
 * @param same  by two sentences; weights are 0 for sentences of two reports or of no incident
 * @param heads picks the words that tell of acts or begin figures out of all pieces
 * @param links by link, such a word and piece
 */
record Batch(
        List<NDArray> ids,
        NDArray tags,
        NDArray tagWeights,
        NDArray ends,
        NDArray labels,
        NDArray labelWeights,
        NDArray same,
        NDArray sameWeights,
        NDArray heads,
        NDArray links,
        NDArray linkWeights) {

    /** How much a link counts beside a tag. */
    private static final float LINK = 4f;

    /** The weight of what is there against what is not: tags are rare. */
    private static final float PRESENT = 2f;

    private static final float PRESENT_LABEL = 1.5f;

    /** The share of pieces that are hidden. */
    private static final float HIDDEN = 0.12f;

    /**
     * @param hidden decides which words are hidden from the encoder, so that it reads what is said around a name and not
     *               the name; null hides none
     */
    static Batch of(NDManager m, List<Example> reports, @Nullable Random hidden) {
        List<Window> windows =
                reports.stream().flatMap(r -> r.windows().stream()).toList();
        int pieces = windows.stream().mapToInt(w -> w.ids().length).sum();
        int sentences = reports.stream().mapToInt(Example::sentences).sum();
        List<NDArray> ids = new ArrayList<>();
        float[] tags = new float[pieces * TagSet.TAGS];
        float[] tagWeights = new float[tags.length];
        float[] ends = new float[sentences * pieces];
        float[] labels = new float[sentences * TagSet.LABELS];
        float[] labelWeights = new float[labels.length];
        float[] same = new float[sentences * sentences];
        float[] sameWeights = new float[same.length];
        int words = windows.stream().mapToInt(w -> w.words().size()).sum();
        int row = 0;
        int before = 0;
        LinkRows linked = new LinkRows(reports, pieces);
        for (Example report : reports) {
            linked.begin(report);
            for (Window w : report.windows()) {
                linked.add(w, row);
                ids.add(m.create(pieces(w, hidden)));
                for (Window.Word word : w.words()) {
                    int at = (row + word.piece()) * TagSet.TAGS;
                    tag(report.lesson(), word, tags, tagWeights, at, 1f / words);
                }
                for (Window.End end : w.ends()) {
                    int sentence = before + end.sentence();
                    ends[sentence * pieces + row + end.piece()] = 1;
                    label(
                            report.lesson(),
                            end.sentence(),
                            labels,
                            labelWeights,
                            sentence * TagSet.LABELS,
                            1f / sentences);
                }
                row += w.ids().length;
            }
            linked.end();
            pairs(report, before, sentences, same, sameWeights);
            before += report.sentences();
        }
        float pairs = 0;
        for (float weight : sameWeights) {
            pairs += weight;
        }
        for (int i = 0; i < sameWeights.length; i++) {
            sameWeights[i] /= Math.max(1, pairs);
        }
        Shape ofPieces = new Shape(pieces, TagSet.TAGS);
        Shape ofSentences = new Shape(sentences, TagSet.LABELS);
        Shape ofPairs = new Shape(sentences, sentences);
        return new Batch(
                ids,
                m.create(tags, ofPieces),
                m.create(tagWeights, ofPieces),
                m.create(ends, new Shape(sentences, pieces)),
                m.create(labels, ofSentences),
                m.create(labelWeights, ofSentences),
                m.create(same, ofPairs),
                m.create(sameWeights, ofPairs),
                m.create(linked.picks, new Shape(linked.rows, pieces)),
                m.create(linked.targets, linked.shape()),
                m.create(linked.weights(LINK, PRESENT), linked.shape()));
    }

    /** Of each word some or none of its pieces are hidden, each for itself. */
    private static long[] pieces(Window window, @Nullable Random hidden) {
        long[] ids = Arrays.stream(window.ids()).asLongStream().toArray();
        if (hidden != null) {
            for (int i = 0; i < ids.length; i++) {
                boolean word = ids[i] != WordPieces.CLS && ids[i] != WordPieces.SEP;
                if (word && hidden.nextFloat() < HIDDEN) {
                    ids[i] = WordPieces.MASK;
                }
            }
        }
        return ids;
    }

    private static void tag(Taught lesson, Window.Word word, float[] tags, float[] weights, int at, float weight) {
        BitSet there = new BitSet();
        for (int i = word.from(); i < word.to(); i++) {
            there.or(lesson.tags(word.sentence(), i));
        }
        for (int tag = 0; tag < TagSet.TAGS; tag++) {
            boolean unknown = lesson.unknownTags(word.sentence()).get(tag);
            tags[at + tag] = there.get(tag) ? 1 : 0;
            weights[at + tag] = there.get(tag) ? PRESENT * weight : unknown ? 0 : weight;
        }
    }

    private static void label(Taught lesson, int sentence, float[] labels, float[] weights, int at, float weight) {
        for (int label = 0; label < TagSet.LABELS; label++) {
            boolean there = lesson.labels(sentence).get(label);
            boolean unknown = lesson.unknownLabels(sentence).get(label);
            labels[at + label] = there ? 1 : 0;
            weights[at + label] = there ? PRESENT_LABEL * weight : unknown ? 0 : weight;
        }
    }

    private static void pairs(Example report, int before, int sentences, float[] same, float[] weights) {
        for (int i = 0; i < report.sentences(); i++) {
            for (int j = i + 1; j < report.sentences(); j++) {
                Set<Integer> first = report.lesson().all(i);
                Set<Integer> second = report.lesson().all(j);
                if (first.isEmpty() || second.isEmpty()) {
                    continue;
                }
                int at = (before + i) * sentences + before + j;
                first.retainAll(second);
                same[at] = first.isEmpty() ? 0 : 1;
                weights[at] = 1;
            }
        }
    }
}
