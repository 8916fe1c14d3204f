package org.isnad.claim;

import org.isnad.code.Modality;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A figure that belongs to no single incident: a toll of a war, a month or a siege, a population, people at risk.
 *
 * @param place  where it counts, or null
 * @param period when it counts, or null
 */
public record Total(
        Figure figure,
        Modality modality,
        @Nullable Evidence place,
        @Nullable Evidence period) {}
