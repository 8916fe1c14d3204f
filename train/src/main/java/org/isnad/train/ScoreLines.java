package org.isnad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.eval.Agreement;
import org.isnad.eval.Row;
import org.isnad.eval.Scorecard;

/** Scores as a table of tab-separated values: a name, the reading score, then the F1 of each row that counts. */
final class ScoreLines {

    private static final List<Row> ROWS = Row.OF_READING_SCORE.stream().sorted().toList();

    private final List<String> lines = new ArrayList<>();

    ScoreLines(String name) {
        lines.add(name + "\treading\t"
                + ROWS.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\t")));
    }

    /** Adds a line, and shows it on standard error. */
    void add(String name, Scorecard card) {
        String line = name + "\t" + number(card.reading()) + "\t"
                + ROWS.stream()
                        .map(row -> number(
                                card.rows().getOrDefault(row, Agreement.NONE).f1()))
                        .collect(Collectors.joining("\t"));
        lines.add(line);
        System.err.println(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String number(double f1) {
        return String.format(Locale.ROOT, "%.4f", f1);
    }
}
