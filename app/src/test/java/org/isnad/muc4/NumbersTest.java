package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many a phrase counts. */
class NumbersTest {

    private static final Parser PARSER = new Parser(WordLists.standard(), new WordTagger(), TemplateTrainerTest.SILENT);

    private static Parsed parsed(String text) {
        return PARSER.parse(new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "", "-- " + text, List.of()));
    }

    private static Phrase ending(Parsed parsed, String word) {
        return parsed.phrases().stream()
                .flatMap(List::stream)
                .filter(p ->
                        p.kind() == Phrase.Kind.PLAIN && p.line().key(p.head()).equals(word))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THE BOMB KILLED SIX TEACHERS.                      | teachers   | 6",
                "THE BOMB KILLED AT LEAST SIX TEACHERS.             | teachers   | 6 -",
                "THE BOMB KILLED MORE THAN 1,200 TEACHERS.          | teachers   | 1200 -",
                "THE BOMB KILLED UP TO 15 TEACHERS.                 | teachers   | - 15",
                "THE BOMB KILLED ABOUT 40 TEACHERS.                 | teachers   | ~40",
                "THE BOMB KILLED TEACHERS.                          | teachers   | PLURAL",
                "THE BOMB KILLED A TEACHER.                         | teacher    | 1",
                "THE BOMB KILLED ONE OF HIS BODYGUARDS.             | bodyguards | 1",
                "THE BOMB KILLED THE WIFE OF THE GOVERNOR.          | governor   | 1"
            })
    void counts(String text, String head, String number) {
        assertThat(Numbers.of(ending(parsed(text), head))).isEqualTo(number);
    }

    @Test
    void aNumberThatAnotherLineGivesIsTaken() {
        Parsed parsed = parsed("GUNMEN KILLED THE TEACHERS TODAY. THE SIX TEACHERS WERE ASLEEP.");
        Phrase first = ending(parsed, "teachers");

        List<Target> targets = Targets.things(
                parsed, List.of(new Judged.Mention(first, Role.VICTIM_DESCRIPTION, 0.9)), String::equals);

        assertThat(targets).extracting(Target::number).containsExactly("6");
    }
}
