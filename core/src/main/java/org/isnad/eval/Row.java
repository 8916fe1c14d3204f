package org.isnad.eval;

import java.util.Arrays;
import java.util.List;
import org.isnad.code.Coded;

/** What is scored, one row of the table each, in the order of the table. */
public enum Row implements Coded {
    INCIDENT,
    DATE,
    PLACE,
    ACTOR,
    BLAME,
    TARGET,
    WEAPON,
    FIGURE,
    FIGURE_LOOSE,
    SOURCE,
    STATEMENT;

    /** The rows whose mean F1 is the reading score. The two others are a stricter and a looser look at a row that counts. */
    public static final List<Row> OF_READING_SCORE = Arrays.stream(values())
            .filter(row -> row != BLAME && row != FIGURE_LOOSE)
            .toList();
}
