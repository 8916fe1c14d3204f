package org.isnad.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Trees.Leaf;
import org.isnad.choice.Trees.Split;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final Trees TREES = new Trees(
            -1,
            2,
            List.of(new Split(1, 0.5f, new Leaf(-2), new Leaf(3)), new Split(0, 7f, new Leaf(0.25f), new Leaf(0))));

    @Test
    void addsUpWhatTheLeavesSay() {
        assertThat(TREES.probability(new float[] {7, 0.5f})).isCloseTo(1 / (1 + Math.exp(2.75)), within(1e-9));
        assertThat(TREES.probability(new float[] {7.5f, 0.6f})).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    }

    @Test
    void areNotAskedAboutOtherFeaturesThanTheyWereGrownOn() {
        assertThatThrownBy(() -> TREES.probability(new float[] {7, 0.5f, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learn the choices anew");
    }

    @Test
    void choicesAreReadAsTheyWereWritten() throws IOException {
        Choices written = new Choices(Map.of(Task.PLACE, TREES), Map.of(Task.PLACE, 0.3));
        String text = String.join("\n", written.lines());

        Choices read = Choices.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.lines()).isEqualTo(written.lines());
        assertThat(read.threshold(Task.PLACE)).isEqualTo(0.3);
        Question place = new Question(
                Task.PLACE, 0, "", "Oltera", false, new Features().add(8).add(true));
        assertThat(read.probability(place)).isEqualTo(written.probability(place));
    }

    @Test
    void aTaskThatWasNotLearnedIsLeftToTheRules() {
        Choices none = new Choices(Map.of(), Map.of());

        assertThat(none.probability(new Question(Task.DATE, 0, "", "2024-03-14", true, new Features())))
                .isEqualTo(1);
        assertThat(none.probability(new Question(Task.DATE, 0, "", "2024-03-13", false, new Features())))
                .isZero();
    }
}
