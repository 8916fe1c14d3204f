package org.isnad.search;

import java.util.List;
import org.isnad.place.LatLon;

/**
 * What is to be seen in a window of the map.
 *
 * @param clusters from north to south, then from west to east
 * @param inWindow incidents of the selection in the window
 * @param onMap    incidents of the selection that have a point anywhere
 * @param notOnMap those that have none
 */
public record MapView(List<Cluster> clusters, int inWindow, int onMap, int notOnMap) {

    public MapView {
        clusters = List.copyOf(clusters);
    }

    /**
     * Incidents near one another, or one alone.
     *
     * @param at     their middle; for one alone, or for several at one point, that point
     * @param bounds the smallest box around all
     * @param ids    their numbers where they are few (at most 20), else none
     * @param single what the marker of one alone shows, else null
     */
    public record Cluster(
            LatLon at,
            Area.Box bounds,
            int count,
            TollSum killed,
            List<Long> ids,
            @org.jspecify.annotations.Nullable IncidentRow single) {
        public Cluster {
            ids = List.copyOf(ids);
        }
    }
}
