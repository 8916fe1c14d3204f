package org.isnad.claim;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made a reading.
 *
 * @param version version of the reader
 * @param digests SHA-256 of every word list and model that took part, in lower-case hex, by its name
 */
public record Provenance(String version, SortedMap<String, String> digests) {

    public Provenance {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }
}
