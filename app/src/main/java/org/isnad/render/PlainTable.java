package org.isnad.render;

import java.util.Arrays;
import java.util.List;

/** A table for the terminal; its cells are cleaned of all that could act on one. */
public final class PlainTable {

    private final Grid grid = new Grid();

    /** A table with these heads. */
    public PlainTable(String... heads) {
        add(heads);
    }

    public void add(String... cells) {
        grid.add(Arrays.stream(cells).map(Terminal::clean).toArray(String[]::new));
    }

    public List<String> lines(int columns) {
        return grid.lines(columns);
    }

    /** Hundredths of a natural logarithm of odds, as a person reads them. */
    public static String weight(int hundredths) {
        return SheetLines.weight(hundredths);
    }
}
