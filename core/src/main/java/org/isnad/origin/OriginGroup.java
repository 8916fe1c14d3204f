package org.isnad.origin;

import java.util.List;
import org.isnad.report.ReportId;

/**
 * Reports that are one voice, because they copy one another or pass on the same teller.
 *
 * @param first   the earliest published of them; where days are equal or unknown, the one whose id comes first
 * @param reports all of them, by id
 * @param copying what shows it; empty for a report that stands alone
 */
public record OriginGroup(ReportId first, List<ReportId> reports, List<Copying> copying) {

    public OriginGroup {
        reports = List.copyOf(reports);
        copying = List.copyOf(copying);
        if (!reports.contains(first)) {
            throw new IllegalArgumentException("the first report '%s' is none of %s".formatted(first, reports));
        }
    }
}
