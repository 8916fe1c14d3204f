package org.isnad.store;

import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * One act that one report tells of.
 *
 * @param nr           its permanent number
 * @param report       number of the report
 * @param reportId     id of the report
 * @param at           its index in the present reading, or null where that does not tell of it any more
 * @param successor    the claim of a newer version of the report that tells the same, or null
 * @param incident     the incident that it belongs to, or null where it is rejected or out of date
 * @param superseded   whether a newer version took the place of its report
 */
public record StoredClaim(
        long nr,
        long report,
        ReportId reportId,
        @Nullable Integer at,
        @Nullable Long successor,
        @Nullable Long incident,
        boolean superseded) {

    /** Whether linking takes it into account. */
    public boolean inForce() {
        return at != null && !superseded;
    }
}
