package org.isnad.search;

import java.time.LocalDate;
import java.util.List;
import org.isnad.code.Coded;

/**
 * When the incidents of a selection happened. One that is known by a range of days stands at the first of them that the
 * filter lets through, so that the buckets add up to the selection.
 *
 * @param buckets one after the other without gaps; none where no incident has a day
 * @param undated incidents of the selection of which no day is known
 */
public record TimeLine(Step step, List<Bucket> buckets, int undated) {

    public TimeLine {
        buckets = List.copyOf(buckets);
    }

    /** How long a bucket is. */
    public enum Step implements Coded {
        DAY,
        /** From Monday. */
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * One step.
     *
     * @param from     its first day
     * @param to       its last day, inclusive
     * @param selected incidents of the selection
     * @param around   incidents that every part of the filter but its days lets through, the selected ones among them:
     *                 what a brush can still reach
     * @param killed   in the selected ones
     */
    public record Bucket(LocalDate from, LocalDate to, int selected, int around, TollSum killed) {}
}
