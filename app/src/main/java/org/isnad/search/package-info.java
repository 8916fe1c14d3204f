/**
 * Finds incidents and reports by words, place, time and what is known of them. In goes what the archive shows of each
 * incident, out come pages, facets, a time line and map clusters of one selection. The index is a cache of the archive:
 * it may be thrown away at any time, and nothing is only in it.
 */
@NullMarked
package org.isnad.search;

import org.jspecify.annotations.NullMarked;
