package org.isnad.search;

import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.jspecify.annotations.Nullable;

/**
 * How many of the most inclusive group suffered a harm, under the policy {@code isnad}.
 *
 * @param low  null where no account sets a lower bound
 * @param best null where the policy puts none forward
 * @param high null where it is open or unknown
 */
public record Toll(
        Harm harm,
        Group group,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high) {

    /** The largest number put forward, 0 where there is none. An open end puts none forward. */
    long largest() {
        return Math.max(high == null ? 0 : high, Math.max(best == null ? 0 : best, low == null ? 0 : low));
    }
}
