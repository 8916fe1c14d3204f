package org.isnad.claim;

import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A number of things that are not people: bombings, bombs, houses.
 *
 * @param thing  the words that name what is counted
 * @param source who the report credits with the number, or null
 */
public record ThingCount(
        Count count,
        Evidence thing,
        Evidence quote,
        @Nullable Evidence source) {}
