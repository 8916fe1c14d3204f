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
        /** Another report of the same voice gives the same or a fuller figure. */
        SAME_VOICE,
        /** A party to the act tells of the harm that it did or suffered, and the policy does not take its word. */
        PARTY,
        /** The claim's teller took it back. */
        RETRACTED,
        /** Larger than one act can be: a sum over many. */
        CUMULATIVE
    }
}
