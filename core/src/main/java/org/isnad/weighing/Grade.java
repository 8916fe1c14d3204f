package org.isnad.weighing;

import org.isnad.incident.Change.GradeCode;

/**
 * How well the incident is borne out.
 *
 * @param reason in plain words, with who is counted
 */
public record Grade(GradeCode code, String reason) {}
