package org.isnad.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.search.PageRequest.Order;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one state by number of incident, and of each what filters, maps and time lines look at, in columns. Nothing
 * changes once it is made.
 */
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

    /** For each row and each of its actors, in the same order, the stances as bits. */
    final byte[][] stances;

    /** Lower bound of the killed; -1 where none is known. */
    final long[] killedLow;

    /** Upper bound; -1 where none is known. */
    final long[] killedHigh;

    final long[] changed;

    private final byte[][] bytes;
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
        stances = new byte[size][];
        killedLow = new long[size];
        killedHigh = new long[size];
        changed = new long[size];
        largest = new int[Harm.values().length][size];
        for (int i = 0; i < size; i++) {
            put(i, RowCodec.read(bytes[i]));
        }
        orders.put(Order.LATEST, sorted(Comparator.comparingLong(i -> -(long) first[i]), first));
        orders.put(Order.EARLIEST, sorted(Comparator.comparingInt(i -> first[i]), first));
        int[] killed = largest[Harm.KILLED.ordinal()];
        orders.put(Order.DEADLIEST, sorted(Comparator.comparingInt(i -> -killed[i]), null));
        orders.put(Order.CHANGED, sorted(Comparator.comparingLong(i -> -changed[i]), null));
    }

    private void put(int i, IncidentRow row) {
        ids[i] = row.id();
        EventDate date = row.what().date();
        first[i] = date == null ? NO_DAY : (int) date.first().toEpochDay();
        last[i] = date == null ? NO_DAY : (int) date.last().toEpochDay();
        Spot spot = row.where().spot();
        lat[i] = spot == null ? Double.NaN : spot.at().lat();
        lon[i] = spot == null ? Double.NaN : spot.at().lon();
        review[i] = (byte) row.standing().review().ordinal();
        grade[i] = (byte) row.standing().grade().ordinal();
        doubts[i] = (byte) bits(row.standing().doubts());
        type.set(
                i,
                row.what().type() == null
                        ? List.of()
                        : List.of(row.what().type().code()));
        source.set(i, row.told().sources());
        language.set(i, row.told().languages());
        province.set(i, listOf(row.where().province()));
        country.set(i, listOf(row.where().country()));
        actor.set(i, row.what().parties().stream().map(Party::key).toList());
        stances[i] = new byte[row.what().parties().size()];
        for (int p = 0; p < stances[i].length; p++) {
            stances[i][p] = (byte) bits(row.what().parties().get(p).as());
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

    /** Rows in an order, then by number; those without a day last where days are given. */
    private int[] sorted(Comparator<Integer> by, int @Nullable [] days) {
        Comparator<Integer> unknown = Comparator.comparingInt(i -> days != null && days[i] == NO_DAY ? 1 : 0);
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted(unknown.thenComparing(by).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
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

    /** Makes a copy with some rows replaced, added or taken away, from rows by incident. */
    static Rows of(Map<Long, byte[]> byIncident) {
        return new Rows(new ArrayList<>(new java.util.TreeMap<>(byIncident).values()));
    }
}
