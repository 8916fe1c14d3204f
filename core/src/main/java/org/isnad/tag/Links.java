package org.isnad.tag;

/**
 * What the encoder says of two words of one report: how surely one is the place, the doer and so on of the act that the
 * other tells of. Computed for the pairs that are asked for.
 *
 * @param heads  by sentence and token: how the word looks as the one that tells of an act or belongs to a figure
 * @param parts  by sentence and token: how it looks as a place, a doer and so on
 * @param alone  by sentence, token and link: score of a word whatever the other is
 * @param scales by link and dimension
 */
// Built once per report by the tagger, read by one thread; a model carries the names of the links in their order.
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"})
public record Links(float[][][] heads, float[][][] parts, float[][][] alone, float[][] scales) {

    /** Probability of the link between two tokens. */
    public float of(Link link, int sentence, int head, int other, int part) {
        return Logistic.onGrid(score(link, sentence, head, other, part));
    }

    /** Highest probability of the link among the tokens {@code [from, to)} of the other sentence; 0 where there are none. */
    public float most(Link link, int sentence, int head, int other, int from, int to) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            most = Math.max(most, score(link, sentence, head, other, i));
        }
        return from < to ? Logistic.onGrid(most) : 0;
    }

    private float score(Link link, int sentence, int head, int other, int part) {
        float[] first = heads[sentence][head];
        float[] second = parts[other][part];
        float[] scale = scales[link.ordinal()];
        float score = alone[other][part][link.ordinal()];
        for (int i = 0; i < scale.length; i++) {
            score += first[i] * second[i] * scale[i];
        }
        return score;
    }
}
