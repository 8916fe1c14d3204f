package org.isnad.weighing;

import java.time.LocalDate;
import org.isnad.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One figure in the course of the toll.
 *
 * @param day   the day of the report that gives it, or null where that is unknown
 * @param voice who gives it
 * @param move  how it stands to what was said before
 */
public record TollStep(@Nullable LocalDate day, FigureRef figure, String voice, Move move) {

    /** How a figure stands to the last one of its harm and group. */
    public enum Move implements Coded {
        FIRST,
        RISING,
        SAME,
        REVISED_DOWN,
        RETRACTED
    }
}
