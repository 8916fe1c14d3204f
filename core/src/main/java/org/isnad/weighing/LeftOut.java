package org.isnad.weighing;

import org.isnad.code.Coded;

/**
 * A figure that was not used, and why.
 *
 * @param reason in plain words
 */
public record LeftOut(FigureRef figure, Why why, String reason) {

    /** Why a figure is not used. */
    public enum Why implements Coded {
        /** The same voice gives a newer one. */
        SUPERSEDED,
        /** The same voice gives the same or a fuller figure on the same day. */
        SAME_VOICE,
        /** A party that is named for the act tells of its harm, and does not say that it did it. */
        PARTY,
        /** The voice took it back. */
        RETRACTED,
        /** It counts some of those whom another figure of the same report and group counts. */
        PART,
        /** It counts people hurt and tells of no dead; another report tells that some of just as many died. */
        DIED
    }
}
