package org.isnad.code;

/** Whom a figure counts, in the words of the report: "civilian" is a word of a source, not a fact. */
public enum Group implements Coded {
    CIVILIANS,
    CHILDREN,
    WOMEN,
    MEN,
    COMBATANTS,
    HEALTH_WORKERS,
    RESCUERS,
    AID_WORKERS,
    JOURNALISTS,
    UNSPECIFIED
}
