package org.isnad.weighing;

import org.isnad.code.Coded;

/** Whether the attack itself is owned to; apart from the grade, which is about the harm (Airwars). */
public enum StrikeStatus implements Coded {
    /** A party says that it did it. */
    DECLARED,
    /** Two or more voices name the same party and none another. */
    LIKELY,
    /** Parties are named that exclude one another, or the one that is named denies it. */
    CONTESTED,
    /** One voice. */
    SINGLE_SOURCE,
    /** Nobody is named. */
    UNKNOWN
}
