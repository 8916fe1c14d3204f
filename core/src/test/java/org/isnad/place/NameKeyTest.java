package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Maarat al-Numan, Ma'arrat an-Nu'man",
        "Maaret el-Noman, Ma‘arrat an Nu‘mān",
        "Douma, Duma",
        "Raqqa, ar-Raqqah",
        "Suwayda, As-Sweida",
        "Khan Sheikhoun, Khan Shaykhun",
        "Qamishli, Kamishli",
        "Jisr al-Shughour, Jisr ash-Shughur"
    })
    void spellingsOfOneArabicNameShareTheirSkeleton(String one, String other) {
        assertThat(NameKey.skeleton(one)).isEqualTo(NameKey.skeleton(other)).isNotEmpty();
        assertThat(NameKey.likeness(one, other)).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({"Homs, Hama", "Aleppo, Idlib", "Daraa, Douma"})
    void differentTownsDoNot(String one, String other) {
        assertThat(NameKey.skeleton(one)).isNotEqualTo(NameKey.skeleton(other));
    }

    @ParameterizedTest
    @CsvSource({"Kafr Dalidhah, Kafr Dalitha", "Sittah Marun, Sitta Maroun", "Wadi Hudhal, Wadi Huthal"})
    void aDhalAndAFinalHHideNoName(String one, String other) {
        assertThat(NameKey.skeletons(one)).contains(NameKey.skeleton(other));
        assertThat(NameKey.skeletons(one).get(0)).isEqualTo(NameKey.skeleton(one));
    }

    @Test
    void exactLeavesOutWhatWritersLeaveOut() {
        assertThat(NameKey.exact("São Tomé")).isEqualTo("saotome");
        assertThat(NameKey.exact("Saint-Denis")).isEqualTo(NameKey.exact("St. Denis"));
        assertThat(NameKey.exact("أريحا")).isEqualTo(NameKey.exact("اريحا"));
    }

    @Test
    void aNameAlikeButForItsLettersComesFirst() {
        assertThat(NameKey.likeness("Saqbah", "Saqba")).isGreaterThan(NameKey.likeness("Saqbah", "Shakhba"));
    }
}
