package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantizerTest {

    private static final int COLUMNS = 3;
    private static final int COLUMN = 1;

    @Test
    void aFewLargeWeightsAreCutForTheSakeOfAllOthers() {
        float[] values = new float[COLUMNS * 40_000];
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        float outlier = 6;
        values[COLUMN + 7 * COLUMNS] = outlier;

        float scale = Quantizer.scale(values, COLUMN, COLUMNS);

        assertThat(scale).isLessThan(outlier / 63);
        assertThat(error(values, scale)).isLessThan(error(values, outlier / 63));
        assertThat(Quantizer.rounded(outlier, scale)).isEqualTo((byte) 63);
        assertThat(Quantizer.rounded(-outlier, scale)).isEqualTo((byte) -63);
    }

    @Test
    void aColumnOfZerosStaysZero() {
        float scale = Quantizer.scale(new float[COLUMNS * 4], COLUMN, COLUMNS);

        assertThat(scale).isZero();
        assertThat(Quantizer.rounded(0, scale)).isZero();
    }

    private static double error(float[] values, float scale) {
        double error = 0;
        for (int i = COLUMN; i < values.length; i += COLUMNS) {
            error += Math.pow(values[i] - Quantizer.rounded(values[i], scale) * (double) scale, 2);
        }
        return error;
    }
}
