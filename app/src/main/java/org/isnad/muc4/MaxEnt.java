package org.isnad.muc4;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A maximum entropy classifier (multinomial logistic regression) over named features. Features that it does not know are
 * passed over, and each weight can be looked up by the feature's name.
 *
 * @param labels  what it tells apart
 * @param weights one weight a label for each feature that has any
 */
record MaxEnt(List<String> labels, Map<String, float[]> weights) {

    /** The probability of each label, in the order of {@link #labels}. */
    double[] probabilities(Collection<String> features) {
        double[] scores = new double[labels.size()];
        for (String feature : features) {
            float[] row = weights.get(feature);
            if (row != null) {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += row[i];
                }
            }
        }
        return softmax(scores);
    }

    /** The probability of one label. */
    double probability(String label, Collection<String> features) {
        return probabilities(features)[labels.indexOf(label)];
    }

    /** The likeliest label; of equals the first. */
    String best(Collection<String> features) {
        double[] p = probabilities(features);
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            if (p[i] > p[best]) {
                best = i;
            }
        }
        return labels.get(best);
    }

    static double[] softmax(double[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        double[] p = new double[scores.length];
        for (int i = 0; i < p.length; i++) {
            // Strict arithmetic: the same bytes on every machine.
            p[i] = StrictMath.exp(scores[i] - top);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
