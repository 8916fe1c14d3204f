package org.isnad.tag;

/**
 * What the encoder says of one report. Sentences are counted as in the document, tokens as in their sentence.
 *
 * @param tokens    by sentence, token and tag: probability from 0 to 1
 * @param sentences by sentence and label: probability from 0 to 1
 * @param same      by two sentences: probability that they speak of one incident
 * @param links     what its words are to one another
 */
@SuppressWarnings("ArrayRecordComponent") // Built once per report by the tagger, read by one thread.
public record Tags(float[][][] tokens, float[][] sentences, float[][] same, Links links) {

    /** Highest probability of the tag among the tokens {@code [from, to)}. */
    public float most(int sentence, int from, int to, int tag) {
        float most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, tokens[sentence][i][tag]);
        }
        return most;
    }

    /** Mean probability of the tag among the tokens {@code [from, to)}, 0 where there are none. */
    public float mean(int sentence, int from, int to, int tag) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += tokens[sentence][i][tag];
        }
        return to > from ? sum / (to - from) : 0;
    }

    /** Probability of a label of a sentence. */
    public float label(int sentence, int label) {
        return sentences[sentence][label];
    }

    /** Probability that two sentences speak of one incident. */
    public float same(int first, int second) {
        return first == second ? 1 : same[Math.min(first, second)][Math.max(first, second)];
    }
}
