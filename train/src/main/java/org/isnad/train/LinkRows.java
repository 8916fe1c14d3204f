package org.isnad.train;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.isnad.tag.Link;
import org.isnad.tagger.Window;
import org.isnad.train.EncoderTraining.Example;
import org.isnad.train.LinkLesson.Head;
import org.jspecify.annotations.Nullable;

/** The pairs of words of some reports as arrays: by link, word that tells of an act or begins a figure, and piece. */
@SuppressWarnings("EnumOrdinal") // A model carries the names of the links in their order.
final class LinkRows {

    private static final int LINKS = Link.values().length;

    final int rows;
    final float[] picks;
    final float[] targets;

    /** 1 where it is known whether there is a link. */
    private final float[] known;

    private final int pieces;
    private int before;
    private @Nullable Example report;
    private List<Word> words = new ArrayList<>();

    private record Word(int piece, Window.Word word) {}

    LinkRows(List<Example> reports, int pieces) {
        this.rows = Math.max(1, reports.stream().mapToInt(r -> r.links().size()).sum());
        this.pieces = pieces;
        this.picks = new float[rows * pieces];
        this.targets = new float[LINKS * rows * pieces];
        this.known = new float[targets.length];
    }

    void begin(Example next) {
        report = next;
        words = new ArrayList<>();
    }

    /** A window of the report whose pieces begin at {@code row}. */
    void add(Window window, int row) {
        window.words().forEach(w -> words.add(new Word(row + w.piece(), w)));
    }

    void end() {
        if (report == null) {
            return;
        }
        List<Head> heads = report.links();
        for (int h = 0; h < heads.size(); h++) {
            Head head = heads.get(h);
            for (Word w : words) {
                boolean is =
                        w.word.sentence() == head.sentence && w.word.from() <= head.token && head.token < w.word.to();
                if (is) {
                    picks[(before + h) * pieces + w.piece] = 1;
                }
                if (head.reaches(w.word.sentence())) {
                    parts(head, before + h, w);
                }
            }
            if (!head.isFigure()) {
                same(heads, head, before + h);
            }
        }
        before += heads.size();
    }

    private void parts(Head head, int row, Word w) {
        for (Link link : Link.values()) {
            if (link == Link.SAME || head.isFigure() != (link == Link.SOURCE)) {
                continue;
            }
            Boolean linked = head.links(link, w.word.sentence(), w.word.from(), w.word.to());
            set(link, row, w.piece, linked);
        }
    }

    private void same(List<Head> heads, Head head, int row) {
        for (Head other : heads) {
            if (other == head || other.isFigure()) {
                continue;
            }
            for (Word w : words) {
                if (w.word.sentence() == other.sentence && w.word.from() <= other.token && other.token < w.word.to()) {
                    set(Link.SAME, row, w.piece, other.incidents.stream().anyMatch(head.incidents::contains));
                }
            }
        }
    }

    private void set(Link link, int row, int piece, @Nullable Boolean linked) {
        int at = (link.ordinal() * rows + row) * pieces + piece;
        known[at] = linked == null ? 0 : 1;
        targets[at] = Boolean.TRUE.equals(linked) ? 1 : 0;
    }

    /** Each link weighs as much as all pairs that it is known of: the mean loss of a pair. */
    float[] weights(float all, float present) {
        float[] weights = known.clone();
        int size = rows * pieces;
        for (int link = 0; link < LINKS; link++) {
            float sum = 0;
            for (int i = link * size; i < (link + 1) * size; i++) {
                sum += known[i];
            }
            // Pairs of acts are half alike; of places and the like few are.
            float weight = link == Link.SAME.ordinal() ? 1 : all;
            for (int i = link * size; i < (link + 1) * size; i++) {
                weights[i] *= weight * (targets[i] > 0 ? present : 1) / Math.max(1, sum);
            }
        }
        return weights;
    }

    Shape shape() {
        return new Shape(LINKS, rows, pieces);
    }
}
