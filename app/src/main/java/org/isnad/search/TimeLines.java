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
     * @param selected rows that the filter lets through
     * @param around   rows that only its days keep out
     */
    static TimeLine of(Rows rows, RowFilter filter, int[] selected, int[] around, int mostBuckets) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        int undated = 0;
        int[] all = Arrays.copyOf(selected, selected.length + around.length);
        System.arraycopy(around, 0, all, selected.length, around.length);
        int[] days = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int day = filter.day(all[i]);
            days[i] = day;
            if (day == Rows.NO_DAY) {
                undated += i < selected.length ? 1 : 0;
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
        int[] counts = new int[size];
        int[] countsAround = new int[size];
        Rows.Sum[] sums = new Rows.Sum[size];
        for (int i = 0; i < size; i++) {
            sums[i] = new Rows.Sum(rows);
        }
        // Buckets are nearly of one length, so that the right one is the guessed one or beside it.
        double perDay = size / (double) (starts[size] - starts[0]);
        for (int i = 0; i < all.length; i++) {
            if (days[i] == Rows.NO_DAY) {
                continue;
            }
            int bucket = Math.min(size - 1, (int) ((days[i] - starts[0]) * perDay));
            while (days[i] < starts[bucket]) {
                bucket--;
            }
            while (days[i] >= starts[bucket + 1]) {
                bucket++;
            }
            countsAround[bucket]++;
            if (i < selected.length) {
                counts[bucket]++;
                sums[bucket].add(all[i]);
            }
        }
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            buckets.add(new Bucket(
                    LocalDate.ofEpochDay(starts[i]),
                    LocalDate.ofEpochDay(starts[i + 1] - 1),
                    counts[i],
                    countsAround[i],
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
