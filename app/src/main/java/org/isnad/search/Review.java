package org.isnad.search;

import org.isnad.code.Coded;

/** What people have done about an incident. */
public enum Review implements Coded {
    /** No decision of a person in force names one of its claims. */
    NEW,
    /** A person decided, and claims came or went since. */
    CHANGED,
    /** A person decided, and nothing came since. */
    REVIEWED
}
