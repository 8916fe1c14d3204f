package org.isnad.claim;

/**
 * Something that a sentence names and that may have been hit: the tokens {@code [from, to)}.
 *
 * @param hit   whether the order of words says so
 * @param whole whether it is no modifier of another noun
 */
record TargetCandidate(TargetClaim claim, int from, int to, boolean hit, boolean whole, Kind kind) {

    /** What it is. */
    enum Kind {
        THING,
        FORCE,
        PEOPLE
    }
}
