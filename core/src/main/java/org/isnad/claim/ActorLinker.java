package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says who did the act of a sentence, and on whose word: stated where no source is leaned on, else alleged, claimed or
 * suspected (guideline, settled question 5).
 */
final class ActorLinker {

    private static final Set<String> GENERAL_OPPONENT = WordClass.GENERAL_OPPONENT.words();
    private static final Set<String> HEDGE = WordClass.HEDGE.words();
    private static final Set<String> OWN = WordClass.OWN.words();

    private final Parties parties;
    private final PositionFinder positions;

    ActorLinker(Parties parties) {
        this.parties = parties;
        this.positions = new PositionFinder(parties);
    }

    /** Those who did the act of a sentence of this type, then those whom it blames or who claim or deny it. */
    List<ActorClaim> link(SentenceMentions m, @Nullable EventType type) {
        List<ActorClaim> claims = new ArrayList<>();
        boolean[] acts = new boolean[m.actors().size()];
        for (int i = 0; i < acts.length; i++) {
            ActorMention actor = m.actors().get(i);
            boolean teller = isSpeaker(m, i) && AgentRule.afterRelativeClause(m.sentence(), actor.to()) == actor.to();
            acts[i] = !teller
                    && !isKindOf(m, i)
                    && (type == EventType.ARMED_CLASH ? AgentRule.fights(m, actor) : AgentRule.isAgent(m, actor));
        }
        shareRoles(m, acts);
        for (int i = 0; i < acts.length; i++) {
            if (acts[i]) {
                parties.add(claims, claim(m, m.actors().get(i)));
            }
        }
        announced(m, claims);
        positions.find(m, claims);
        return claims;
    }

    /** What the sentence says of blame, claims and denials, whether or not it tells of the act itself. */
    List<ActorClaim> positions(SentenceMentions m) {
        List<ActorClaim> claims = new ArrayList<>();
        positions.find(m, claims);
        return claims;
    }

    /** "M23 rebels": what kind of group the name before is, and no side of its own. */
    private static boolean isKindOf(SentenceMentions m, int index) {
        ActorMention kind = m.actors().get(index);
        ActorMention before = index == 0 ? null : m.actors().get(index - 1);
        return before != null
                && before.form() == NameForm.NAME
                && before.to() == kind.from()
                && kind.to() - kind.from() == 1
                && (m.sentence().key(kind.from()).equals("rebels")
                        || GENERAL_OPPONENT.contains(m.sentence().key(kind.from())));
    }

    /** "Russian and Syrian warplanes": parties joined by "and" or "or" do the same. */
    private static void shareRoles(SentenceMentions m, boolean[] acts) {
        for (int i = acts.length - 2; i >= 0; i--) {
            acts[i] |= acts[i + 1] && isJoined(m, i) && !isSpeaker(m, i);
        }
        for (int i = 1; i < acts.length; i++) {
            acts[i] |= acts[i - 1]
                    && isJoined(m, i - 1)
                    && AgentRule.isByPhrase(m.sentence(), m.actors().get(i - 1))
                    && !isSpeaker(m, i);
        }
    }

    private static boolean isJoined(SentenceMentions m, int first) {
        int to = m.actors().get(first).to();
        String word = m.sentence().key(to);
        boolean article = m.sentence().key(to + 1).equals("the");
        int gap = m.actors().get(first + 1).from() - to;
        return gap == (article ? 2 : 1) && (word.equals("and") || word.equals("or") || word.equals("/"));
    }

    private static boolean isSpeaker(SentenceMentions m, int index) {
        ActorMention actor = m.actors().get(index);
        return m.isSpeaker(actor.from(), actor.to());
    }

    /**
     * "Turkey's defence ministry said its jets had bombed caves": the speaker tells of its own act; of what it suffers in
     * "the army said that rebels shelled its checkpoint".
     */
    private void announced(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            ActorMention party = speakingParty(m, a);
            if (party == null || a.from() < a.cueTo() || a.act() == Act.DENY) {
                continue;
            }
            for (int i = a.from(); i < Math.min(a.to(), a.from() + 6); i++) {
                int at = i;
                // "28 of their members were killed": theirs, but no doing of theirs.
                boolean own =
                        OWN.contains(s.key(i)) && m.people().stream().noneMatch(p -> p.from() <= at && at < p.to());
                if (own
                        && m.triggers().stream()
                                .anyMatch(t -> AgentRule.isActive(s, t) && t.from() > at && t.from() < a.to())
                        && !AgentRule.suffersBy(m, a, at)) {
                    parties.add(
                            claims,
                            new ActorClaim(
                                    s.evidence(party.from(), party.to()),
                                    parties.id(party.party()),
                                    Basis.CLAIMED,
                                    a.speaker()));
                    return;
                }
            }
        }
    }

    private static @Nullable ActorMention speakingParty(SentenceMentions m, Attribution a) {
        for (ActorMention actor : m.actors()) {
            if (a.isBy(actor.from(), actor.to()) || actor.to() == a.speakerFrom() && !actor.armed()) {
                return actor;
            }
        }
        return null;
    }

    ActorClaim claim(SentenceMentions m, ActorMention actor) {
        Sentence s = m.sentence();
        ActorId id = parties.id(actor.party());
        Evidence at = s.evidence(actor.from(), actor.to());
        Attribution teller = teller(m, actor.from());
        Evidence by = teller == null ? null : teller.speaker();
        if (teller != null && teller.act() == Act.DENY && isUndone(m, actor)) {
            // "Norland denied that Sudland's jets had bombed the convoy": it says that they did not.
            return new ActorClaim(at, id, Basis.DENIED, by);
        }
        if (teller != null && teller.act() == Act.DENY && speaksFor(m, teller, actor.party())) {
            // "Rebel shelling killed four, a claim the rebels rejected": somebody says so, and not they.
            return new ActorClaim(at, id, Basis.ALLEGED, null);
        }
        if (isHedged(s, actor) || AgentRule.isSuspected(s, actor) || isOneOfTwo(m, actor)) {
            return new ActorClaim(at, id, Basis.SUSPECTED, by);
        }
        if (teller == null && (isReported(s) || AgentRule.isBlamedFor(m, actor))) {
            return new ActorClaim(at, id, Basis.ALLEGED, null);
        }
        if (teller == null) {
            return new ActorClaim(at, id, Basis.STATED, null);
        }
        if (teller.kind() == SpeakerMention.Kind.PARTY && speaksFor(m, teller, actor.party())) {
            return new ActorClaim(at, id, Basis.CLAIMED, by);
        }
        return new ActorClaim(at, id, Basis.ALLEGED, by);
    }

    /** Whether the first word of an act behind the party tells that it was not done. */
    private static boolean isUndone(SentenceMentions m, ActorMention actor) {
        return m.triggers().stream()
                .filter(t -> t.from() >= actor.to())
                .findFirst()
                .filter(t -> !t.isDone())
                .isPresent();
    }

    private boolean speaksFor(SentenceMentions m, Attribution teller, Party party) {
        return m.actors().stream()
                .filter(a -> teller.isBy(a.from(), a.to()))
                .anyMatch(a -> parties.isSame(a.party(), party));
    }

    private static boolean isHedged(Sentence s, ActorMention actor) {
        for (int i = Math.max(0, actor.from() - 9); i < Math.min(s.size(), actor.to() + 1); i++) {
            if (HEDGE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Syrian or Russian jets": both are suspected (guideline, settled question 5). */
    private static boolean isOneOfTwo(SentenceMentions m, ActorMention actor) {
        int at = m.actors().indexOf(actor);
        Sentence s = m.sentence();
        boolean before =
                at > 0 && isJoined(m, at - 1) && s.key(actor.from() - 1).equals("or");
        boolean after = at + 1 < m.actors().size()
                && isJoined(m, at)
                && s.key(actor.to()).equals("or");
        return before || after;
    }

    private static boolean isReported(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.key(i).equals("reportedly")
                    || s.key(i).equals("allegedly")
                    || s.key(i).equals("alleged")
                    || s.has(i, "was", "reported")
                    || s.has(i, "were", "reported")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Attribution teller(SentenceMentions m, int token) {
        Attribution best = null;
        for (Attribution a : m.attributions()) {
            if (a.covers(token) && (best == null || a.to() - a.from() < best.to() - best.from())) {
                best = a;
            }
        }
        return best;
    }
}
