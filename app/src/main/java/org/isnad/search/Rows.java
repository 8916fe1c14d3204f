package org.isnad.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.search.PageRequest.Order;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one state by number of incident, and of each what filters, maps and time lines look at, in columns. Nothing
 * changes once it is made.
 */
// Ordinals stay in memory; what is written are codes.
@SuppressWarnings("EnumOrdinal")
final class Rows {

    static final int NO_DAY = Integer.MIN_VALUE;
    private static final long UNKNOWN = -1;

    /** Incidents, ascending. */
    final long[] ids;

    final int[] first;
    final int[] last;
    final double[] lat;
    final double[] lon;
    final byte[] review;
    final byte[] doubts;
    final byte[] grade;
    final Column type;
    final Column source;
    final Column language;
    final Column province;
    final Column country;
    final Column actor;

    /** At the positions of {@link #actor} the stances of each as bits. */
    private byte[] stances = new byte[16];

    /** How far east and how far south on a map in Web Mercator, 0 to 1; nothing where a row is on no map. */
    final double[] east;

    final double[] south;

    /** Lower bound of the killed; -1 where none is known. */
    final long[] killedLow;

    /** Upper bound; -1 where none is known. */
    final long[] killedHigh;

    final long[] changed;

    private final byte[][] bytes;
    private final int[] latest;
    private final int[][] largest;
    private final Map<Order, int[]> orders = new EnumMap<>(Order.class);

    /**
     * Takes the rows in.
     *
     * @param sorted rows as {@link RowCodec} writes them, by number of incident
     */
    Rows(List<byte[]> sorted) {
        int size = sorted.size();
        bytes = sorted.toArray(byte[][]::new);
        ids = new long[size];
        first = new int[size];
        last = new int[size];
        lat = new double[size];
        lon = new double[size];
        review = new byte[size];
        doubts = new byte[size];
        grade = new byte[size];
        type = new Column(size);
        source = new Column(size);
        language = new Column(size);
        province = new Column(size);
        country = new Column(size);
        actor = new Column(size);
        east = new double[size];
        south = new double[size];
        killedLow = new long[size];
        killedHigh = new long[size];
        changed = new long[size];
        largest = new int[Harm.values().length][size];
        for (int i = 0; i < size; i++) {
            put(i, RowCodec.read(bytes[i]));
        }
        orders.put(Order.LATEST, sorted(i -> first[i] == NO_DAY ? Integer.MAX_VALUE : -first[i]));
        orders.put(Order.EARLIEST, sorted(i -> first[i] == NO_DAY ? Integer.MAX_VALUE : first[i]));
        orders.put(Order.DEADLIEST, sorted(i -> -largest[Harm.KILLED.ordinal()][i]));
        orders.put(Order.CHANGED, sorted(i -> -(int) Math.min(Integer.MAX_VALUE, changed[i])));
        latest = new int[size];
        for (int i = 0; i < size; i++) {
            latest[in(Order.LATEST)[i]] = i;
        }
    }

    private void put(int i, IncidentRow row) {
        ids[i] = row.id();
        EventDate date = row.what().date();
        first[i] = date == null ? NO_DAY : (int) date.first().toEpochDay();
        last[i] = date == null ? NO_DAY : (int) date.last().toEpochDay();
        Spot spot = row.where().spot();
        lat[i] = spot == null ? Double.NaN : spot.at().lat();
        lon[i] = spot == null ? Double.NaN : spot.at().lon();
        if (spot != null) {
            east[i] = (spot.at().lon() + 180) / 360;
            south[i] = MapGrid.south(spot.at().lat());
        }
        review[i] = (byte) row.standing().review().ordinal();
        grade[i] = (byte) row.standing().grade().ordinal();
        doubts[i] = (byte) bits(row.standing().doubts());
        type.add(
                row.what().type() == null
                        ? List.of()
                        : List.of(row.what().type().code()));
        source.add(row.told().sources());
        language.add(row.told().languages());
        province.add(listOf(row.where().province()));
        country.add(listOf(row.where().country()));
        actor.add(row.what().parties().stream().map(Party::key).toList());
        int at = actor.start(i);
        for (Party party : row.what().parties()) {
            if (at == stances.length) {
                stances = java.util.Arrays.copyOf(stances, at * 2);
            }
            stances[at++] = (byte) bits(party.as());
        }
        for (Toll toll : row.what().tolls()) {
            largest[toll.harm().ordinal()][i] = (int) Math.min(Integer.MAX_VALUE, toll.largest());
        }
        Optional<Toll> killed = row.what().toll(Harm.KILLED);
        killedLow[i] = killed.map(Toll::low).orElse(UNKNOWN);
        killedHigh[i] = killed.map(Toll::high).orElse(UNKNOWN);
        changed[i] = row.changed().seq();
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** A set of an enum as bits; in memory only. */
    static int bits(Iterable<? extends Enum<?>> values) {
        int bits = 0;
        for (Enum<?> value : values) {
            bits |= 1 << value.ordinal();
        }
        return bits;
    }

    /** Rows by a value, the lowest first, then by number. Both fit into one number, which is sorted fast. */
    private int[] sorted(IntUnaryOperator value) {
        long[] both = new long[ids.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (long) value.applyAsInt(i) << Integer.SIZE | i;
        }
        Arrays.sort(both);
        int[] rows = new int[both.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) both[i];
        }
        return rows;
    }

    int size() {
        return ids.length;
    }

    IncidentRow row(int index) {
        return RowCodec.read(bytes[index]);
    }

    byte[] bytes(int index) {
        return bytes[index];
    }

    /** Where the row of an incident is, or -1. */
    int find(long id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? -1 : found;
    }

    /** The stances, as bits, of the actor at a position of {@link #actor}. */
    int stances(int position) {
        return stances[position];
    }

    /** How far down the list by {@link Order#LATEST} a row is. */
    int latest(int index) {
        return latest[index];
    }

    int largest(Harm harm, int index) {
        return largest[harm.ordinal()][index];
    }

    boolean isOnMap(int index) {
        return !Double.isNaN(lat[index]);
    }

    /** All rows in an order. */
    int[] in(Order order) {
        int[] found = orders.get(order);
        if (found == null) {
            throw new IllegalArgumentException("no order of all rows: " + order);
        }
        return found;
    }

    /** People killed in these rows. */
    TollSum killed(int[] rows) {
        Sum sum = new Sum(this);
        for (int row : rows) {
            sum.add(row);
        }
        return sum.toll();
    }

    /** Adds tolls up. */
    static final class Sum {

        private final Rows rows;
        private long low;
        private long high;
        private boolean open;
        private int unknown;

        Sum(Rows rows) {
            this.rows = rows;
        }

        void add(int row) {
            long least = rows.killedLow[row];
            long most = rows.killedHigh[row];
            if (least < 0 && most < 0) {
                unknown++;
                return;
            }
            low += Math.max(0, least);
            high += Math.max(most, Math.max(0, least));
            open |= most < 0;
        }

        TollSum toll() {
            return new TollSum(low, high, open, unknown);
        }
    }
}
