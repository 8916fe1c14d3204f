package org.isnad.code;

/** What or who was hit. */
public enum TargetClass implements Coded {
    CIVILIANS,
    RESIDENTIAL,
    MARKET,
    HOSPITAL,
    SCHOOL,
    CAMP,
    WORSHIP,
    AID,
    JOURNALISTS,
    RESCUERS,
    INFRASTRUCTURE,
    VEHICLE,
    ARMED_GROUP,
    GOVERNMENT_FORCES,
    OTHER
}
