package org.isnad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.place.LatLon;
import org.isnad.search.MapView.Cluster;

/**
 * Puts near points together: those in one cell of a grid over the map in Web Mercator. A cell is 64 pixels wide. The grid
 * hangs on the world and not on the window, so that clusters stay when the map is moved.
 */
final class MapGrid {

    private static final int MOST_CLUSTERS = 2_000;
    private static final int FEW = 20;
    private static final int DEEPEST = 22;
    /** A world of 256 pixels has four cells of 64. */
    private static final int CELLS = 4;
    /** A power of two, more than twice what is kept in them. */
    private static final int SLOTS = 8_192;
    /** Fills the upper bits of a product with all of a number: 2^64 by the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Where Web Mercator ends. */
    private static final double HIGHEST = 85.05112878;

    private final Rows rows;
    private final int[] selected;
    private final Area.Box window;

    MapGrid(Rows rows, int[] selected, Area.Box window) {
        this.rows = rows;
        this.selected = selected;
        this.window = window;
    }

    MapView view(int zoom) {
        if (zoom < 0 || zoom > DEEPEST) {
            throw new IllegalArgumentException("zoom is 0 to %d, got %d".formatted(DEEPEST, zoom));
        }
        int onMap = 0;
        int in = 0;
        int[] inWindow = new int[selected.length];
        for (int row : selected) {
            if (rows.isOnMap(row)) {
                onMap++;
                if (window.contains(rows.lat[row], rows.lon[row])) {
                    inWindow[in++] = row;
                }
            }
        }
        int fine = zoom;
        List<Cell> cells = cells(inWindow, in, fine);
        while (cells.size() > MOST_CLUSTERS && fine > 0) {
            cells = cells(inWindow, in, --fine);
        }
        List<Cluster> clusters = new ArrayList<>();
        cells.forEach(cell -> clusters.add(cell.cluster()));
        clusters.sort(Comparator.comparingDouble((Cluster c) -> -c.at().lat())
                .thenComparingDouble(c -> c.at().lon())
                .thenComparingLong(c -> c.ids().isEmpty() ? 0 : c.ids().get(0))
                .thenComparingInt(Cluster::count));
        return new MapView(clusters, in, onMap, selected.length - onMap);
    }

    /** One more than wanted where there are too many. */
    private List<Cell> cells(int[] inWindow, int size, int zoom) {
        List<Cell> cells = new ArrayList<>();
        // Open addressing, as a map of boxed numbers would cost more than all else here.
        long[] keys = new long[SLOTS];
        int[] found = new int[keys.length];
        double across = CELLS * (double) (1L << zoom);
        for (int i = 0; i < size && cells.size() <= MOST_CLUSTERS; i++) {
            int row = inWindow[i];
            long x = (long) Math.min(across - 1, rows.east[row] * across);
            long y = (long) Math.max(0, Math.min(across - 1, rows.south[row] * across));
            long key = x << 32 | y;
            int at = (int) ((key * SPREAD) >>> 40) & keys.length - 1;
            while (found[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            if (found[at] == 0) {
                keys[at] = key;
                cells.add(new Cell());
                found[at] = cells.size();
            }
            cells.get(found[at] - 1).add(row);
        }
        return cells;
    }

    /** How far down the map a latitude is, 0 at the top to 1. Strict, so that every machine has the same clusters. */
    static double south(double lat) {
        double phi = Math.toRadians(Math.max(-HIGHEST, Math.min(HIGHEST, lat)));
        return (1 - StrictMath.log(StrictMath.tan(phi) + 1 / StrictMath.cos(phi)) / Math.PI) / 2;
    }

    private final class Cell {

        private final List<Long> ids = new ArrayList<>();
        private final Rows.Sum killed = new Rows.Sum(rows);
        private int count;
        private int first = -1;
        private double lats;
        private double lons;
        private double west = 180;
        private double south = 90;
        private double east = -180;
        private double north = -90;

        void add(int row) {
            first = count == 0 ? row : first;
            count++;
            killed.add(row);
            if (ids.size() <= FEW) {
                ids.add(rows.ids[row]);
            }
            lats += rows.lat[row];
            lons += rows.lon[row];
            west = Math.min(west, rows.lon[row]);
            east = Math.max(east, rows.lon[row]);
            south = Math.min(south, rows.lat[row]);
            north = Math.max(north, rows.lat[row]);
        }

        Cluster cluster() {
            boolean onePoint = west == east && south == north;
            LatLon at = onePoint ? new LatLon(south, west) : new LatLon(lats / count, lons / count);
            return new Cluster(
                    at,
                    new Area.Box(west, south, east, north),
                    count,
                    killed.toll(),
                    count <= FEW ? ids : List.of(),
                    count == 1 ? rows.row(first) : null);
        }
    }
}
