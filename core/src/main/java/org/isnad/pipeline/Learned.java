package org.isnad.pipeline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.choice.Judge;
import org.isnad.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * What the reader learned from reports that people read.
 *
 * @param tagger  says what words and sentences tell of, or null where the choices were learned without one
 * @param judge   makes the choices
 * @param digests SHA-256 of every file of the model, in lower-case hex, by its name
 */
public record Learned(@Nullable Tagger tagger, Judge judge, SortedMap<String, String> digests) {

    public Learned {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }
}
