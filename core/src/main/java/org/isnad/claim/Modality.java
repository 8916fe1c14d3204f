package org.isnad.claim;

/** Whether a total has happened or is expected. */
public enum Modality implements Coded {
    REPORTED,
    PROJECTED
}
