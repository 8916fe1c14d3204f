package org.isnad.claim;

import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.Basis;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.text.Sentence;

/**
 * Finds what a sentence says of blame, claims and denials, whether or not it tells of the act itself: a party accused is
 * alleged to have done it, one that takes responsibility claims it, one that denies it is denied (guideline, "actors").
 */
final class PositionFinder {

    private static final Set<String> BE = WordClass.BE.words();

    private final Parties parties;

    PositionFinder(Parties parties) {
        this.parties = parties;
    }

    /** Adds to {@code claims} what they do not know yet. */
    void find(SentenceMentions m, List<ActorClaim> claims) {
        blamed(m, claims);
        accused(m, claims);
        claimedOrDenied(m, claims);
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
                if (gap >= 0 && gap <= 8 && !m.isSpeaker(actor.from(), actor.to())) {
                    ActorLinker.add(
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

    /** "Russia was accused of bombing". */
    private void accused(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (ActorMention actor : m.actors()) {
            for (int i = actor.to(); i < Math.min(s.size(), actor.to() + 4); i++) {
                boolean blamed = s.key(i).equals("accused") || s.key(i).equals("blamed");
                if (blamed && (BE.contains(s.key(i - 1)) || s.key(i - 1).equals("widely"))) {
                    ActorLinker.add(
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

    /** "Islamic State claimed responsibility", "Moscow denied carrying out the strike". */
    private void claimedOrDenied(SentenceMentions m, List<ActorClaim> claims) {
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            boolean takes = a.act() == Act.CLAIM && takesResponsibility(s, a);
            boolean denies = a.act() == Act.DENY;
            if (!takes && !denies) {
                continue;
            }
            for (ActorMention actor : m.actors()) {
                if (a.isBy(actor.from(), actor.to())) {
                    ActorLinker.add(
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

    private static boolean takesResponsibility(Sentence s, Attribution a) {
        for (int i = a.cueFrom(); i < Math.min(s.size(), a.cueTo() + 3); i++) {
            if (s.key(i).equals("responsibility")) {
                return true;
            }
        }
        return false;
    }
}
