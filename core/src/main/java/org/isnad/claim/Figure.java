package org.isnad.claim;

import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A number of people harmed, as one source gives it.
 *
 * @param source who the report credits with this figure, or null where the report says it in its own voice
 * @param partOf index, in the same list, of the figure that this one is a subset of, or null
 */
public record Figure(
        Harm harm,
        Group group,
        Count count,
        Evidence quote,
        @Nullable Evidence source,
        @Nullable Integer partOf) {}
