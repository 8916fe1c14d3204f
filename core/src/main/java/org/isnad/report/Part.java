package org.isnad.report;

/** The two parts of a report that words can be quoted from. */
public enum Part {
    TITLE,
    TEXT
}
