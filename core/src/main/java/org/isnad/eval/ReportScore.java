package org.isnad.eval;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well one report was read.
 *
 * @param rows    how far gold and system agree in each row
 * @param types   the same for the incidents of each type that gold or the system has
 * @param matches which incident of gold was taken for which of the system's
 */
public record ReportScore(
        Map<Row, Agreement> rows, SortedMap<String, Agreement> types, List<MatchedIncidents> matches) {

    /** Positions of two incidents in their answers. */
    public record MatchedIncidents(int gold, int system) {}

    public ReportScore {
        rows = Map.copyOf(rows);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        matches = List.copyOf(matches);
    }

    Agreement row(Row row) {
        return rows.getOrDefault(row, Agreement.NONE);
    }
}
