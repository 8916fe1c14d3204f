package org.isnad.archive;

import java.util.List;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param id         its permanent id
 * @param outcome    what was done
 * @param incidents  numbers of the incidents that it tells of; none where it failed
 * @param superseded the version whose place it took, or null
 * @param fault      why it failed, or null
 */
public record Added(
        ReportId id,
        Outcome outcome,
        List<Long> incidents,
        @Nullable ReportId superseded,
        @Nullable Throwable fault) {

    /** What was done with a report. */
    public enum Outcome {
        /** It is new. */
        ADDED,
        /** It was there already, and nothing was changed. */
        KNOWN,
        /** A fault in the program kept it out. */
        FAILED
    }

    public Added {
        incidents = List.copyOf(incidents);
    }
}
