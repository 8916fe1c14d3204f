package org.isnad.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of cells in aligned columns. The last column takes what is left of the line, or goes below the row where too
 * little is left; every cell wraps within its column.
 */
final class Grid {

    private static final int GAP = 2;
    private static final int LEAST = 12;
    private static final int LEAST_LAST = 30;
    private static final int MOST_LINES = 3;

    private final List<List<String>> rows = new ArrayList<>();

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines of the grid, none longer than the width. */
    List<String> lines(int width) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int last = rows.get(0).size() - 1;
        int[] widths = widths(last, width);
        boolean beside = widths[last] >= LEAST_LAST;
        if (!beside) {
            widths = widths(last - 1, width);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (beside) {
                lines.addAll(block(row, widths));
                continue;
            }
            List<String> cells = row.subList(0, last);
            lines.addAll(widths[last - 1] >= LEAST ? block(cells, widths) : run(cells, width));
            for (String line : Terminal.wrap(row.get(last), width - GAP, MOST_LINES)) {
                lines.add(" ".repeat(GAP) + line);
            }
        }
        return lines;
    }

    /** The cells one after another, for a line too narrow for columns. */
    private static List<String> run(List<String> cells, int width) {
        String depth =
                " ".repeat(cells.get(0).length() - cells.get(0).stripLeading().length());
        String text = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
        return Terminal.wrap(text, width - depth.length()).stream()
                .map(line -> depth + line)
                .toList();
    }

    /** As wide as the widest cell, yet none takes more than its share; the last column has what is left. */
    private int[] widths(int last, int width) {
        int[] widths = new int[last + 1];
        int share = Math.max(LEAST, width / Math.max(4, last + 1));
        int left = width;
        for (int column = 0; column < last; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], Math.min(share, Terminal.width(row.get(column))));
            }
            left -= widths[column] == 0 ? 0 : widths[column] + GAP;
        }
        widths[last] = Math.max(0, left);
        return widths;
    }

    private static List<String> block(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 0;
        for (int column = 0; column < row.size(); column++) {
            List<String> cell =
                    widths[column] == 0 ? List.of() : Terminal.wrap(row.get(column), widths[column], MOST_LINES);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                if (widths[column] > 0) {
                    List<String> cell = cells.get(column);
                    line.append(Terminal.pad(i < cell.size() ? cell.get(i) : "", widths[column] + GAP));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
