package org.isnad.tagger;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.isnad.tag.Link;
import org.isnad.tag.Logistic;
import org.isnad.tag.TagSet;

/**
 * The weights of the heads and what they make of the states of the encoder. The product of states and weights is the
 * runtime's work ({@link #product}); here is what comes after it, from the row of scores that the product gives a piece.
 */
final class HeadWeights {

    /** Width of the encoder's states. */
    static final int WIDTH = 384;

    private static final int ARRAYS = 12;

    /** Name of the encoder's states in its file. */
    private static final String STATES = "last_hidden_state";

    /** Name of the product's result in the runtime. */
    static final String SCORES = "isnad_scores";

    /** Those of the arrays that are multiplied with the states, in the order of their columns in a row of scores. */
    private static final int[] MULTIPLIED = {0, 2, 4, 7, 8, 9};

    private final byte[] product;
    private final int columns;
    private final int labelsAt;
    private final int sameAt;
    private final int headAt;
    private final int partAt;
    private final int aloneAt;
    private final float[] tagBias;
    private final float[] labelBias;
    private final float[] sameScale;
    private final float sameBias;
    private final float[] linkBias;
    private final float[][] linkScales;

    private HeadWeights(float[][] arrays) {
        this.tagBias = arrays[1];
        this.labelBias = arrays[3];
        this.sameScale = arrays[5];
        this.sameBias = arrays[6][0];
        this.linkBias = arrays[10];
        this.columns =
                Arrays.stream(MULTIPLIED).map(i -> arrays[i].length / WIDTH).sum();
        float[] rows = new float[WIDTH * columns];
        int[] at = new int[ARRAYS];
        int column = 0;
        for (int i : MULTIPLIED) {
            int size = arrays[i].length / WIDTH;
            for (int row = 0; row < WIDTH; row++) {
                System.arraycopy(arrays[i], row * size, rows, row * columns + column, size);
            }
            at[i] = column;
            column += size;
        }
        this.labelsAt = at[2];
        this.sameAt = at[4];
        this.headAt = at[7];
        this.partAt = at[8];
        this.aloneAt = at[9];
        this.product = OnnxProduct.of(STATES, SCORES, rows, WIDTH);
        int links = Link.values().length;
        int compared = arrays[11].length / links;
        this.linkScales = new float[links][];
        for (int i = 0; i < links; i++) {
            linkScales[i] = Arrays.copyOfRange(arrays[11], i * compared, (i + 1) * compared);
        }
    }

    /**
     * Reads what the training wrote.
     *
     * @throws IOException where it was trained for other tags
     */
    static HeadWeights read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        String names = in.readUTF();
        if (!names.equals(String.join(" ", TagSet.names()))) {
            throw new IOException("the model was trained for other tags than this program knows; train it again");
        }
        float[][] arrays = new float[ARRAYS][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = new float[in.readInt()];
            for (int j = 0; j < arrays[i].length; j++) {
                arrays[i][j] = in.readFloat();
            }
        }
        return new HeadWeights(arrays);
    }

    /** The product as it is put behind the encoder's file. */
    byte[] product() {
        return product;
    }

    /** Length of a row of scores. */
    int columns() {
        return columns;
    }

    /** Probabilities of all tags of the piece whose scores begin at {@code at}. */
    float[] tags(float[] scores, int at) {
        return probabilities(scores, at, tagBias);
    }

    float[] labels(float[] scores, int at) {
        return probabilities(scores, at + labelsAt, labelBias);
    }

    /** The sentence as it is compared with others. */
    float[] view(float[] scores, int at) {
        return view(scores, at + sameAt, sameScale.length);
    }

    /** A word as one that tells of an act or belongs to a figure. */
    float[] linkHead(float[] scores, int at) {
        return view(scores, at + headAt, linkScales[0].length);
    }

    /** A word that is no head of a link. */
    float[] noLink() {
        return new float[linkScales[0].length];
    }

    /** A word as a place, a doer and so on. */
    float[] linkPart(float[] scores, int at) {
        return view(scores, at + partAt, linkScales[0].length);
    }

    /** Scores of a word whatever it is linked to. */
    float[] linkAlone(float[] scores, int at) {
        float[] alone = linkBias.clone();
        for (int i = 0; i < alone.length; i++) {
            alone[i] += scores[at + aloneAt + i];
        }
        return alone;
    }

    float[][] linkScales() {
        return linkScales;
    }

    private static float[] view(float[] scores, int at, int size) {
        float[] view = new float[size];
        for (int i = 0; i < size; i++) {
            view[i] = (float) StrictMath.tanh(scores[at + i]);
        }
        return view;
    }

    /** Probability that two sentences speak of one incident. */
    float same(float[] first, float[] second) {
        float sum = sameBias;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i] * sameScale[i];
        }
        return probability(sum);
    }

    private static float[] probabilities(float[] scores, int at, float[] bias) {
        float[] probabilities = new float[bias.length];
        for (int i = 0; i < bias.length; i++) {
            probabilities[i] = probability(scores[at + i] + bias[i]);
        }
        return probabilities;
    }

    private static float probability(float score) {
        return Logistic.onGrid(score);
    }
}
