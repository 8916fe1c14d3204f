package org.isnad.archive;

/**
 * Two incidents that may be one, for a person to decide.
 *
 * @param weight above 0 where it is likelier that they are one, in hundredths of a natural logarithm of odds
 * @param reason what speaks most for it and most against it
 */
public record Proposed(long a, long b, int weight, String reason) {}
