package org.isnad.claim;

import org.isnad.code.TargetClass;
import org.isnad.report.Evidence;

/** What or who was hit. */
public record TargetClaim(Evidence at, TargetClass targetClass) {}
