package org.isnad.muc4;

/**
 * How sure the writer must be, tuned on the part of the training bulletins that was held out.
 *
 * @param target      of a target
 * @param perpetrator of a person or body that did it
 * @param instrument  of a weapon
 * @param line        that a line tells of an incident, where no target says so
 * @param incident    that the surest line of an incident tells of one
 * @param same        that a line tells of the incident of earlier lines
 */
record Thresholds(double target, double perpetrator, double instrument, double line, double incident, double same) {

    static final Thresholds STANDARD = new Thresholds(0.3, 0.3, 0.3, 0.5, 0.3, 0.5);
}
