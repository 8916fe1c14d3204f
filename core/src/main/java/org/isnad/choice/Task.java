package org.isnad.choice;

import org.isnad.code.Coded;

/** What is chosen. Each task has its own trees and its own features. */
public enum Task implements Coded {
    /** Whether the act of a sentence is of this type. */
    TYPE,
    /** Whether a sentence speaks of an act that was told before. */
    SAME,
    /** Whether an act is one that people would file. */
    INCIDENT,
    /** Whether a place is where the act happened. */
    PLACE,
    /** Whether a party did it. */
    ACTOR,
    /** Whether something of this class was hit. */
    TARGET,
    /** Whether these words name its means. */
    WEAPON,
    /** Whether it happened on that day. */
    DATE,
    /** Whether a number is a figure that people would keep. */
    FIGURE,
    /** Whether a figure counts that group. */
    GROUP,
    /** Whether a figure belongs to no single act. */
    TOTAL,
    /** Whether that one gives the figure. */
    SOURCE,
    /** Whether somebody does this by speaking, and it matters to the record. */
    STATEMENT
}
