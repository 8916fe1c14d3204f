package org.isnad.weighing;

import org.isnad.code.Coded;

/** By which rule figures that differ become one range. */
public enum Policy implements Coded {
    /** One vote for each voice; best is what most voices say, and unknown where fewer than two agree. */
    ISNAD,
    /** The most conservative figure (ACLED). */
    ACLED,
    /** Low, best and high estimate as the Uppsala Conflict Data Program gives them. */
    UCDP,
    /** Minimum to maximum, without a best; a contested status lowers the minimum to 0 (Airwars). */
    AIRWARS;

    /** As it is typed. */
    @Override
    public String toString() {
        return code();
    }
}
