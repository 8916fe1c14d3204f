package org.isnad.search;

import org.jspecify.annotations.Nullable;

/**
 * Which reports are wanted.
 *
 * @param words  a query; see {@link QueryWords}. Blank for all
 * @param days   of publication, or null
 * @param source the outlet, or empty for any
 * @param old    whether reports are shown, too, whose place a newer version took
 * @param limit  at most so many, 1 to 1,000
 * @param after  {@link ReportPage#next} of the page before, or null for the first page
 */
public record ReportQuery(
        String words,
        @Nullable DayRange days,
        String source,
        boolean old,
        int limit,
        @Nullable String after) {

    private static final int MOST = 1_000;

    public ReportQuery {
        words = words.strip();
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to %d rows, got %d".formatted(MOST, limit));
        }
    }

    /** The best hits on some words. */
    public static ReportQuery of(String words, int limit) {
        return new ReportQuery(words, null, "", false, limit, null);
    }
}
