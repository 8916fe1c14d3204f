package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.choice.Trees;
import org.junit.jupiter.api.Test;

class BoostingTest {

    @Test
    void learnsARuleOfTwoFeaturesAndPassesOverNoise() {
        Trees trees = Boosting.fit(rows(2_000, 1), right(2_000, 1), Boosting.Settings.standard(), 7);

        List<float[]> rows = rows(500, 2);
        List<Boolean> right = right(500, 2);
        int hits = 0;
        for (int i = 0; i < rows.size(); i++) {
            hits += trees.probability(rows.get(i)) >= 0.5 == right.get(i) ? 1 : 0;
        }
        assertThat(hits).isGreaterThan(470);
    }

    @Test
    void theSameSeedGivesTheSameTrees() {
        List<float[]> rows = rows(300, 3);
        List<Boolean> right = right(300, 3);

        assertThat(Boosting.fit(rows, right, Boosting.Settings.standard(), 7).lines())
                .isEqualTo(Boosting.fit(rows, right, Boosting.Settings.standard(), 7)
                        .lines());
    }

    private static List<float[]> rows(int size, long seed) {
        Random random = new Random(seed);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new float[] {random.nextFloat(), random.nextInt(2), random.nextFloat()});
        }
        return rows;
    }

    /** One feature above a half, or the flag with the other feature above 0.9. */
    private static List<Boolean> right(int size, long seed) {
        return rows(size, seed).stream()
                .map(r -> r[0] > 0.5 || r[1] > 0 && r[2] > 0.9)
                .toList();
    }
}
