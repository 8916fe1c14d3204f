package org.isnad.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Where areas lie, told from the towns in them: the middle of the squares of half a degree that hold a town, so that a
 * crowded corner does not pull the middle to itself.
 */
final class AreaExtents {

    private static final double CELLS_PER_DEGREE = 2;

    private static final class Extent {
        private final Set<Long> cells = new HashSet<>();
        private double lat;
        private double east;
        private double firstLon;
        private double farthestKm;
        private long population;
    }

    private final Map<String, Extent> extents = new HashMap<>();

    void add(String area, LatLon town, long population) {
        Extent extent = extents.computeIfAbsent(area, a -> new Extent());
        if (extent.cells.isEmpty()) {
            extent.firstLon = town.lon();
        }
        long cell = (long) Math.floor(town.lat() * CELLS_PER_DEGREE) * 10_000
                + (long) Math.floor(town.lon() * CELLS_PER_DEGREE);
        if (extent.cells.add(cell)) {
            extent.lat += town.lat();
            extent.east += (town.lon() - extent.firstLon + 540) % 360 - 180;
        }
        extent.population += population;
    }

    /** To be called for every town again when all have been added. */
    void measure(String area, LatLon town) {
        Extent extent = extents.get(area);
        LatLon middle = middle(area);
        if (extent != null && middle != null) {
            extent.farthestKm = Math.max(extent.farthestKm, middle.km(town));
        }
    }

    /** The middle, or null where no town of the area is known. */
    @Nullable
    LatLon middle(String area) {
        Extent extent = extents.get(area);
        if (extent == null) {
            return null;
        }
        int n = extent.cells.size();
        double lon = extent.firstLon + extent.east / n;
        return new LatLon(extent.lat / n, (lon + 540) % 360 - 180);
    }

    /** Kilometres from the middle to the farthest town, at least 1. */
    int radiusKm(String area) {
        Extent extent = extents.get(area);
        return extent == null ? 0 : (int) Math.max(1, Math.ceil(extent.farthestKm));
    }

    /** Inhabitants of the towns of the area. */
    long population(String area) {
        Extent extent = extents.get(area);
        return extent == null ? 0 : extent.population;
    }
}
