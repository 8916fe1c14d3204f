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
 * @param form      how they are told
 * @param notDone   why the harm is not, or not yet, done, a kind of modality.tsv ("denied", "planned", "threatened", "feared") or "fiction",
 *                  or null where it is done or none is told
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
        boolean wholeIsEarlier,
        Form form,
        @Nullable String notDone) {

    /** Of harm that is done, or of none. */
    public PeopleMention(
            int from,
            int to,
            Count count,
            Group group,
            @Nullable Harm harm,
            int harmFrom,
            int harmTo,
            @Nullable Integer partOf,
            boolean wholeIsEarlier,
            Form form) {
        this(from, to, count, group, harm, harmFrom, harmTo, partOf, wholeIsEarlier, form, null);
    }

    /** Whether the words say that this harm did not happen: it is denied, or made up. */
    public boolean isUntrue() {
        return isFiction() || notDone != null && notDone.equals("denied");
    }

    /** Whether a film, a novel or a game tells of it. */
    public boolean isFiction() {
        return notDone != null && notDone.equals(Fiction.KIND);
    }

    /** How people are told. */
    public enum Form {
        /** By a number: "12 people", "one person". */
        NUMBER,
        /** As one person who is told of for the first time: "a man", "Ilan Merek, 17". */
        PERSON,
        /** As one person of whom the report may have told before: "the man", "she", "Merek". */
        RETOLD
    }

    /** First token of number and harm together. */
    public int spanFrom() {
        return Math.min(from, harmFrom);
    }

    /** Token after number and harm together. */
    public int spanTo() {
        return Math.max(to, harmTo);
    }
}
