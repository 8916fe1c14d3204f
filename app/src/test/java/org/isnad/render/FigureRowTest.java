package org.isnad.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.isnad.claim.Figure;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureRowTest {

    @Test
    void partsFollowTheirWhole() {
        assertThat(FigureRow.of(figures(2, null, null, 0)))
                .containsExactly(new FigureRow(1, 0), new FigureRow(2, 0), new FigureRow(0, 1), new FigureRow(3, 2));
    }

    @Test
    void everyFigureIsShownOnceEvenWhereThePartsGoRoundInACircle() {
        assertThat(FigureRow.of(figures(1, 0, 9, null)))
                .extracting(FigureRow::index)
                .containsExactly(2, 3, 0, 1);
    }

    private static List<Figure> figures(@Nullable Integer... wholes) {
        return Arrays.stream(wholes)
                .map(whole -> new Figure(
                        Harm.KILLED, Group.MEN, Count.exactly(1), new Evidence(Part.TEXT, new Span(0, 1)), null, whole))
                .toList();
    }
}
