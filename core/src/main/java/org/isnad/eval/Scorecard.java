package org.isnad.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a set of reports was read.
 *
 * @param reports the score of each report of gold, in the order of gold
 */
public record Scorecard(List<ReportScore> reports) {

    private static final int DECIMALS = 4;

    public Scorecard {
        reports = List.copyOf(reports);
    }

    /** The agreement of every row over all reports. */
    public Map<Row, Agreement> rows() {
        return rows(reports);
    }

    /** The agreement of the incidents of each type over all reports. */
    public SortedMap<String, Agreement> types() {
        SortedMap<String, Agreement> sums = new TreeMap<>();
        for (ReportScore report : reports) {
            report.types().forEach((type, agreement) -> sums.merge(type, agreement, Agreement::plus));
        }
        return sums;
    }

    /** The reading score: the mean F1 of the rows that count. */
    public double reading() {
        return reading(rows());
    }

    static Map<Row, Agreement> rows(List<ReportScore> reports) {
        Map<Row, Agreement> sums = new EnumMap<>(Row.class);
        for (Row row : Row.values()) {
            sums.put(row, reports.stream().map(r -> r.row(row)).reduce(Agreement.NONE, Agreement::plus));
        }
        return sums;
    }

    /** Each F1 is rounded before the mean is taken, so that the mean follows from the table. */
    static double reading(Map<Row, Agreement> rows) {
        double sum = 0;
        for (Row row : Row.OF_READING_SCORE) {
            sum += rounded(rows.getOrDefault(row, Agreement.NONE).f1());
        }
        return rounded(sum / Row.OF_READING_SCORE.size());
    }

    /** To four decimals, half to even. */
    public static double rounded(double share) {
        return new BigDecimal(share).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
