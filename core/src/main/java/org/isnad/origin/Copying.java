package org.isnad.origin;

import org.isnad.code.Coded;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Why two reports are held to be one voice.
 *
 * @param a      the one whose id comes first
 * @param inA    the words of {@code a} that show it, or null where none do or a person ruled
 * @param inB    the words of {@code b} that show it, or null where none do or a person ruled
 * @param reason in plain words, for a person to check
 */
public record Copying(
        ReportId a,
        ReportId b,
        Kind kind,
        @Nullable Evidence inA,
        @Nullable Evidence inB,
        String reason) {

    /** What shows the copying. */
    public enum Kind implements Coded {
        /** Long stretches are word for word the same. */
        NEAR_DUPLICATE,
        /** Both carry the credit of one agency. */
        CREDIT,
        /** One says that it passes on what the other's outlet says. */
        RELAY,
        /** Both say that they are translated from one outlet, or one that it is translated from the other's. */
        TRANSLATION,
        /** A person ruled that they are one voice. */
        RULED
    }

    public Copying {
        if (a.value().compareTo(b.value()) >= 0) {
            throw new IllegalArgumentException(
                    "the ids of a pair stand in order and differ, got %s, %s".formatted(a, b));
        }
    }
}
