package org.isnad.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** Cells of a comma-separated line, quoted as RFC 4180 says. */
final class Csv {

    private Csv() {}

    /** Whether a quoted cell goes on in the next line. */
    static boolean isOpen(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quoted cell has no end; close the quotation mark");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
