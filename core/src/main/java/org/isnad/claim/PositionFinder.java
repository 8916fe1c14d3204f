package org.isnad.claim;

import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.Basis;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence says of blame, claims and denials, whether or not it tells of the act itself: a party accused is
 * alleged to have done it, one that takes responsibility claims it, one that denies it is denied (guideline, "actors").
 */
final class PositionFinder {

    private static final Set<String> CONFIRMING = Set.of("confirmed", "confirms", "acknowledged");
    private static final Set<String> OWNING = Set.of("admitted", "admits", "claimed", "claims");
    private static final Set<String> LINKED = Set.of("that", "which", "and");
    /** "confirmed the attack on X": the act itself; "confirmed the attack killed four" and "the attack toll" are not. */
    private static final Set<String> AFTER_THE_ACT = Set.of(",", ".", ";", "and", "but", "in", "on", "against", "at");
    /** "accused X of carrying out this": the act is meant, though no word of it follows. */
    private static final Set<String> DOING = Set.of(
            "being",
            "carrying",
            "committing",
            "conducting",
            "perpetrating",
            "launching",
            "staging",
            "orchestrating",
            "doing",
            "executing",
            "planning",
            "having",
            "violating",
            "breaking");

    private static final Set<String> BLAMING = Set.of("accused", "accuse", "blamed", "blame", "accusing", "blaming");
    private static final Set<String> TRADED = Set.of("blame", "accusations", "charges");
    private static final Set<String> SUBORDINATE = Set.of("after", "before", "when", "as", "since", "while");
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> OWN = WordClass.OWN.words();

    private final Parties parties;

    PositionFinder(Parties parties) {
        this.parties = parties;
    }

    /** Adds to {@code claims} what they do not know yet. */
    void find(SentenceMentions m, List<ActorClaim> claims) {
        blamed(m, claims);
        accused(m, claims);
        claimedOrDenied(m, claims);
        mutual(m, claims);
    }

    /** "The army and the rebels accused each other of shelling the town", "traded blame for the shelling": each by the other. */
    private void mutual(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (int i = 0; i + 1 < m.actors().size(); i++) {
            ActorMention first = m.actors().get(i);
            ActorMention second = m.actors().get(i + 1);
            boolean joined = s.key(first.to()).equals("and") && second.from() - first.to() <= 2;
            int verb = s.key(second.to()).equals("have") ? second.to() + 1 : second.to();
            boolean blames = BLAMING.contains(s.key(verb)) && s.has(verb + 1, "each", "other")
                    || s.key(verb).equals("traded") && TRADED.contains(s.key(verb + 1));
            if (joined && blames) {
                Evidence one = s.evidence(first.from(), first.to());
                Evidence other = s.evidence(second.from(), second.to());
                parties.add(claims, new ActorClaim(one, parties.id(first.party()), Basis.ALLEGED, other));
                parties.add(claims, new ActorClaim(other, parties.id(second.party()), Basis.ALLEGED, one));
            }
        }
    }

    /** "accused Russia of bombing", "blamed the attack on rebels". */
    private void blamed(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            if (a.act() != Act.ACCUSE || isOfSomethingElse(m, a)) {
                continue;
            }
            int from = s.key(a.cueFrom()).equals("attributed") ? behind(s, a.cueTo(), "to") : a.cueTo();
            for (ActorMention actor : m.actors()) {
                int gap = actor.from() - from;
                if (gap >= 0 && gap <= 8 && !m.isSpeaker(actor.from(), actor.to())) {
                    parties.add(
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

    /** Token behind the next such word, or {@code at} where there is none. */
    private static int behind(Sentence s, int at, String word) {
        for (int i = at; i < s.size(); i++) {
            if (s.key(i).equals(word)) {
                return i + 1;
            }
        }
        return at;
    }

    /**
     * "hours after he accused the army of corruption": a charge that names no act of harm blames nobody for the act of
     * the sentence.
     */
    private static boolean isOfSomethingElse(SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        int of = -1;
        for (int i = a.cueTo(); of < 0 && i < Math.min(s.size(), a.cueTo() + 10); i++) {
            of = s.key(i).equals("of") && !s.key(i - 1).equals("of") ? i : of;
        }
        int charge = of;
        boolean subordinate = SUBORDINATE.contains(s.key(a.speakerFrom() - 1));
        boolean doing = s.key(charge + 1).endsWith("ing") && !DOING.contains(s.key(charge + 1));
        return (subordinate || doing)
                && charge >= 0
                && m.triggers().stream().noneMatch(t -> t.from() > charge && t.from() - charge <= 8)
                && m.weapons().stream().noneMatch(w -> w.from() > charge && w.from() - charge <= 8);
    }

    /** "Russia was accused of bombing". */
    private void accused(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (ActorMention actor : m.actors()) {
            for (int i = actor.to(); i < Math.min(s.size(), actor.to() + 4); i++) {
                boolean blamed = s.key(i).equals("accused") || s.key(i).equals("blamed");
                boolean by = s.key(i + 1).equals("by") && i <= actor.to() + 1;
                // "Rebels accused of killing 30"; in "whom the army accused of" the army speaks.
                boolean of = i == actor.to()
                        && !m.isSpeaker(actor.from(), actor.to())
                        && (s.key(i + 1).equals("of") || s.key(i + 1).equals("for"));
                if (blamed
                        && (by
                                || of
                                || BE.contains(s.key(i - 1))
                                || s.key(i - 1).equals("widely"))) {
                    parties.add(
                            claims,
                            new ActorClaim(
                                    s.evidence(actor.from(), actor.to()),
                                    parties.id(actor.party()),
                                    Basis.ALLEGED,
                                    accuser(m, i)));
                }
            }
        }
    }

    /** Who accuses with the passive word at token {@code at}, or null. */
    private static @Nullable Evidence accuser(SentenceMentions m, int at) {
        return m.attributions().stream()
                .filter(a -> a.cueFrom() <= at && at < a.cueTo() && a.speakerFrom() > at)
                .map(Attribution::speaker)
                .findFirst()
                .orElse(null);
    }

    /** "Islamic State claimed responsibility", "Moscow denied carrying out the strike". */
    private void claimedOrDenied(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            boolean takes = a.act() == Act.CLAIM && (takesResponsibility(s, a) || isClaimedAct(m, a)) || admits(m, a);
            boolean denies = a.act() == Act.DENY;
            if (!takes && !denies) {
                continue;
            }
            for (ActorMention actor : m.actors()) {
                if (a.isBy(actor.from(), actor.to())) {
                    if (denies && isOfAnother(m, a, actor)) {
                        break;
                    }
                    parties.add(
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

    /** "Norland denied that Sudlandish jets bombed the trucks": nobody blames Norland. */
    private boolean isOfAnother(SentenceMentions m, Attribution a, ActorMention speaker) {
        Sentence s = m.sentence();
        boolean other = false;
        for (ActorMention actor : m.actors()) {
            if (a.covers(actor.from()) && parties.isSame(actor.party(), speaker.party())) {
                return false;
            }
            other |= a.covers(actor.from()) && (actor.armed() || AgentRule.isAgent(m, actor));
        }
        for (int i = a.from(); i < a.to(); i++) {
            other &= !OWN.contains(s.key(i)) && !s.key(i).equals("it");
        }
        return other;
    }

    /** "a bombing claimed by the rebels", "the attack, claimed by the group, killed 12". */
    private static boolean isClaimedAct(SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        int to = s.key(a.cueFrom() - 1).equals(",") ? a.cueFrom() - 1 : a.cueFrom();
        return s.key(a.cueFrom()).equals("claimed")
                && s.key(a.cueTo()).equals("by")
                && m.triggers().stream().anyMatch(t -> t.to() == to && t.word().form() == TriggerForm.NOUN);
    }

    /**
     * "A spokesman for the army confirmed the attack", "the group claimed the bombing of a market", "the rebels admitted
     * shelling it": a party that owns to the act itself.
     */
    private static boolean admits(SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        if (s.key(a.cueFrom()).startsWith("admit")
                && s.key(a.cueTo()).endsWith("ing")
                && m.triggers().stream().anyMatch(t -> t.from() == a.cueTo() && t.isDone())) {
            return true;
        }
        if (!CONFIRMING.contains(s.key(a.cueFrom())) && !OWNING.contains(s.key(a.cueFrom()))
                || !s.key(a.cueTo()).equals("the")) {
            return false;
        }
        return m.triggers().stream()
                .anyMatch(t -> t.from() - a.cueTo() <= 2
                        && t.from() > a.cueTo()
                        && t.word().form() == TriggerForm.NOUN
                        && (t.to() >= s.size()
                                || AFTER_THE_ACT.contains(s.key(t.to()))
                                || OWNING.contains(s.key(a.cueFrom())) && isWholeAct(m, t)));
    }

    /** "claimed the shelling of a town that killed 12", unlike "claimed the shelling of a town killed 12". */
    private static boolean isWholeAct(SentenceMentions m, TriggerMention act) {
        Sentence s = m.sentence();
        return s.key(act.to()).equals("of")
                && m.triggers().stream()
                        .noneMatch(t -> t.from() > act.to()
                                && t.word().form() == TriggerForm.VERB
                                && !s.key(t.from()).endsWith("ing")
                                && !LINKED.contains(s.key(t.from() - 1)));
    }

    private static boolean takesResponsibility(Sentence s, Attribution a) {
        for (int i = a.cueFrom(); i < Math.min(s.size(), a.cueTo() + 3); i++) {
            if (s.key(i).equals("responsibility")) {
                return true;
            }
        }
        return false;
    }
}
