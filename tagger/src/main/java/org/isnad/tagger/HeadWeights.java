package org.isnad.tagger;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.isnad.tag.Link;
import org.isnad.tag.Logistic;
import org.isnad.tag.TagSet;

/** The weights of the heads and what they make of the states of the encoder. */
final class HeadWeights {

    /** Width of the encoder's states. */
    static final int WIDTH = 384;

    private static final int ARRAYS = 12;

    private final float[] tagWeight;
    private final float[] tagBias;
    private final float[] labelWeight;
    private final float[] labelBias;
    private final float[] sameWeight;
    private final float[] sameScale;
    private final float sameBias;
    private final float[] linkHead;
    private final float[] linkPart;
    private final float[] linkAlone;
    private final float[] linkBias;
    private final float[][] linkScales;

    private HeadWeights(float[][] arrays) {
        this.tagWeight = arrays[0];
        this.tagBias = arrays[1];
        this.labelWeight = arrays[2];
        this.labelBias = arrays[3];
        this.sameWeight = arrays[4];
        this.sameScale = arrays[5];
        this.sameBias = arrays[6][0];
        this.linkHead = arrays[7];
        this.linkPart = arrays[8];
        this.linkAlone = arrays[9];
        this.linkBias = arrays[10];
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

    /** Probabilities of all tags of the piece whose state begins at {@code at}. */
    float[] tags(float[] states, int at) {
        return probabilities(states, at, tagWeight, tagBias);
    }

    float[] labels(float[] states, int at) {
        return probabilities(states, at, labelWeight, labelBias);
    }

    /** The sentence as it is compared with others. */
    float[] view(float[] states, int at) {
        return view(states, at, sameWeight, sameScale.length);
    }

    /** A word as one that tells of an act or belongs to a figure. */
    float[] linkHead(float[] states, int at) {
        return view(states, at, linkHead, linkScales[0].length);
    }

    /** A word that is no head of a link. */
    float[] noLink() {
        return new float[linkScales[0].length];
    }

    /** A word as a place, a doer and so on. */
    float[] linkPart(float[] states, int at) {
        return view(states, at, linkPart, linkScales[0].length);
    }

    /** Scores of a word whatever it is linked to. */
    float[] linkAlone(float[] states, int at) {
        float[] scores = linkBias.clone();
        product(states, at, linkAlone, scores);
        return scores;
    }

    float[][] linkScales() {
        return linkScales;
    }

    private static float[] view(float[] states, int at, float[] weight, int size) {
        float[] view = new float[size];
        product(states, at, weight, view);
        for (int i = 0; i < view.length; i++) {
            view[i] = (float) StrictMath.tanh(view[i]);
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

    private static float[] probabilities(float[] states, int at, float[] weight, float[] bias) {
        float[] scores = bias.clone();
        product(states, at, weight, scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = probability(scores[i]);
        }
        return scores;
    }

    /** Four rows at a time, each sum in the order of the rows: the same bits as row by row. */
    private static void product(float[] states, int at, float[] weight, float[] sums) {
        int size = sums.length;
        for (int i = 0; i < WIDTH; i += 4) {
            float first = states[at + i];
            float second = states[at + i + 1];
            float third = states[at + i + 2];
            float fourth = states[at + i + 3];
            int row = i * size;
            for (int j = 0; j < size; j++) {
                float sum = sums[j];
                sum += first * weight[row + j];
                sum += second * weight[row + size + j];
                sum += third * weight[row + 2 * size + j];
                sum += fourth * weight[row + 3 * size + j];
                sums[j] = sum;
            }
        }
    }

    private static float probability(float score) {
        return Logistic.onGrid(score);
    }
}
