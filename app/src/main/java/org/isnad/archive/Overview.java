package org.isnad.archive;

import java.util.List;
import org.isnad.render.IncidentSheet;

/**
 * Some incidents, and how many of everything there are.
 *
 * @param incidents those asked for, latest first
 * @param present   how many incidents there are
 * @param proposals how many pairs of incidents a person should look at
 */
public record Overview(
        List<IncidentSheet> incidents, long present, long reports, long claims, long decisions, long proposals) {

    public Overview {
        incidents = List.copyOf(incidents);
    }
}
