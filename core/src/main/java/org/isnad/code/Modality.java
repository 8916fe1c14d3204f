package org.isnad.code;

/** Whether a total has happened or is expected. */
public enum Modality implements Coded {
    REPORTED,
    PROJECTED
}
