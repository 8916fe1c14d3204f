package org.isnad.code;

/** The party that an actor's name stands for. */
public enum ActorId implements Coded {
    SYRIAN_GOVERNMENT,
    RUSSIA,
    COALITION,
    US,
    TURKEY,
    ISRAEL,
    IRAN,
    HEZBOLLAH,
    ISLAMIC_STATE,
    NUSRA,
    OPPOSITION,
    KURDISH,
    IRAQ_GOVERNMENT,
    OTHER,
    UNKNOWN
}
