package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells the kind of a person or thing: its own words. */
class SlotFeaturesTest {

    private static final List<String> KINDS = List.of("TRANSPORTATION ROUTE", "COMMERCIAL");

    private final SlotFeatures features = new SlotFeatures(new Features(WordLists.standard()));

    private MaxEnt learned() {
        MaxEntTrainer trainer = new MaxEntTrainer(15, 1, 0.1, 2.0);
        for (String thing : List.of("STONE BRIDGES", "RAILWAY", "HIGHWAY", "ROADS")) {
            trainer.add(features.ofKind("BOMBING", thing), KINDS.get(0));
        }
        for (String thing : List.of("BAKERY", "SHOPS", "WAREHOUSE", "FACTORY")) {
            trainer.add(features.ofKind("BOMBING", thing), KINDS.get(1));
        }
        return trainer.train(KINDS);
    }

    @Test
    void aWordThatWasNeverSeenIsToldByItsLetters() {
        MaxEnt kind = learned();

        assertThat(kind.best(features.ofKind("BOMBING", "FOOTBRIDGE"))).isEqualTo("TRANSPORTATION ROUTE");
        assertThat(kind.best(features.ofKind("BOMBING", "WORKSHOP"))).isEqualTo("COMMERCIAL");
        assertThat(kind.best(features.ofKind("BOMBING", "THE BRIDGE"))).isEqualTo("TRANSPORTATION ROUTE");
    }

    @Test
    void noNationAndNoGroupIsToldFromAnother() {
        assertThat(features.ofKind("ATTACK", "CHILEAN NURSES")).isEqualTo(features.ofKind("ATTACK", "PERUVIAN NURSES"));
        assertThat(features.ofKind("ATTACK", "FMLN OFFICES"))
                .isEqualTo(features.ofKind("ATTACK", "ELN OFFICES"))
                .contains("word=<group>", "run=OFFI")
                .doesNotContain("run=FMLN");
    }

    @Test
    void aShortWordIsOneRun() {
        assertThat(features.ofKind("ATTACK", "TV")).contains("run=^TV$", "whole=TV", "last=TV");
    }
}
