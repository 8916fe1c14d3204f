package org.isnad.code;

/** On what an actor is named: the report's own voice, an accuser, the actor itself, a suspicion, or the actor's denial. */
public enum Basis implements Coded {
    STATED,
    ALLEGED,
    CLAIMED,
    SUSPECTED,
    DENIED
}
