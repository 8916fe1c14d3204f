package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores of groupings, against values worked out by hand. */
class ClusterScoreTest {

    private static final Map<String, String> GOLD = Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2");

    @Test
    void theSameGroupsScoreOne() {
        ClusterScore score = ClusterScore.of(GOLD, GOLD);
        assertThat(score.conll()).isEqualTo(1);
        assertThat(score.pairs().f1()).isEqualTo(1);
    }

    @Test
    void oneItemInTheWrongGroup() {
        ClusterScore score = ClusterScore.of(GOLD, Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y"));
        // Links: 3 of the system, 3 of gold, 2 in common.
        assertThat(score.muc().f1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.bCubed().precision()).isCloseTo((1 + 1 + 1.0 / 3 + 2.0 / 3 + 2.0 / 3) / 5, within(1e-9));
        assertThat(score.bCubed().recall()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1 + 1) / 5, within(1e-9));
        assertThat(score.ceafE().f1()).isCloseTo((4.0 / 5 + 4.0 / 5) / 2, within(1e-9));
        assertThat(score.pairs().precision()).isCloseTo(2.0 / 4, within(1e-9));
    }

    @Test
    void theAssignmentIsTheBestAndNotTheFirst() {
        assertThat(Assignment.best(new double[][] {{5, 4}, {4, 0}})).isEqualTo(8);
        assertThat(Assignment.best(new double[][] {{1, 2, 9}})).isEqualTo(9);
        assertThat(Assignment.best(new double[][] {{1}, {7}, {3}})).isEqualTo(7);
    }

    @Test
    void otherItemsAreRefused() {
        assertThatThrownBy(() -> ClusterScore.of(GOLD, Map.of("a", "x"))).hasMessageContaining("the same items");
    }
}
