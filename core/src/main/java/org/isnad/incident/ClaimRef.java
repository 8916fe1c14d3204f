package org.isnad.incident;

import java.util.Comparator;
import org.isnad.report.ReportId;

/**
 * Names one incident claim of one reading.
 *
 * @param incident its index in {@link org.isnad.claim.Reading#incidents}, or {@link #WHOLE} for a report in which no act
 *                 was found and which is linked as a whole
 */
public record ClaimRef(ReportId report, int incident) implements Comparable<ClaimRef> {

    /** In place of an index: the report as a whole. */
    public static final int WHOLE = -1;

    private static final Comparator<ClaimRef> ORDER =
            Comparator.comparing((ClaimRef ref) -> ref.report().value()).thenComparingInt(ClaimRef::incident);

    public ClaimRef {
        if (incident < WHOLE) {
            throw new IllegalArgumentException("an incident's index is not negative, got " + incident);
        }
    }

    /** By the report's id, then in the order of the reading. */
    @Override
    public int compareTo(ClaimRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return incident == WHOLE ? report.value() : report.value() + "#" + incident;
    }
}
