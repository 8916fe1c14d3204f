package org.isnad.claim;

import org.isnad.code.Act;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a party, state, official or organisation says.
 *
 * @param target     the accused or addressed party, or null
 * @param confidence how probable the model holds it that this is said so and matters, from 0 to 1; null where rules alone
 *                   decided
 */
public record Statement(
        Evidence speaker,
        Act act,
        Evidence quote,
        @Nullable Evidence target,
        @Nullable Double confidence) {

    /** A statement by rules alone. */
    public Statement(Evidence speaker, Act act, Evidence quote, @Nullable Evidence target) {
        this(speaker, act, quote, target, null);
    }
}
