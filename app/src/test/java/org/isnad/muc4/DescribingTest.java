package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Joins descriptions with names, with weights made by hand: what stands nearest is likely the same person. */
class DescribingTest {

    private static final WordLists LISTS = WordLists.standard();
    private static final Parser PARSER = new Parser(LISTS, new WordTagger(), TemplateTrainerTest.SILENT);

    private static final MaxEnt NEAREST = new MaxEnt(
            List.of("yes", "no"),
            Map.of(
                    "closest=trueone2", new float[] {2, 0},
                    "closest=trueone1", new float[] {2, 0},
                    "class=anybodyone", new float[] {0, 5},
                    "names=2many", new float[] {2, 0},
                    "class=anybodymany", new float[] {0, 5}));

    private static final String TEXT = "-- GUNMEN KILLED LARENA TOVIZ AND WOUNDED MIRKA DOLVAN TODAY."
            + " THE MAYOR DIED AT ONCE. A MAN WAS HURT. THE TEACHERS HAD BEEN THREATENED.";

    private static Parsed parsed() {
        return PARSER.parse(new Bulletin("B-1", "", LocalDate.of(1990, 2, 4), "", TEXT, List.of()));
    }

    private static Phrase phrase(Parsed parsed, String words) {
        return parsed.phrases().stream()
                .flatMap(List::stream)
                .filter(p -> Targets.written(parsed, p).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no phrase " + words + " in "
                        + parsed.phrases().stream()
                                .flatMap(List::stream)
                                .map(parsed::words)
                                .toList()));
    }

    private static Target named(Parsed parsed, String name) {
        return new Target(name, null, List.of(phrase(parsed, name)), "1", 0.9);
    }

    private static Target unnamed(Parsed parsed, String words, String number) {
        return new Target(null, words, List.of(phrase(parsed, words)), number, 0.9);
    }

    private final Parsed parsed = parsed();
    private final Target toviz = named(parsed, "LARENA TOVIZ");
    private final Target dolvan = named(parsed, "MIRKA DOLVAN");
    private final Describing describing = new Describing(NEAREST, LISTS);

    @Test
    void aDescriptionGoesToTheNameItIsLikeliestOf() {
        List<Target> joined = describing.joined(List.of(toviz, dolvan, unnamed(parsed, "MAYOR", "1")));

        assertThat(joined).extracting(Target::name).containsExactly("LARENA TOVIZ", "MIRKA DOLVAN");
        assertThat(joined).extracting(Target::description).containsExactly(null, "MAYOR");
    }

    @Test
    void whoIsLikelySomebodyElseStaysApart() {
        List<Target> joined = describing.joined(List.of(toviz, unnamed(parsed, "MAN", "1")));

        assertThat(joined).hasSize(2);
        assertThat(joined.get(0).description()).isNull();
        assertThat(joined.get(1).description()).isEqualTo("MAN");
    }

    @Test
    void aDescriptionOfSeveralGoesToEachOfThem() {
        List<Target> joined = describing.joined(List.of(toviz, dolvan, unnamed(parsed, "TEACHERS", "PLURAL")));

        assertThat(joined).extracting(Target::description).containsExactly("TEACHERS", "TEACHERS");
        assertThat(joined).extracting(Target::number).containsOnly("1");
    }

    @Test
    void aNameKeepsTheDescriptionThatItHas() {
        Target described = new Target("MIRKA DOLVAN", "NURSE", dolvan.places(), "1", 0.9);

        List<Target> joined = describing.joined(List.of(toviz, described, unnamed(parsed, "MAYOR", "1")));

        assertThat(joined).extracting(Target::description).containsExactly(null, "NURSE");
    }
}
