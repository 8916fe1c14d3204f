package org.isnad.incident;

/**
 * One reason why two accounts do or do not tell of one incident.
 *
 * @param rule   the name of the rule that found it, stable across versions
 * @param weight in hundredths of a natural logarithm of odds: above 0 speaks for one incident, below 0 against it
 * @param reason in plain words, with the values compared
 */
public record Finding(String rule, int weight, String reason) {}
