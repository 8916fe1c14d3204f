package org.isnad.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.mention.ActorMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Says which party a name stands for in this report: "the army" is that of the country that the report is about, and a
 * group counts as the larger one that it belonged to at the time.
 */
final class Parties {

    private static final String LOCAL_GOVERNMENT = "local_gov";
    private static final String US_COALITION = "us_coalition";

    private final Lexicon lexicon;
    private final @Nullable String focusCountry;
    private final @Nullable LocalDate day;
    private final @Nullable Party coalition;
    private final Map<Evidence, Party> named = new HashMap<>();

    /**
     * The parties of one report.
     *
     * @param focusCountry the country that the report is about, or null where it names none
     * @param day          the report's day, or null
     * @param all          what its sentences mention
     */
    Parties(Lexicon lexicon, @Nullable String focusCountry, @Nullable LocalDate day, List<SentenceMentions> all) {
        this.lexicon = lexicon;
        this.focusCountry = focusCountry;
        this.day = day;
        this.coalition = coalition(all);
        for (SentenceMentions m : all) {
            for (ActorMention a : m.actors()) {
                named.put(m.sentence().evidence(a.from(), a.to()), a.party());
            }
        }
    }

    /** The one coalition that the report names, where that is not the US-led one: it is "the coalition" too. */
    private static @Nullable Party coalition(List<SentenceMentions> all) {
        Party named = null;
        for (SentenceMentions m : all) {
            for (ActorMention a : m.actors()) {
                boolean bare = a.nameTo() - a.from() == 1;
                if (!bare && a.party().key().equals(US_COALITION)) {
                    return null;
                }
                boolean other = !bare
                        && a.party().id() == ActorId.OTHER
                        && m.sentence().key(a.nameTo() - 1).equals("coalition");
                named = other && named == null ? a.party() : named;
            }
        }
        return named;
    }

    ActorId id(Party party) {
        if (coalition != null && party.key().equals(US_COALITION)) {
            return coalition.id();
        }
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

    /** The side that a name stands for: of the many without a code of their own, each party is one. */
    String side(Party party) {
        ActorId id = id(party);
        return id == ActorId.OTHER || id == ActorId.UNKNOWN ? resolved(party).key() : id.code();
    }

    /** The side of a claim. */
    String side(ActorClaim claim) {
        Party party = named.get(claim.at());
        return party == null ? claim.id().code() : side(party);
    }

    /** Whether two names stand for one side; of the many sides without a code of their own, only the same party is. */
    boolean isSame(Party a, Party b) {
        return a.equals(b) || id(a) == id(b) && id(a) != ActorId.OTHER && id(a) != ActorId.UNKNOWN;
    }

    /**
     * Whether two claims name one side. Of the many sides without a code of their own only the same party is one: in "clashes
     * between the army and the Rapid Support Forces" both fight, whatever codes there are.
     */
    boolean isSame(ActorClaim a, ActorClaim b) {
        return side(a).equals(side(b));
    }

    private Party resolved(Party party) {
        Party one = coalition;
        if (one != null && party.key().equals(US_COALITION)) {
            return one;
        }
        String country = focusCountry;
        return party.key().equals(LOCAL_GOVERNMENT) && country != null
                ? lexicon.stateOf(country).orElse(party)
                : party;
    }

    /** Adds a claim unless the same party already is among them in the same role: doer, or one that denies it. */
    void add(List<ActorClaim> claims, ActorClaim claim) {
        boolean known = claims.stream()
                .anyMatch(c -> isSame(c, claim) && (c.basis() == Basis.DENIED) == (claim.basis() == Basis.DENIED));
        if (!known) {
            claims.add(claim);
        }
    }

    /** Whether the party holds a state's power: its positions are government forces, not an armed group's. */
    boolean isState(Party party) {
        return party.key().equals(LOCAL_GOVERNMENT) || lexicon.isState(party);
    }
}
