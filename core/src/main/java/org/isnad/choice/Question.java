package org.isnad.choice;

/**
 * One candidate.
 *
 * @param about    number of the incident, figure or saying that it is a candidate for, in the order of the reading
 * @param subject  what else tells which figure or saying it is about, or what a party is called; else empty
 * @param value    the candidate itself, as it would be written: words, a code, a day
 * @param rule     whether the rules alone would take it
 * @param features what is known of it
 */
public record Question(Task task, int about, String subject, String value, boolean rule, Features features) {}
