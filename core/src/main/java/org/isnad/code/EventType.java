package org.isnad.code;

/** What kind of harmful act an incident is. */
public enum EventType implements Coded {
    AIR_STRIKE,
    SHELLING,
    CHEMICAL_ATTACK,
    EXPLOSION,
    ARMED_CLASH,
    SHOOTING,
    EXECUTION,
    ABDUCTION,
    SIEGE,
    DISPLACEMENT,
    DESTRUCTION,
    OTHER_VIOLENCE
}
