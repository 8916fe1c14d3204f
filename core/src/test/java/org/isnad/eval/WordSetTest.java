package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSetTest {

    @Test
    void holdsLowerCaseWordsWithoutThoseThatTellNothing() {
        assertThat(WordSet.of("The Observatory, a monitoring group in IDLIB (2)")
                        .words())
                .containsExactlyInAnyOrder("observatory", "idlib", "2");
    }

    @Test
    void keepsWhatTellsNothingWhereThereIsNothingElse() {
        assertThat(WordSet.of("The Group").words()).containsExactlyInAnyOrder("the", "group");
    }

    @Test
    void splitsAtLettersOutsideTheEnglishAlphabet() {
        assertThat(WordSet.of("Têl Zeyt").words()).containsExactlyInAnyOrder("t", "l", "zeyt");
    }

    @Test
    void isEmptyForNothingAndForPunctuation() {
        assertThat(WordSet.of(null).words()).isEmpty();
        assertThat(WordSet.of("...").words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kafr Tal,           Kafr Tal,          true",
        "Kafr Tal,           Kafr,              true",
        "Kafr Tal,           town of Kafr Tal,  true",
        "Kafr Tal north,     Kafr Tal east,     true",
        "Kafr Tal old north, Kafr Tal new east, true",
        "Kafr Tal,           Kafr Zayt,         true",
        "Kafr Tal north,     Kafr Zayt east,    false",
        "Al Bab,             Al Tal,            false",
        "...,                ...,               false",
    })
    void namesAreNearWhenOneHoldsTheOtherOrHalfIsCommon(String a, String b, boolean near) {
        assertThat(WordSet.of(a).isNear(WordSet.of(b))).isEqualTo(near);
        assertThat(WordSet.of(b).isNear(WordSet.of(a))).isEqualTo(near);
    }
}
