package org.isnad.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.incident.LinkRule;
import org.isnad.incident.LinkRules;
import org.isnad.incident.LinkWeights;

/**
 * Finds the weights of the linking rules from pairs that people judged: logistic regression with a ridge, by Newton's
 * method. The same examples in the same order give the same weights.
 */
final class LinkTrainer {

    /** How strongly weights are drawn to 0. From 1 to 10 makes no difference that can be told from chance. */
    private static final double RIDGE = 2;

    private static final int STEPS = 12;

    private LinkTrainer() {}

    /** The weights that fit the examples, by curve, in hundredths of a natural logarithm of odds. */
    static Map<String, int[]> train(List<LinkExample> examples) {
        double[] weights = new double[LinkExample.COLUMNS.size()];
        for (int step = 0; step < STEPS; step++) {
            newton(examples, weights);
        }
        Map<String, int[]> curves = new HashMap<>();
        int column = 0;
        for (LinkRule rule : LinkRules.ALL) {
            for (String curve : LinkWeights.contexts(rule)) {
                int[] rounded = new int[rule.knots().size()];
                for (int knot = 0; knot < rounded.length; knot++) {
                    rounded[knot] = (int) Math.round(100 * weights[column++]);
                }
                curves.put(curve, rounded);
            }
        }
        return curves;
    }

    private static void newton(List<LinkExample> examples, double[] weights) {
        int size = weights.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 0; i < size; i++) {
            curvature[i][i] = RIDGE;
            slope[i] = RIDGE * weights[i];
        }
        for (LinkExample example : examples) {
            int[] columns = example.columns;
            double[] shares = example.shares;
            double odds = 0;
            for (int i = 0; i < columns.length; i++) {
                odds += weights[columns[i]] * shares[i];
            }
            double chance = 1 / (1 + StrictMath.exp(-odds));
            double error = chance - (example.same ? 1 : 0);
            double spread = chance * (1 - chance);
            for (int i = 0; i < columns.length; i++) {
                slope[columns[i]] += error * shares[i];
                for (int j = 0; j < columns.length; j++) {
                    curvature[columns[i]][columns[j]] += spread * shares[i] * shares[j];
                }
            }
        }
        double[] move = solve(curvature, slope);
        for (int i = 0; i < size; i++) {
            weights[i] -= move[i];
        }
    }

    /** Solves a symmetric positive system by Cholesky's decomposition, in place. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        double[] solution = Arrays.copyOf(right, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
