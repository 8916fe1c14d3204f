package org.isnad.archive;

import java.util.stream.Collectors;
import org.isnad.ledger.Sha256;
import org.isnad.render.IncidentSheet;

/**
 * An incident as a person looked at it.
 *
 * @param incident its id, such as {@code i12}
 * @param version  what {@link #version} told of it then
 */
public record Seen(String incident, String version) {

    private static final int DIGITS = 16;

    public Seen {
        if (!Ids.isIncident(incident)) {
            throw new IllegalArgumentException(
                    "'%s' is no incident; incidents are called i1, i2, ...".formatted(incident));
        }
    }

    /** Changes whenever the members of an incident, what they say, or the decisions on it do; whatever the policy. */
    public static String version(IncidentSheet sheet) {
        String members = sheet.members().stream()
                .map(member -> member.claim() + " " + member.account().claim())
                .collect(Collectors.joining("\n"));
        String decisions = sheet.decisions().stream().map(d -> "d" + d.order()).collect(Collectors.joining(" "));
        return Sha256.of(sheet.id() + "\n" + members + "\n" + decisions).substring(0, DIGITS);
    }
}
