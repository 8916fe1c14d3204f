package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says who did the act of a sentence, and on whose word. */
final class ActorLinker {

    private static final Set<String> INTO_PLACE = WordClass.INTO_PLACE.words();
    private static final Set<String> HEDGE = WordClass.HEDGE.words();
    private static final Set<String> BETWEEN_ACTOR_AND_VERB = WordClass.BETWEEN_ACTOR_AND_VERB.words();
    private static final Set<String> BETWEEN_ACTOR_AND_ACT = WordClass.BETWEEN_ACTOR_AND_ACT.words();
    private static final Set<String> LINK = WordClass.LINK.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> HELD_BY = WordClass.HELD_BY.words();
    private static final Set<String> AGAINST_FORCE = WordClass.AGAINST_FORCE.words();

    private static final Set<String> OWN = Set.of("its", "it", "we", "our", "their", "they");

    private final Parties parties;

    ActorLinker(Parties parties) {
        this.parties = parties;
    }

    List<ActorClaim> link(SentenceMentions m, @Nullable EventType type) {
        List<ActorClaim> claims = new ArrayList<>();
        boolean[] acts = new boolean[m.actors().size()];
        for (int i = 0; i < acts.length; i++) {
            ActorMention actor = m.actors().get(i);
            boolean teller = isSpeaker(m, actor) && afterRelativeClause(m.sentence(), actor.to()) == actor.to();
            acts[i] = !teller && (type == EventType.ARMED_CLASH ? fights(m, actor) : isAgent(m, actor));
        }
        shareRoles(m, acts);
        for (int i = 0; i < acts.length; i++) {
            if (acts[i]) {
                add(claims, claim(m, m.actors().get(i)));
            }
        }
        announced(m, claims);
        return withPositions(m, claims);
    }

    /** What the sentence says of blame, claims and denials, whether or not it tells of the act itself. */
    List<ActorClaim> positions(SentenceMentions m) {
        return withPositions(m, new ArrayList<>());
    }

    private List<ActorClaim> withPositions(SentenceMentions m, List<ActorClaim> claims) {
        blamed(m, claims);
        accused(m, claims);
        claimedOrDenied(m, claims);
        return claims;
    }

    /** "Russian and Syrian warplanes": parties joined by "and" or "or" do the same. */
    private static void shareRoles(SentenceMentions m, boolean[] acts) {
        for (int i = acts.length - 2; i >= 0; i--) {
            acts[i] |= acts[i + 1] && isJoined(m, i) && !isSpeaker(m, m.actors().get(i));
        }
        for (int i = 1; i < acts.length; i++) {
            acts[i] |= acts[i - 1]
                    && isJoined(m, i - 1)
                    && isByPhrase(m.sentence(), m.actors().get(i - 1))
                    && !isSpeaker(m, m.actors().get(i));
        }
    }

    private static boolean isJoined(SentenceMentions m, int first) {
        int gap = m.actors().get(first + 1).from() - m.actors().get(first).to();
        String word = m.sentence().key(m.actors().get(first).to());
        return gap == 1 && (word.equals("and") || word.equals("or") || word.equals("/"));
    }

    /** "Turkey's defence ministry said its jets had bombed caves": the speaker tells of its own act. */
    private void announced(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            ActorMention party = speakingParty(m, a);
            if (party == null || a.from() < a.cueTo()) {
                continue;
            }
            for (int i = a.from(); i < Math.min(a.to(), a.from() + 6); i++) {
                boolean own = OWN.contains(s.key(i));
                if (own
                        && m.triggers().stream()
                                .anyMatch(t -> isActive(s, t) && t.from() > a.from() && t.from() < a.to())) {
                    add(
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

    private static boolean isActive(Sentence s, TriggerMention t) {
        return t.isDone() && t.word().form() == TriggerForm.VERB && !isPassive(s, t);
    }

    private static @Nullable ActorMention speakingParty(SentenceMentions m, Attribution a) {
        for (ActorMention actor : m.actors()) {
            if (actor.from() < a.speakerTo() && a.speakerFrom() < actor.to()
                    || actor.to() == a.speakerFrom() && !actor.armed()) {
                return actor;
            }
        }
        return null;
    }

    /** Every side of a clash: all forces that the sentence names. */
    private static boolean fights(SentenceMentions m, ActorMention actor) {
        boolean modifier = actor.form() == NameForm.ADJECTIVE || actor.form() == NameForm.POSSESSIVE;
        if (actor.voice()) {
            return false;
        }
        // A country or a capital is a side only where it does something: "Turkey captured", not "in Syria".
        boolean state = actor.form() == NameForm.CAPITAL
                || actor.party().country() != null && actor.form() == NameForm.NAME && isCountryName(actor);
        if ((modifier || state) && !actor.armed()) {
            return isAgent(m, actor);
        }
        return true;
    }

    private static boolean isCountryName(ActorMention actor) {
        return actor.party().display().equals(actor.party().country()) || actor.nameTo() - actor.from() == 1;
    }

    static boolean isPlaceLike(Sentence s, ActorMention actor) {
        String lead = s.key(actor.from() - 1);
        return INTO_PLACE.contains(lead);
    }

    private static boolean isAgent(SentenceMentions m, ActorMention actor) {
        if (actor.voice()) {
            return false;
        }
        Sentence s = m.sentence();
        return isByPhrase(s, actor) || isSubject(m, actor) || isModifier(m, actor) || isSuspect(s, actor);
    }

    /** "jets believed to be Russian", "a drone, most likely Turkish". */
    private static boolean isSuspect(Sentence s, ActorMention actor) {
        if (actor.form() != NameForm.ADJECTIVE || actor.armed()) {
            return false;
        }
        for (int i = actor.from() - 1; i >= Math.max(0, actor.from() - 4); i--) {
            if (HEDGE.contains(s.key(i))) {
                return true;
            }
            if (!s.key(i).equals("to")
                    && !s.key(i).equals("be")
                    && !s.key(i).equals("have")
                    && !s.key(i).equals("been")) {
                return false;
            }
        }
        return false;
    }

    /** "carried out by Russian warplanes", "a raid by the coalition". */
    private static boolean isByPhrase(Sentence s, ActorMention actor) {
        for (int i = actor.from() - 1; i >= Math.max(0, actor.from() - 5); i--) {
            String key = s.key(i);
            if (key.equals("by")) {
                return !HELD_BY.contains(s.key(i - 1));
            }
            if (s.token(i).isPunctuation() && !key.equals("\"")
                    || key.equals("in")
                    || key.equals("on")
                    || key.equals("against")) {
                return false;
            }
        }
        return false;
    }

    /** "Russian warplanes bombed", "rebels have fired": a verb of harm follows and is not passive. */
    private static boolean isSubject(SentenceMentions m, ActorMention actor) {
        Sentence s = m.sentence();
        boolean modifier = actor.form() == NameForm.ADJECTIVE && !actor.armed();
        if (modifier) {
            return false;
        }
        if ((BE.contains(s.key(actor.to())) || s.key(actor.to()).equals("widely"))
                && (s.key(actor.to() + 1).equals("responsible")
                        || s.key(actor.to() + 1).equals("behind"))) {
            return true;
        }
        for (TriggerMention trigger : m.triggers()) {
            boolean verb = trigger.word().form() == TriggerForm.VERB;
            int start = afterRelativeClause(s, actor.to());
            int gap = trigger.from() - start;
            boolean weak = trigger.word().weight() <= 1 && !usesWeapon(m, trigger);
            if (!verb || weak || gap < 0 || gap > 6 || !trigger.isDone() || isPlaceLike(s, actor) && !actor.armed()) {
                continue;
            }
            if (isPassive(s, trigger) || isObjectOfKilling(s, actor)) {
                continue;
            }
            if (lightBetween(s, start, trigger.from())) {
                return true;
            }
        }
        return false;
    }

    /** "used chlorine": the verb says little, its object all. */
    private static boolean usesWeapon(SentenceMentions m, TriggerMention verb) {
        return m.triggers().stream()
                .anyMatch(t -> t.word().type() != null && t.from() >= verb.to() && t.from() - verb.to() <= 4);
    }

    /** "Turkey, which has threatened Manbij, shelled": the subject's verb stands behind the clause. */
    private static int afterRelativeClause(Sentence s, int at) {
        if (!s.key(at).equals(",")
                || !(s.key(at + 1).equals("which") || s.key(at + 1).equals("who"))) {
            return at;
        }
        for (int i = at + 2; i < Math.min(s.size(), at + 16); i++) {
            if (s.key(i).equals(",")) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isObjectOfKilling(Sentence s, ActorMention actor) {
        String lead = s.key(actor.from() - 1);
        String before = lead.equals("the") ? s.key(actor.from() - 2) : lead;
        return AGAINST_FORCE.contains(before)
                || before.equals("of") && s.key(actor.from() - 2).equals("killing");
    }

    private static boolean isPassive(Sentence s, TriggerMention trigger) {
        String word = s.key(trigger.from());
        if (word.endsWith("ing")) {
            return false;
        }
        for (int i = trigger.from() - 1; i >= Math.max(0, trigger.from() - 3); i--) {
            String key = s.key(i);
            if (BE.contains(key)) {
                return true;
            }
            if (!key.endsWith("ly") && !key.equals("also") && !key.equals("all")) {
                return false;
            }
        }
        return false;
    }

    private static boolean lightBetween(Sentence s, int start, int to) {
        for (int i = start; i < to; i++) {
            if (!BETWEEN_ACTOR_AND_VERB.contains(s.key(i)) && !s.key(i).endsWith("ly")) {
                return false;
            }
        }
        return true;
    }

    /** "Russian airstrikes", "the coalition's raid", "rebel shelling". */
    private static boolean isModifier(SentenceMentions m, ActorMention actor) {
        Sentence s = m.sentence();
        for (TriggerMention trigger : m.triggers()) {
            boolean noun = trigger.word().form() != TriggerForm.VERB
                    || s.key(trigger.from()).endsWith("ing")
                    || s.key(trigger.from()).equals("strikes")
                    || s.key(trigger.from()).equals("hit");
            int gap = trigger.from() - actor.to();
            if (noun && gap >= 0 && gap <= 2 && trigger.isDone()) {
                boolean bare = actor.form() == NameForm.ADJECTIVE && !actor.armed();
                boolean plain = true;
                for (int i = actor.to(); i < trigger.from(); i++) {
                    plain &= !s.token(i).isPunctuation()
                            && (bare ? BETWEEN_ACTOR_AND_ACT.contains(s.key(i)) : !LINK.contains(s.key(i)));
                }
                if (plain) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSpeaker(SentenceMentions m, ActorMention actor) {
        return m.attributions().stream().anyMatch(a -> actor.from() < a.speakerTo() && a.speakerFrom() < actor.to());
    }

    private ActorClaim claim(SentenceMentions m, ActorMention actor) {
        Sentence s = m.sentence();
        ActorId id = parties.id(actor.party());
        Evidence at = s.evidence(actor.from(), actor.to());
        Attribution teller = teller(m, actor.from());
        Evidence by = teller == null ? null : teller.speaker();
        if (isHedged(s, actor) || isOneOfTwo(m, actor)) {
            return new ActorClaim(at, id, Basis.SUSPECTED, by);
        }
        if (teller == null && isReported(s)) {
            return new ActorClaim(at, id, Basis.ALLEGED, null);
        }
        if (teller == null) {
            return new ActorClaim(at, id, Basis.STATED, null);
        }
        if (teller.kind() == SpeakerMention.Kind.PARTY && speaksFor(m, teller, id)) {
            return new ActorClaim(at, id, Basis.CLAIMED, by);
        }
        return new ActorClaim(at, id, Basis.ALLEGED, by);
    }

    private boolean speaksFor(SentenceMentions m, Attribution teller, ActorId id) {
        return m.actors().stream()
                .filter(a -> a.from() < teller.speakerTo() && teller.speakerFrom() < a.to())
                .anyMatch(a -> parties.id(a.party()) == id);
    }

    private static boolean isHedged(Sentence s, ActorMention actor) {
        for (int i = Math.max(0, actor.from() - 9); i < Math.min(s.size(), actor.to() + 1); i++) {
            if (HEDGE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Syrian or Russian jets": both are suspected (settled question 5). */
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

    /** "accused Russia of bombing", "blamed the attack on rebels". */
    private void blamed(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            if (a.act() != Act.ACCUSE) {
                continue;
            }
            for (ActorMention actor : m.actors()) {
                int gap = actor.from() - a.cueTo();
                if (gap >= 0 && gap <= 8 && !isSpeaker(m, actor)) {
                    add(
                            claims,
                            new ActorClaim(
                                    s.evidence(actor.from(), actor.to()),
                                    parties.id(actor.party()),
                                    Basis.ALLEGED,
                                    a.speaker()));
                    break;
                }
            }
        }
    }

    /** "Islamic State claimed responsibility", "Moscow denied carrying out the strike". */
    private void claimedOrDenied(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            boolean claims1 = a.act() == Act.CLAIM && takesResponsibility(s, a);
            boolean denies = a.act() == Act.DENY;
            if (!claims1 && !denies) {
                continue;
            }
            for (ActorMention actor : m.actors()) {
                if (actor.from() < a.speakerTo() && a.speakerFrom() < actor.to()) {
                    add(
                            claims,
                            new ActorClaim(
                                    s.evidence(actor.from(), actor.to()),
                                    parties.id(actor.party()),
                                    denies ? Basis.DENIED : Basis.CLAIMED,
                                    denies ? null : a.speaker()));
                    break;
                }
            }
        }
    }

    /** "Russia was accused of bombing". */
    private void accused(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (ActorMention actor : m.actors()) {
            for (int i = actor.to(); i < Math.min(s.size(), actor.to() + 4); i++) {
                boolean blamed = s.key(i).equals("accused") || s.key(i).equals("blamed");
                if (blamed && (BE.contains(s.key(i - 1)) || s.key(i - 1).equals("widely"))) {
                    add(
                            claims,
                            new ActorClaim(
                                    s.evidence(actor.from(), actor.to()),
                                    parties.id(actor.party()),
                                    Basis.ALLEGED,
                                    null));
                }
            }
        }
    }

    private static boolean takesResponsibility(Sentence s, Attribution a) {
        for (int i = a.cueFrom(); i < Math.min(s.size(), a.cueTo() + 3); i++) {
            if (s.key(i).equals("responsibility")) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<ActorClaim> claims, ActorClaim claim) {
        boolean known = claims.stream()
                .anyMatch(c -> c.id() == claim.id() && (c.basis() == Basis.DENIED) == (claim.basis() == Basis.DENIED));
        if (!known) {
            claims.add(claim);
        }
    }
}
