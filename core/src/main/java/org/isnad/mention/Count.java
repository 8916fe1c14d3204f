package org.isnad.mention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number of people or things as a report states it, both ends inclusive. "At least 12" is [12, open), "up to 12" is
 * (open, 12].
 *
 * @param low  the fewest that the wording allows, or null where it sets no lower bound; not negative
 * @param high the most that the wording allows, or null where it sets no upper bound
 */
public record Count(@Nullable Long low, @Nullable Long high) {

    public Count {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a count needs a lower or an upper bound");
        }
        if ((low != null && low < 0) || (high != null && high < 0)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a count must not be negative, got [%d, %d]", low, high));
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a count needs low <= high, got [%d, %d]", low, high));
        }
    }

    public static Count exactly(long n) {
        return new Count(n, n);
    }

    public static Count atLeast(long n) {
        return new Count(n, null);
    }

    public static Count atMost(long n) {
        return new Count(null, n);
    }

    public static Count between(long low, long high) {
        return new Count(low, high);
    }

    /** The bound that is there; the lower one where both are. */
    public long anchor() {
        return low != null ? low : high == null ? 0 : high;
    }
}
