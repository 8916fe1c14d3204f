package org.isnad.mention;

/**
 * A number in a sentence: the tokens {@code [from, to)}, any qualifier among them.
 *
 * @param core  first token of the number itself, after the qualifier
 * @param vague whether it is a vague word ("dozens") and not a number
 */
record NumberMention(int from, int core, int to, Count count, boolean vague) {}
