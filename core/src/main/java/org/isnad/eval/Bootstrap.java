package org.isnad.eval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * How far a score might lie from the one measured, had other reports of the same kind been drawn. Reports are drawn
 * anew, with replacement, as many as there are, and scored each time (Efron's percentile bootstrap). The unit is the
 * report, not the figure: figures of one report stand and fall together.
 *
 * @param rows    the interval of the F1 of every row
 * @param reading the interval of the reading score
 */
public record Bootstrap(Map<Row, Interval> rows, Interval reading) {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_161_117;

    /** The intervals of a scorecard; the same scorecard always has the same. */
    public static Bootstrap of(Scorecard card) {
        return of(card.reports(), RESAMPLES, new SplittableRandom(SEED));
    }

    static Bootstrap of(List<ReportScore> reports, int resamples, SplittableRandom random) {
        Map<Row, double[]> f1 = new EnumMap<>(Row.class);
        for (Row row : Row.values()) {
            f1.put(row, new double[resamples]);
        }
        double[] reading = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            int resample = i;
            Map<Row, Agreement> rows = Scorecard.rows(drawn(reports, random));
            f1.forEach((row, scores) ->
                    scores[resample] = rows.getOrDefault(row, Agreement.NONE).f1());
            reading[resample] = Scorecard.reading(rows);
        }
        Map<Row, Interval> intervals = new EnumMap<>(Row.class);
        f1.forEach((row, scores) -> intervals.put(row, Interval.of(scores)));
        return new Bootstrap(intervals, Interval.of(reading));
    }

    private static List<ReportScore> drawn(List<ReportScore> reports, SplittableRandom random) {
        return Stream.generate(() -> reports.get(random.nextInt(reports.size())))
                .limit(reports.size())
                .toList();
    }
}
