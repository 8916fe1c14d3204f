package org.isnad.claim;

import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place where an incident happened.
 *
 * @param at       the words that name it
 * @param province name of the governorate or region in plain English, or null where the report leaves it open
 * @param country  its country in English, or null
 */
public record PlaceClaim(
        Evidence at, @Nullable String province, @Nullable String country) {}
