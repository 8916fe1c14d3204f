package org.isnad.muc4;

import java.util.Map;

/**
 * How sure the writer must be. Where F counts, a filler pays from half the F that can be had on, about 0.2. Chosen by
 * cross-validation on the training bulletins alone: five stretches of time, each read with what was learned from the
 * other four, one threshold varied at a time.
 *
 * @param fillers  that a phrase plays this part
 * @param line     that a line tells of an incident, where it names no target
 * @param same     that a line tells of the incident of earlier lines
 * @param incident that the surest line of an incident tells of one
 */
record Thresholds(Map<Role, Double> fillers, double line, double same, double incident) {

    static final Thresholds STANDARD = new Thresholds(
            Map.of(
                    Role.PERSON, 0.15,
                    Role.ORGANIZATION, 0.15,
                    Role.THING, 0.2,
                    Role.VICTIM, 0.15,
                    Role.VICTIM_DESCRIPTION, 0.15,
                    Role.INSTRUMENT, 0.15),
            0.4,
            0.5,
            0.1);

    double of(Role role) {
        return fillers.getOrDefault(role, 1.0);
    }
}
