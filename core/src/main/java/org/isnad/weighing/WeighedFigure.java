package org.isnad.weighing;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How many people of one group suffered one harm, as far as the accounts allow to say.
 *
 * @param low     the fewest, or null where no account sets a lower bound
 * @param best    the one figure that the policy puts forward, or null where it puts forward none
 * @param high    the most, or null where the largest is open ("at least")
 * @param reason  which rule of the policy gave these numbers, in plain words
 * @param used    the figures that they rest on, empty where a person set the numbers, or where all are left out and the numbers
 *                therefore unknown
 * @param leftOut all others of this harm and group
 * @param edit    the decision of a person that set the numbers, or null
 */
public record WeighedFigure(
        Harm harm,
        Group group,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String reason,
        List<FigureRef> used,
        List<LeftOut> leftOut,
        @Nullable Decision edit) {

    public WeighedFigure {
        used = List.copyOf(used);
        leftOut = List.copyOf(leftOut);
        boolean known = low != null || best != null || high != null;
        if (used.isEmpty() && edit == null && (known || leftOut.isEmpty())) {
            throw new IllegalArgumentException("numbers rest on claims or on a person's decision; got neither");
        }
        List<Long> given =
                Stream.of(low, best, high).flatMap(Stream::ofNullable).toList();
        if (!given.equals(given.stream().sorted().toList())) {
            throw new IllegalArgumentException(
                    "a range needs low <= best <= high, got %s, %s, %s".formatted(low, best, high));
        }
    }
}
