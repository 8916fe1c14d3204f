package org.isnad.code;

/** What a figure counts. The last three occur in totals only. */
public enum Harm implements Coded {
    KILLED,
    INJURED,
    CASUALTIES,
    MISSING,
    ABDUCTED,
    DISPLACED,
    POPULATION,
    AT_RISK,
    BESIEGED
}
