package org.isnad.search;

/**
 * People killed in several incidents together.
 *
 * @param low     sum of the lower bounds; an incident without one adds nothing
 * @param high    sum of the upper bounds, or of the lower ones where those are open
 * @param open    whether some incident's range has no upper end, so that there may be more than {@code high}
 * @param unknown incidents for which no number is known at all
 */
public record TollSum(long low, long high, boolean open, int unknown) {

    /** Of no incidents. */
    public static final TollSum NONE = new TollSum(0, 0, false, 0);
}
