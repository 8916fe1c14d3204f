package org.isnad.search;

import java.util.Comparator;
import java.util.Locale;
import org.apache.lucene.util.LongHeap;
import org.isnad.search.PageRequest.Order;
import org.jspecify.annotations.Nullable;

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

    /**
     * The rows that fit best of some, best first, after a place in the order where one is named. Both parts of what they are
     * sorted by fit into one number, and no more than are wanted are kept.
     */
    int[] best(int[] some, @Nullable Key after, int most) {
        LongHeap heap = new LongHeap(most);
        for (int row : some) {
            if (after == null || isAfter(row, after)) {
                heap.insertWithOverflow((long) Float.floatToIntBits(scores[row]) << Integer.SIZE
                        | Integer.MAX_VALUE - rows.latest(row));
            }
        }
        int[] latest = rows.in(Order.LATEST);
        int[] best = new int[heap.size()];
        for (int i = best.length - 1; i >= 0; i--) {
            best[i] = latest[Integer.MAX_VALUE - (int) heap.pop()];
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
