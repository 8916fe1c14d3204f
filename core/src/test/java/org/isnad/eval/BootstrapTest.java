package org.isnad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final ReportScore FOUND = report(new Agreement(1, 1, 1));
    private static final ReportScore MISSED = report(new Agreement(0, 1, 0));

    @Test
    void isTheSameOnEveryRun() {
        Scorecard card = new Scorecard(List.of(FOUND, MISSED, FOUND, FOUND, MISSED));

        assertThat(Bootstrap.of(card)).isEqualTo(Bootstrap.of(card));
    }

    @Test
    void hasNoWidthWhereAllReportsAreAlike() {
        assertThat(Bootstrap.of(new Scorecard(Collections.nCopies(20, FOUND))).rows())
                .containsEntry(Row.INCIDENT, new Interval(1, 1))
                .containsEntry(Row.DATE, new Interval(0, 0));
    }

    @Test
    void holdsTheScoreAndNarrowsWithMoreReports() {
        Interval few = Bootstrap.of(new Scorecard(halfFound(20))).rows().getOrDefault(Row.INCIDENT, new Interval(0, 0));
        Interval many =
                Bootstrap.of(new Scorecard(halfFound(500))).rows().getOrDefault(Row.INCIDENT, new Interval(0, 0));

        double f1 = 2.0 / 3;
        assertThat(f1).isBetween(few.low(), few.high()).isBetween(many.low(), many.high());
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 3);
    }

    @Test
    void anIntervalLeavesOutAFortiethAtEitherEnd() {
        double[] scores = new double[1001];
        for (int i = 0; i <= 1000; i++) {
            scores[i] = i;
        }
        assertThat(Interval.of(scores)).isEqualTo(new Interval(25, 975));
    }

    private static List<ReportScore> halfFound(int reports) {
        return Stream.iterate(FOUND, last -> last.equals(FOUND) ? MISSED : FOUND)
                .limit(reports)
                .toList();
    }

    private static ReportScore report(Agreement incident) {
        return new ReportScore(Map.of(Row.INCIDENT, incident), new TreeMap<>(), List.of());
    }
}
