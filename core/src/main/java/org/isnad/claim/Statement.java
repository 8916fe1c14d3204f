package org.isnad.claim;

import org.isnad.code.Act;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a party, state, official or organisation says.
 *
 * @param target the accused or addressed party, or null
 */
public record Statement(
        Evidence speaker, Act act, Evidence quote, @Nullable Evidence target) {}
