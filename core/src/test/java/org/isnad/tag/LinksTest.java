package org.isnad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

    /** Two sentences of two words: the first word of the first tells of an act, both of the second may be its place. */
    private static final Links LINKS = new Links(
            new float[][][] {{{1, 2}, {0, 0}}, {{0, 0}, {0, 0}}},
            new float[][][] {{{0, 0}, {0, 0}}, {{1, -1}, {1, 1}}},
            new float[][][] {
                {{-3, 0, 0, 0, 0, 0, 0}, {-3, 0, 0, 0, 0, 0, 0}}, {{-3, 0, 0, 0, 0, 0, 0}, {-3, 0, 0, 0, 0, 0, 0}}
            },
            new float[][] {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}});

    @Test
    void theScoreIsThatOfThePairAndThatOfTheWordAlone() {
        assertThat(LINKS.of(Link.PLACE, 0, 0, 1, 1)).isEqualTo(Logistic.onGrid(1 + 2 - 3));
        assertThat(LINKS.of(Link.PLACE, 0, 0, 1, 0)).isEqualTo(Logistic.onGrid(1 - 2 - 3));
        assertThat(LINKS.of(Link.ACTOR, 0, 0, 1, 0)).isEqualTo(Logistic.onGrid(1 - 2));
    }

    @Test
    void ofSeveralWordsTheSurestCounts() {
        assertThat(LINKS.most(Link.PLACE, 0, 0, 1, 0, 2)).isEqualTo(LINKS.of(Link.PLACE, 0, 0, 1, 1));
        assertThat(LINKS.most(Link.PLACE, 0, 0, 1, 1, 1)).isZero();
    }
}
