package org.isnad.origin;

import org.isnad.claim.Reading;
import org.isnad.report.Report;
import org.isnad.report.ReportId;

/** A report and what was read in it. */
public record Told(Report report, Reading reading) {

    public Told {
        if (!report.id().equals(reading.report())) {
            throw new IllegalArgumentException(
                    "the reading of '%s' does not belong to report '%s'".formatted(reading.report(), report.id()));
        }
    }

    public ReportId id() {
        return report.id();
    }
}
