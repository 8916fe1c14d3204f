package org.isnad.weighing;

import java.time.LocalDate;
import org.isnad.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One figure in the course of the toll.
 *
 * @param day   the day of the report that gives it, or null where that is unknown
 * @param voice who gives it, in plain letters, by which one is told from another
 * @param name  who gives it, as the report writes the name
 * @param move  how it stands to what was said before
 */
public record TollStep(@Nullable LocalDate day, FigureRef figure, String voice, String name, Move move) {

    /** How a figure stands to those of its harm and group that were given before. */
    public enum Move implements Coded {
        /** There is none before. */
        FIRST,
        /** More than any before. */
        RISING,
        /** As many as the most before. */
        SAME,
        /** Another voice said more before. */
        LOWER,
        /** The same voice said more before. */
        REVISED_DOWN,
        /** It counts some of those whom another figure of the same report and group counts, and is no toll by itself. */
        PART,
        /** The voice took the figure back; the day is that of the report that tells so. */
        RETRACTED
    }
}
