package org.isnad.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person did to an incident.
 *
 * @param decision number of the decision
 * @param at       when, as the ledger tells: ISO 8601, UTC, to the second
 * @param change   what was decided, in words
 * @param undone   when and by whom it was taken back, or null while it is in force
 * @param unheeded whether it does not hold although nobody took it back, since a later decision contradicts it
 */
public record Event(
        long decision,
        String at,
        String author,
        String reason,
        String change,
        @Nullable Undone undone,
        boolean unheeded) {

    /**
     * A decision taken back.
     *
     * @param at when, as {@link Event#at}
     */
    public record Undone(String at, String author, String reason) {}
}
