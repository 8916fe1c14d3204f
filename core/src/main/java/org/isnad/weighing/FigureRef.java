package org.isnad.weighing;

import java.util.Comparator;
import org.isnad.incident.ClaimRef;

/**
 * Names one figure of one claim.
 *
 * @param figure its index in {@link org.isnad.claim.IncidentClaim#casualties}
 */
public record FigureRef(ClaimRef claim, int figure) implements Comparable<FigureRef> {

    private static final Comparator<FigureRef> ORDER =
            Comparator.comparing(FigureRef::claim).thenComparingInt(FigureRef::figure);

    @Override
    public int compareTo(FigureRef other) {
        return ORDER.compare(this, other);
    }
}
