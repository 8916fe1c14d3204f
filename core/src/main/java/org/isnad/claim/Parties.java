package org.isnad.claim;

import org.isnad.code.ActorId;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Party;
import org.jspecify.annotations.Nullable;

/** Says which party "the army" is: that of the country that the report is about. */
final class Parties {

    private final Lexicon lexicon;
    private final @Nullable String focusCountry;

    Parties(Lexicon lexicon, @Nullable String focusCountry) {
        this.lexicon = lexicon;
        this.focusCountry = focusCountry;
    }

    ActorId id(Party party) {
        if (!party.key().equals("local_gov")) {
            return party.id();
        }
        return focusCountry == null
                ? ActorId.OTHER
                : lexicon.stateOf(focusCountry).map(Party::id).orElse(ActorId.OTHER);
    }

    /** Whether the party holds a state's power: its positions are government forces, not an armed group. */
    boolean isState(Party party) {
        return party.key().equals("local_gov")
                || (party.country() != null
                        && lexicon.stateOf(party.country())
                                .map(p -> p.id() == party.id())
                                .orElse(false)
                        && party.id() != ActorId.OTHER)
                || lexicon.isState(party);
    }
}
