package org.isnad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogisticTest {

    @Test
    void theTableSaysWhatTheExponentialSays() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000_000; i++) {
            float score = (random.nextFloat() - 0.5f) * 24;
            assertEqual(score);
        }
        for (float score = -9.1f; score < 9.1f; score += 0.0001f) {
            assertEqual(score);
        }
    }

    @Test
    void extremeScoresAreSure() {
        assertThat(Logistic.onGrid(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.onGrid(-9.02f)).isZero();
        assertThat(Logistic.onGrid(0)).isEqualTo(0.5f);
        assertThat(Logistic.onGrid(9.02f)).isEqualTo(1);
        assertThat(Logistic.onGrid(Float.MAX_VALUE)).isEqualTo(1);
    }

    private static void assertEqual(float score) {
        float probability = Logistic.onGrid(score);
        if (probability != Logistic.steps(score) / (float) Logistic.GRID) {
            assertThat(probability)
                    .as("of the score %s", score)
                    .isEqualTo(Logistic.steps(score) / (float) Logistic.GRID);
        }
    }
}
