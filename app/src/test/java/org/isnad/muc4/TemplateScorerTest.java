package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateScorerTest {

    private static Template.Builder bombing() {
        Template.Builder template = new Template.Builder();
        template.add(Slot.TYPE, Fill.of("BOMBING"));
        template.add(Slot.THING, Fill.of("CUSTOMS HOUSE"));
        template.add(Slot.THING_TYPE, Fill.of("GOVERNMENT OFFICE OR RESIDENCE", "CUSTOMS HOUSE"));
        return template;
    }

    @Test
    void theKeyItselfIsWhollyRight() {
        Template key = bombing().build();

        TemplateScorer.Score score = TemplateScorer.score(List.of(key), List.of(key));

        assertThat(score.all()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(score.all().f()).isEqualTo(1);
    }

    @Test
    void theGeneralTypeIsHalfRight() {
        Template.Builder response = new Template.Builder();
        response.add(Slot.TYPE, Fill.of("ATTACK"));
        response.add(Slot.THING, Fill.of("CUSTOMS HOUSE"));

        TemplateScorer.Score score = TemplateScorer.score(List.of(bombing().build()), List.of(response.build()));

        assertThat(score.slots().get(Slot.TYPE)).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(score.all()).isEqualTo(new Counts(1, 1, 0, 0, 1));
        assertThat(score.all().f()).isCloseTo(2 * 1.5 / 5, within(1e-9));
    }

    @Test
    void aTemplateOfAnotherTypeIsSpuriousAndTheKeyMissing() {
        Template.Builder response = new Template.Builder();
        response.add(Slot.TYPE, Fill.of("ROBBERY"));
        response.add(Slot.THING, Fill.of("CUSTOMS HOUSE"));

        TemplateScorer.Score score = TemplateScorer.score(List.of(bombing().build()), List.of(response.build()));

        assertThat(score.templates()).isEqualTo(new Counts(0, 0, 0, 1, 1));
        assertThat(score.all()).isEqualTo(new Counts(0, 0, 0, 2, 3));
    }

    @Test
    void anOptionalTemplateIsMissedByNobody() {
        Template optional = new Template(true, bombing().build().slots());

        assertThat(TemplateScorer.score(List.of(optional), List.of()).all()).isEqualTo(Counts.NONE);
    }

    @Test
    void aSetFillerOfTheWrongTargetIsHalfRight() {
        Template.Builder key = bombing();
        key.add(Slot.THING, Fill.of("FERRY"));
        key.add(Slot.THING_TYPE, Fill.of("TRANSPORT VEHICLE", "FERRY"));
        Template.Builder response = bombing();
        response.add(Slot.THING, Fill.of("FERRY"));
        response.add(Slot.THING_TYPE, Fill.of("TRANSPORT VEHICLE"));

        TemplateScorer.Score score = TemplateScorer.score(List.of(key.build()), List.of(response.build()));

        assertThat(score.slots().get(Slot.THING_TYPE)).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THING              | THE CUSTOMS HOUSE           | CUSTOMS HOUSE               | 2
            THING              | BRICK CUSTOMS HOUSE         | CUSTOMS HOUSE               | 2
            THING              | HOUSE                       | CUSTOMS HOUSE               | 1
            THING              | FERRY                       | CUSTOMS HOUSE               | 0
            PERSON             | REBELS                      | GUERRILLAS                  | 2
            PERSON             | GUNMEN                      | GUERRILLAS                  | 1
            VICTIM             | DOCTOR ANSELMO RUIDIAZ      | ANSELMO RUIDIAZ             | 2
            VICTIM             | RUIDIAZ                     | ANSELMO RUIDIAZ             | 1
            VICTIM             | ANSELMO RUIDIAS             | ANSELMO RUIDIAZ             | 1
            VICTIM_DESCRIPTION | BOATMEN                     | BOATMAN                     | 0
            ORGANIZATION       | ARMED FORCES                | ARMY                        | 1
            VICTIM_NUMBER      | 5                           | 5 - 7                       | 1
            VICTIM_NUMBER      | 100                         | ~100                        | 1
            VICTIM_NUMBER      | PLURAL                      | 5                           | 0
            DATE               | 03 FEB 90                   | 1990-02-03                  | 2
            DATE               | 03 FEB 90                   | - 04 FEB 90                 | 1
            DATE               | - 04 FEB 90                 | 04 FEB 90                   | 1
            DATE               | 03 FEB 90                   | 01 FEB 90 - 05 FEB 90       | 1
            DATE               | 03 FEB 89                   | 03 FEB 90                   | 0
            LOCATION           | PERU: MARSA (CITY)          | PERU: MARSA (TOWN)          | 2
            LOCATION           | PERU: MARSA                 | PERU: MARSA (TOWN)          | 2
            LOCATION           | PERU                        | PERU: MARSA (TOWN)          | 1
            LOCATION           | CHILE: MARSA                | PERU: MARSA (TOWN)          | 0
            VICTIM_TYPE        | GOVERNMENT OFFICIAL         | FORMER GOVERNMENT OFFICIAL  | 1
            """)
    void comparesValues(Slot slot, String response, String key, int level) {
        assertThat(ValueMatch.level(slot, response, key)).isEqualTo(level);
    }
}
