package org.isnad.archive;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided, in words.
 *
 * @param undoneBy number of the entry that took it back, or null while it is in force
 * @param unheeded whether it does not hold although nobody took it back, since another decision contradicts it
 */
public record Past(
        long id,
        String author,
        String reason,
        String change,
        @Nullable Long undoneBy,
        boolean unheeded) {}
