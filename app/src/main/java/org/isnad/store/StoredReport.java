package org.isnad.store;

import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as the store keeps it.
 *
 * @param nr           the order in which it came; the first is 1
 * @param report       under its permanent id
 * @param address      where it was published, without what only points into the page; a later report from there supersedes
 *                     it. Null where it has none
 * @param version      the reader that made the present reading, or null before there is one
 * @param supersededBy number of the report that took its place, or null
 */
public record StoredReport(
        long nr,
        Report report,
        @Nullable String address,
        @Nullable String version,
        @Nullable Long supersededBy) {}
