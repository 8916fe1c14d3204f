package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what ground an organization is named, in invented lines. */
class GroundsTest {

    private static final WordLists LISTS = WordLists.standard();
    private static final Parser PARSER = new Parser(LISTS, new WordTagger(), TemplateTrainerTest.SILENT);

    private static Set<String> grounds(String text, String name) {
        Parsed parsed = PARSER.parse(new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "", "-- " + text, List.of()));
        return new Grounds(parsed, LISTS).of(name, List.of(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE POLICE ATTRIBUTED THE BLAST TO THE ELN.      | accused by authority",
                "WE BLAME THE ELN FOR THIS CRIME.                 | accused by us",
                "THE UNION ACCUSED THE ELN OF THE MURDER.         | accused by others",
                "THE ELN CLAIMED RESPONSIBILITY FOR THE BLAST.    | claims",
                "RESPONSIBILITY WAS CLAIMED BY THE ELN.           | claimed by it",
                "ALLEGED ELN MEMBERS BLEW UP A BRIDGE.            | alleged",
                "THE ELN BLAMED THE GOVERNMENT.                   | accuses",
                "THE ARMY SAID THAT THE ELN BLEW UP A BRIDGE.     | said by authority",
                "THE ELN BLEW UP A BRIDGE.                        | not said"
            })
    void readsTheGround(String text, String ground) {
        assertThat(grounds(text, "ELN")).contains("ground=" + ground, "ground true=" + ground);
    }

    @Test
    void anOrganizationIsFoundUnderItsOtherNames() {
        assertThat(grounds("THE ARMY OF NATIONAL LIBERATION CLAIMED CREDIT FOR IT.", "ELN"))
                .contains("ground=claims");
    }

    @Test
    void groundsOutsideTheIncidentAreToldApart() {
        assertThat(grounds("A BRIDGE WAS BLOWN UP. THE ELN CLAIMED CREDIT.", "ELN"))
                .contains("ground false=claims")
                .doesNotContain("ground true=claims");
    }

    @Test
    void noGroupIsToldFromAnother() {
        String text = "THE POLICE ATTRIBUTED THE BLAST TO THE ELN. THE ELN ADMITTED IT.";

        assertThat(grounds(text.replace("ELN", "MRTA"), "MRTA")).isEqualTo(grounds(text, "ELN"));
    }
}
