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
 * @param confidence how probable the model holds it that this is a figure that people would keep, with this harm, group and
 *     count, from 0 to 1; null where a rule alone decided
 * @param sourceConfidence how probable the model holds it that this source, or none, gives the figure, from 0 to 1; null
 *     where a rule alone decided
 */
public record Figure(
        Harm harm,
        Group group,
        Count count,
        Evidence quote,
        @Nullable Evidence source,
        @Nullable Integer partOf,
        @Nullable Double confidence,
        @Nullable Double sourceConfidence) {

    public Figure {
        check(confidence);
        check(sourceConfidence);
    }

    /** A figure of which rules alone decided. */
    public Figure(
            Harm harm, Group group, Count count, Evidence quote, @Nullable Evidence source, @Nullable Integer partOf) {
        this(harm, group, count, quote, source, partOf, null, null);
    }

    /** The same figure, so sure. */
    Figure sure(@Nullable Double ofFigure, @Nullable Double ofSource) {
        return new Figure(harm, group, count, quote, source, partOf, ofFigure, ofSource);
    }

    private static void check(@Nullable Double confidence) {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, got " + confidence);
        }
    }
}
