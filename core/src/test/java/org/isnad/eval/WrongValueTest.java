package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrongValueTest {

    private static final Amount THREE_DEAD = new Amount("killed", "unspecified", 3L, null, "a medic");
    private static final Amount TWO_HURT = new Amount("injured", "children", 2L, 2L, null);

    private static final Incident SHELLING =
            incident("shelling", "2024-03-12", List.of("Oltera"), List.of("market"), List.of(THREE_DEAD));

    private static final Answer GOLD = new Answer(
            "r",
            List.of(SHELLING, incident("siege", null, List.of("Kalvane"), List.of(), List.of())),
            List.of(),
            List.of(new Utterance("a medic", "report")));

    private static final Answer SYSTEM = new Answer(
            "r",
            List.of(incident(
                    "shelling", "2024-03-13", List.of("Oltera", "Marsa Tolm"), List.of("market"), List.of(TWO_HURT))),
            List.of(THREE_DEAD),
            List.of(new Utterance("a medic", "accuse")));

    private static Incident incident(
            String type, @Nullable String date, List<String> places, List<String> targets, List<Amount> figures) {
        return new Incident(
                type,
                "told as " + type + " on that same day",
                date,
                places,
                List.of(new Blame("opposition", "alleged")),
                targets,
                List.of(),
                figures);
    }

    @Test
    void asManyValuesAreWrongAsTheScoreSays() {
        List<WrongValue> all = WrongValue.all(List.of(GOLD), List.of(SYSTEM));
        Map<Row, Agreement> rows =
                ReadingScorer.score(List.of(GOLD), List.of(SYSTEM)).rows();

        for (Row row : Row.OF_READING_SCORE) {
            Agreement a = rows.getOrDefault(row, Agreement.NONE);
            assertThat(all.stream().filter(w -> w.row() == row && w.missed()).count())
                    .as("%s missed", row)
                    .isEqualTo(a.gold() - a.hits());
            assertThat(all.stream().filter(w -> w.row() == row && !w.missed()).count())
                    .as("%s spurious", row)
                    .isEqualTo(a.system() - a.hits());
        }
    }

    @Test
    void aValueOfAMissedIncidentSaysSo() {
        assertThat(WrongValue.all(List.of(GOLD), List.of(SYSTEM)))
                .contains(
                        new WrongValue("r", Row.PLACE, true, 1, false, "Kalvane"),
                        new WrongValue("r", Row.PLACE, false, 0, true, "Marsa Tolm"),
                        new WrongValue("r", Row.DATE, true, 0, true, "2024-03-12"));
    }

    @Test
    void theSameValuesAreDrawnAgain() {
        List<WrongValue> drawn = WrongValue.drawn(List.of(GOLD), List.of(SYSTEM), 4, 1);

        assertThat(drawn).hasSize(4).doesNotHaveDuplicates();
        assertThat(WrongValue.drawn(List.of(GOLD), List.of(SYSTEM), 4, 1)).isEqualTo(drawn);
        assertThat(WrongValue.drawn(List.of(GOLD), List.of(GOLD), 4, 1)).isEmpty();
    }
}
