package org.isnad.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.isnad.search.PageRequest.Order;

/**
 * By what rows are sorted, and cursors that name a place in the order: the value of a row and its number, so that a page
 * goes on rightly where rows came or went.
 */
final class Keys {

    /** A place in the order. */
    record Key(long rank, long value, long id) {}

    private static final String BETWEEN = "~";

    private final Rows rows;
    private final float[] scores;
    private final Order order;

    Keys(Rows rows, float[] scores, Order order) {
        this.rows = rows;
        this.scores = scores;
        this.order = order;
    }

    private Key key(int row) {
        long latest = -(long) rows.first[row];
        long undated = rows.first[row] == Rows.NO_DAY ? 1 : 0;
        return switch (order) {
            case LATEST -> new Key(undated, undated == 1 ? 0 : latest, rows.ids[row]);
            case EARLIEST -> new Key(undated, undated == 1 ? 0 : -latest, rows.ids[row]);
            case DEADLIEST -> new Key(0, -rows.largest(org.isnad.code.Harm.KILLED, row), rows.ids[row]);
            case CHANGED -> new Key(0, -rows.changed[row], rows.ids[row]);
            // Scores are sums of weights, 0 or more, whose bits sort as they do; equal ones by day.
            case BEST_MATCH ->
                new Key(
                        -(long) Float.floatToIntBits(scores[row]),
                        undated == 1 ? Long.MAX_VALUE : latest,
                        rows.ids[row]);
        };
    }

    boolean isAfter(int row, Key place) {
        return ORDER.compare(key(row), place) > 0;
    }

    private static final Comparator<Key> ORDER =
            Comparator.comparingLong(Key::rank).thenComparingLong(Key::value).thenComparingLong(Key::id);

    /** Some rows, those that fit best first. Both parts of what is sorted fit into one number, which is sorted fast. */
    int[] bestFirst(int[] some) {
        long[] sorted = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            long worse = (long) Integer.MAX_VALUE - Float.floatToIntBits(scores[some[i]]);
            sorted[i] = worse << Integer.SIZE | rows.latest(some[i]);
        }
        Arrays.sort(sorted);
        int[] latest = rows.in(Order.LATEST);
        int[] best = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            best[i] = latest[(int) sorted[i]];
        }
        return best;
    }

    /** A cursor that names the place of a row. */
    String write(int row) {
        Key key = key(row);
        return String.join(
                BETWEEN,
                order.name().toLowerCase(Locale.ROOT),
                Long.toString(key.rank()),
                Long.toString(key.value()),
                Long.toString(key.id()));
    }

    /**
     * The place that a cursor names.
     *
     * @throws QueryFault where it names none, or one in another order
     */
    Key read(String cursor) {
        String[] parts = cursor.split(BETWEEN, -1);
        if (parts.length == 4 && parts[0].equals(order.name().toLowerCase(Locale.ROOT))) {
            try {
                return new Key(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
            } catch (NumberFormatException e) {
                throw fault(cursor);
            }
        }
        throw fault(cursor);
    }

    private QueryFault fault(String cursor) {
        return new QueryFault(
                "'%s' is no place in a list sorted by %s; begin with the first page".formatted(cursor, order.code()));
    }
}
