package org.isnad.place;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a name means the place or those who act in its name. "In Damascus" is the place; "Damascus warned" and
 * "the Moscow government" are not; "Syrian aircraft" names a people.
 */
final class UseRule {

    private static final Set<String> LEADS = Set.of(
            "in",
            "at",
            "near",
            "to",
            "from",
            "into",
            "outside",
            "around",
            "across",
            "throughout",
            "inside",
            "within",
            "toward",
            "towards",
            "through",
            "via",
            "of",
            "over",
            "on",
            "reached",
            "left",
            "entered",
            "hit",
            "struck",
            "bombed",
            "shelled",
            "captured",
            "visited");
    private static final Set<String> ACTS = Set.of(
            "said",
            "says",
            "warned",
            "warns",
            "accused",
            "accuses",
            "denied",
            "denies",
            "wants",
            "wanted",
            "announced",
            "urged",
            "urges",
            "condemned",
            "condemns",
            "called",
            "calls",
            "rejects",
            "rejected",
            "agreed",
            "agrees",
            "backs",
            "backed",
            "blamed",
            "blames",
            "insists",
            "insisted",
            "vowed",
            "vows",
            "threatened",
            "threatens",
            "believes",
            "hopes",
            "claims",
            "claimed",
            "refused",
            "refuses",
            "responded",
            "demanded",
            "demands",
            "supports",
            "supported",
            "signed",
            "voted",
            "pledged",
            "sent",
            "launched",
            "beat",
            "won",
            "lost",
            "defeated",
            "told",
            "asked",
            "argues",
            "argued",
            "considers",
            "considered",
            "insist",
            "maintains",
            "expressed",
            "sees");
    private static final Set<String> BODIES = Set.of(
            "government",
            "army",
            "police",
            "forces",
            "troops",
            "officials",
            "authorities",
            "president",
            "minister",
            "ministry",
            "parliament",
            "mayor",
            "governor",
            "navy",
            "military",
            "embassy",
            "ambassador",
            "regime",
            "council",
            "court",
            "university",
            "team",
            "fans",
            "united",
            "city",
            "spokesman",
            "warplanes",
            "jets",
            "intelligence");

    private UseRule() {}

    static Toponym.Use of(NameSpan span, List<Piece> pieces) {
        if (span.demonym() != null) {
            return Toponym.Use.DEMONYM;
        }
        int before = span.from() - 1;
        while (before >= 0
                && Set.of("the", "northern", "southern", "eastern", "western", "central")
                        .contains(pieces.get(before).key())) {
            before--;
        }
        int after = span.to();
        while (after < pieces.size() && pieces.get(after).start() < span.end()) {
            after++;
        }
        boolean possessive = after < pieces.size() && pieces.get(after).key().matches("['’]s");
        if (possessive) {
            after++;
        }
        while (after < pieces.size() && pieces.get(after).key().matches("[a-z]+ly|has|have|had|also|will|would|is")) {
            after++;
        }
        String next = after < pieces.size() ? pieces.get(after).key() : "";
        boolean led = before >= 0 && LEADS.contains(pieces.get(before).key());
        if (!led && !possessive && ACTS.contains(next)) {
            return Toponym.Use.METONYMIC;
        }
        boolean body =
                BODIES.contains(next) && after < pieces.size() && !(next.equals("city") || next.equals("university"));
        return body && (possessive || !led) ? Toponym.Use.METONYMIC : Toponym.Use.LITERAL;
    }
}
