package org.isnad.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of one report, before it is named, dated and its language told.
 *
 * @param id        the id that the file gives it, or null
 * @param published the day as the file writes it, or null
 */
record Draft(
        @Nullable String id,
        String title,
        String text,
        @Nullable String published,
        @Nullable String source,
        @Nullable String url) {}
