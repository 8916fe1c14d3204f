package org.isnad.mention;

import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.jspecify.annotations.Nullable;

/**
 * A number of people and what befell them: the tokens {@code [from, to)}.
 *
 * @param harmFrom  first token of the word of harm, or {@code from}
 * @param harmTo    token after the word of harm, or {@code to}
 * @param harm      what befell them, or null where the sentence does not tell
 * @param partOf    index, in the sentence's list, of the number that this one is a subset of, or null
 * @param wholeIsEarlier whether it is a subset of a number in an earlier sentence ("among the dead were 20 women")
 */
public record PeopleMention(
        int from,
        int to,
        Count count,
        Group group,
        @Nullable Harm harm,
        int harmFrom,
        int harmTo,
        @Nullable Integer partOf,
        boolean wholeIsEarlier) {

    /** First token of number and harm together. */
    public int spanFrom() {
        return Math.min(from, harmFrom);
    }

    /** Token after number and harm together. */
    public int spanTo() {
        return Math.max(to, harmTo);
    }
}
