package org.isnad.origin;

import java.util.Collection;
import java.util.List;

/** Finds which reports are one voice. */
@SuppressWarnings("DoNotCallSuggester")
public final class Origins {

    private Origins() {}

    /**
     * Groups reports that copy one another. The order in which they are given does not matter.
     *
     * @param reports those of one incident, or any others that are to be compared; each id once
     * @param rulings of people; they overrule what the rules find
     * @return every report in exactly one group, by {@link OriginGroup#first}
     */
    public static List<OriginGroup> group(Collection<Told> reports, Collection<OriginRuling> rulings) {
        throw new UnsupportedOperationException("origins are being built: " + reports.size() + rulings.size());
    }
}
