package org.isnad.search;

import org.isnad.code.Coded;

/** Why a person should look at an incident. */
public enum Doubt implements Coded {
    /** It may be the same as another. */
    JOIN,
    /** Parties exclude one another, or the one that is named denies it. */
    BLAME,
    /** It has no point on the map, or several places fit. */
    PLACE,
    /** Its day is unknown. */
    DAY,
    /** Voices give numbers of killed or injured that exclude one another. */
    FIGURES,
    /** The reader told of a problem in one of its reports. */
    READING
}
