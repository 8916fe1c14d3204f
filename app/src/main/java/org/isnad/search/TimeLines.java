package org.isnad.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.search.TimeLine.Bucket;
import org.isnad.search.TimeLine.Step;

/** Counts rows by days, weeks, months or years. */
final class TimeLines {

    private TimeLines() {}

    /**
     * The time line of a selection.
     *
     * @param failed of each row the parts of the filter that do not hold
     */
    static TimeLine of(Rows rows, RowFilter filter, short[] failed, int mostBuckets) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        int undated = 0;
        for (int row = 0; row < failed.length; row++) {
            if ((failed[row] & ~RowFilter.DAYS) != 0) {
                continue;
            }
            int day = filter.day(row);
            if (day == Rows.NO_DAY) {
                undated += failed[row] == 0 ? 1 : 0;
            } else {
                least = Math.min(least, day);
                most = Math.max(most, day);
            }
        }
        if (least > most) {
            return new TimeLine(Step.DAY, List.of(), undated);
        }
        Step step = step(LocalDate.ofEpochDay(least), LocalDate.ofEpochDay(most), mostBuckets);
        int[] starts = starts(step, LocalDate.ofEpochDay(least), most);
        int size = starts.length - 1;
        int[] selected = new int[size];
        int[] around = new int[size];
        Rows.Sum[] sums = new Rows.Sum[size];
        for (int i = 0; i < size; i++) {
            sums[i] = new Rows.Sum(rows);
        }
        for (int row = 0; row < failed.length; row++) {
            if ((failed[row] & ~RowFilter.DAYS) == 0 && filter.day(row) != Rows.NO_DAY) {
                int found = Arrays.binarySearch(starts, filter.day(row));
                int bucket = found >= 0 ? found : -found - 2;
                around[bucket]++;
                if (failed[row] == 0) {
                    selected[bucket]++;
                    sums[bucket].add(row);
                }
            }
        }
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            buckets.add(new Bucket(
                    LocalDate.ofEpochDay(starts[i]),
                    LocalDate.ofEpochDay(starts[i + 1] - 1),
                    selected[i],
                    around[i],
                    sums[i].toll()));
        }
        return new TimeLine(step, buckets, undated);
    }

    /** The first day of each bucket, and that after the last. */
    private static int[] starts(Step step, LocalDate first, int most) {
        int size = index(step, start(step, first), most) + 1;
        int[] starts = new int[size + 1];
        LocalDate from = start(step, first);
        for (int i = 0; i <= size; i++) {
            starts[i] = (int) from.toEpochDay();
            from = next(step, from);
        }
        return starts;
    }

    private static Step step(LocalDate first, LocalDate last, int mostBuckets) {
        for (Step step : Step.values()) {
            if (index(step, start(step, first), (int) last.toEpochDay()) < mostBuckets) {
                return step;
            }
        }
        return Step.YEAR;
    }

    private static LocalDate start(Step step, LocalDate day) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(Step step, LocalDate start) {
        return switch (step) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    private static int index(Step step, LocalDate start, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return (int)
                switch (step) {
                    case DAY -> ChronoUnit.DAYS.between(start, date);
                    case WEEK -> ChronoUnit.WEEKS.between(start, date);
                    case MONTH -> ChronoUnit.MONTHS.between(start, date);
                    case YEAR -> ChronoUnit.YEARS.between(start, date);
                };
    }
}
