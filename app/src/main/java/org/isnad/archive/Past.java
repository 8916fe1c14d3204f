package org.isnad.archive;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided, in words.
 *
 * @param undoneBy number of the entry that took it back, or null while it is in force
 */
public record Past(
        long id,
        String author,
        String reason,
        String change,
        @Nullable Long undoneBy) {}
