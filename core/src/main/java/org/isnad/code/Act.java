package org.isnad.code;

/** What a speaker does by speaking. */
public enum Act implements Coded {
    ACCUSE,
    DENY,
    CLAIM,
    ACKNOWLEDGE,
    WARN,
    DEMAND,
    AGREE,
    JUSTIFY,
    REPORT
}
