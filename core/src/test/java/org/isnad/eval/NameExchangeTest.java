package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameExchangeTest {

    private final NameExchange exchange = NameExchange.of(List.of("Norland=Sudland", "Norlandish=Sudlandish"));

    @Test
    void bothNamesChangePlacesAndPartsOfWordsStay() {
        assertThat(exchange.of("Norlandish jets bombed Sudland, Norlanders said."))
                .isEqualTo("Sudlandish jets bombed Norland, Norlanders said.");
    }

    @Test
    void twiceGivesTheWordsBack() {
        String words = "Norland-backed rebels fought Sudlandish troops in Norland.";
        assertThat(exchange.of(exchange.of(words))).isEqualTo(words);
    }

    @Test
    void aNameInTwoExchangesIsRefused() {
        assertThatThrownBy(() -> NameExchange.of(List.of("Norland=Sudland", "Sudland=Westland")))
                .hasMessageContaining("another exchange");
        assertThatThrownBy(() -> NameExchange.of(List.of("Norland"))).hasMessageContaining("Norland=Sudland");
    }
}
