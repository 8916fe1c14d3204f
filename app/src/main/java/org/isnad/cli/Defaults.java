package org.isnad.cli;

import java.time.LocalDate;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** What the caller knows of reports that do not say it themselves. */
record Defaults(@Nullable LocalDate published, @Nullable String source) {

    Report fill(Report r) {
        return new Report(
                r.id(),
                r.title(),
                r.text(),
                r.published() == null ? published : r.published(),
                r.source() == null ? source : r.source(),
                r.url(),
                r.language());
    }
}
