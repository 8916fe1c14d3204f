package org.isnad.mention;

/** A number of things that are not people: the tokens {@code [from, to)}, the noun from {@code nounFrom} on. */
public record ThingMention(int from, int nounFrom, int to, Count count) {}
