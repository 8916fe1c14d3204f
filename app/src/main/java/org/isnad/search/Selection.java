package org.isnad.search;

import org.isnad.ledger.Head;

/** The incidents that one filter lets through, in one state of the archive. Good for as long as it is held. */
public interface Selection {

    IncidentFilter filter();

    /** The end of the ledger that this shows. */
    Head head();

    /** How many incidents. */
    int total();

    /** How many of them have no point on the map. */
    int notOnMap();

    /** How many people were killed in all of them together. */
    TollSum killed();

    /**
     * Some of them, in order.
     *
     * @throws QueryFault where the cursor is none that a page of this order gave
     */
    IncidentPage page(PageRequest request);

    /**
     * How many fell on each day, week, month or year.
     *
     * @param mostBuckets the finest step is taken that needs no more than so many buckets; 1 or more
     */
    TimeLine timeLine(int mostBuckets);

    /**
     * Those that lie in a window of the map, near ones put together.
     *
     * @param window what is looked at; it does not change the selection
     * @param zoom   0 to 22: at 0 the world is 256 pixels wide, at each further one twice that. What lies within about 64
     *               pixels is put together; where that gives more than 2,000 clusters, it is done more coarsely
     */
    MapView map(Area.Box window, int zoom);

    /**
     * For each value of a facet how many of the incidents have it. What the filter says on this very facet is left out of
     * account, so that the other values can still be chosen.
     *
     * @param most at most so many values; the most frequent first, equal ones by value
     */
    FacetCounts facet(Facet facet, int most);
}
