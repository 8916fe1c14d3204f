package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private static Aliases of(String text) {
        Parser parser = new Parser(WordLists.standard(), new WordTagger(), TemplateTrainerTest.SILENT);
        Bulletin bulletin = new Bulletin("B-1", "", null, "", "-- " + text, List.of());
        return new Aliases(parser.parse(bulletin), parser.lists());
    }

    @Test
    void aShortFormInBracketsIsTheNameBeforeIt() {
        Aliases aliases = of("THE ORANGE RIVER FRONT (ORF) ADMITTED THE ATTACK. THE BLUE RIVER FRONT DENIED IT.");

        assertThat(aliases.isSame("ORF", "THE ORANGE RIVER FRONT")).isTrue();
        assertThat(aliases.isSame("ORANGE RIVER FRONT", "ORF")).isTrue();
        assertThat(aliases.isSame("ORF", "BLUE RIVER FRONT")).isFalse();
    }

    @Test
    void whatIsOfAnOrganizationIsKnownByEitherOfItsNames() {
        Aliases aliases = of("A BOMB HIT THE ORANGE RIVER FRONT (ORF) YESTERDAY.");

        assertThat(aliases.isSame("ORF HEADQUARTERS", "HEADQUARTERS OF THE ORANGE RIVER FRONT"))
                .isTrue();
        assertThat(aliases.isSame("ORF HEADQUARTERS", "OFFICES OF THE ORANGE RIVER FRONT"))
                .isFalse();
    }

    @Test
    void listedNamesAreTheSameInEveryBulletin() {
        Aliases aliases = of("NOTHING IS SAID OF THEM.");

        assertThat(aliases.isSame("SENDERO LUMINOSO", "SHINING PATH")).isTrue();
        assertThat(aliases.isSame("SENDERO LUMINOSO", "MRTA")).isFalse();
    }
}
