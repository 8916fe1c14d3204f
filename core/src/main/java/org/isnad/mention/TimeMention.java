package org.isnad.mention;

import org.jspecify.annotations.Nullable;

/**
 * Words that say when: the tokens {@code [from, to)} of a sentence.
 *
 * @param role what the words do
 * @param date what day they mean, or null where neither the text nor the caller gives enough
 * @param shiftDays for {@link Role#FROM_ANOTHER}: days from the other event to this one, negative for earlier; else 0
 */
public record TimeMention(
        int from, int to, Role role, @Nullable EventDate date, int shiftDays) {

    public TimeMention(int from, int to, Role role, @Nullable EventDate date) {
        this(from, to, role, date, 0);
    }

    /** What a time says of its sentence. */
    public enum Role {
        /** When something happened: "on Tuesday", "in August 2013". */
        WHEN,
        /** Since when: "since March 2011". The date is the first day. */
        SINCE,
        /** A long stretch that tolls are added up over: "in the past month", "this year". */
        PERIOD,
        /** A time told from another event: "the day after", "a week earlier". */
        FROM_ANOTHER
    }
}
