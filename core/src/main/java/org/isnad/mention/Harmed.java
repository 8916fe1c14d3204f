package org.isnad.mention;

import org.isnad.code.Harm;

/**
 * What befell people: the tokens {@code [from, to)} of the word that tells it, or of the count where it shares that of
 * another.
 *
 * @param left whether the word stands before the count, as in "killed 12"
 */
record Harmed(Harm harm, int from, int to, boolean left) {}
