package org.isnad.claim;

import java.time.LocalDate;
import org.isnad.code.ActorId;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Party;
import org.jspecify.annotations.Nullable;

/**
 * Says which party a name stands for in this report: "the army" is that of the country that the report is about, and a
 * group counts as the larger one that it belonged to at the time.
 */
final class Parties {

    private static final String LOCAL_GOVERNMENT = "local_gov";

    private final Lexicon lexicon;
    private final @Nullable String focusCountry;
    private final @Nullable LocalDate day;

    /**
     * The parties of one report.
     *
     * @param focusCountry the country that the report is about, or null where it names none
     * @param day          the report's day, or null
     */
    Parties(Lexicon lexicon, @Nullable String focusCountry, @Nullable LocalDate day) {
        this.lexicon = lexicon;
        this.focusCountry = focusCountry;
        this.day = day;
    }

    ActorId id(Party party) {
        if (party.key().equals(LOCAL_GOVERNMENT)) {
            return focusCountry == null
                    ? ActorId.OTHER
                    : lexicon.stateOf(focusCountry).map(Party::id).orElse(ActorId.OTHER);
        }
        LocalDate on = day;
        if (party.id() != ActorId.OPPOSITION || on == null) {
            return party.id();
        }
        return lexicon.memberships(party).stream()
                .filter(m -> m.holdsOn(on))
                .map(m -> m.of().id())
                .filter(id -> id != ActorId.OTHER)
                .findFirst()
                .orElse(party.id());
    }

    /** Whether the party holds a state's power: its positions are government forces, not an armed group's. */
    boolean isState(Party party) {
        return party.key().equals(LOCAL_GOVERNMENT) || lexicon.isState(party);
    }
}
