package org.isnad.claim;

import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A party that is said to have done it, or to deny it.
 *
 * @param at    the words that name the party
 * @param basis on what it is named
 * @param by    who says so, or null where the report says it in its own voice or does not tell
 */
public record ActorClaim(
        Evidence at, ActorId id, Basis basis, @Nullable Evidence by) {}
