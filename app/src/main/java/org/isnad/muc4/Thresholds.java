package org.isnad.muc4;

import java.util.Map;

/**
 * How sure the writer must be, tuned on the part of the training bulletins that was held out.
 *
 * @param mention     that a phrase plays a part, at first look
 * @param line        that a line tells of an incident, where it names no target
 * @param same        that a line tells of the incident of earlier lines
 * @param incident    that an incident is one that the task asks for
 * @param fillers     that a wording belongs to it in this role
 */
record Thresholds(double mention, double line, double same, double incident, Map<Role, Double> fillers) {

    static final Thresholds STANDARD = new Thresholds(
            0.1,
            0.4,
            0.5,
            0.35,
            Map.of(
                    Role.PERSON, 0.35,
                    Role.ORGANIZATION, 0.35,
                    Role.THING, 0.3,
                    Role.VICTIM, 0.4,
                    Role.VICTIM_DESCRIPTION, 0.4,
                    Role.INSTRUMENT, 0.35));

    double of(Role role) {
        return fillers.getOrDefault(role, 1.0);
    }
}
