package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.TargetClass;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.lexicon.Lexicon.TargetNoun;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says what or who was hit. */
final class TargetLinker {

    private static final Set<String> AIMED_AT_FORCE = WordClass.AIMED_AT_FORCE.words();
    private static final Set<String> TARGET_LEAD = WordClass.TARGET_LEAD.words();
    private static final Set<String> AFTER_TARGET = WordClass.AFTER_TARGET.words();
    private static final Set<String> AIMED_AT_AREA = WordClass.AIMED_AT_AREA.words();
    private static final Set<String> AREA_NOUN = WordClass.AREA_NOUN.words();
    private static final Set<String> NOT_OF_TARGET = WordClass.NOT_OF_TARGET.words();

    private static final int MOST = 3;

    private final Parties parties;

    TargetLinker(Parties parties) {
        this.parties = parties;
    }

    List<TargetClaim> link(SentenceMentions m, boolean clash) {
        List<TargetClaim> targets = new ArrayList<>();
        Sentence s = m.sentence();
        int first = m.triggers().stream()
                .filter(TriggerMention::isDone)
                .mapToInt(TriggerMention::from)
                .min()
                .orElse(0);
        if (!clash) {
            for (Match<TargetNoun> noun : m.targets()) {
                if (noun.from() >= first - 12
                        && !m.isSpeaker(noun.from(), noun.from() + 1)
                        && !isInName(m, noun)
                        && isWhole(s, noun)
                        && !isInForce(m, noun)
                        && isHit(s, noun, m)) {
                    add(targets, new TargetClaim(phrase(s, noun), targetClass(m, noun)));
                }
            }
            for (ActorMention actor : m.actors()) {
                if (isForce(actor) && isHit(s, actor) && !m.isSpeaker(actor.from(), actor.from() + 1)) {
                    add(targets, new TargetClaim(s.evidence(actor.from(), actor.to()), held(actor.party())));
                }
            }
        }
        for (PeopleMention people : m.people()) {
            TargetClass victims = victims(m, people);
            if (victims != null && people.harm() != null) {
                add(
                        targets,
                        new TargetClaim(s.evidence(Math.max(people.from(), people.to() - 1), people.to()), victims));
            }
        }
        return targets;
    }

    /** Everything that the sentence names and that may have been hit, whatever the rules say of it. */
    List<TargetCandidate> candidates(SentenceMentions m) {
        Sentence s = m.sentence();
        List<TargetCandidate> candidates = new ArrayList<>();
        for (Match<TargetNoun> noun : m.targets()) {
            candidates.add(new TargetCandidate(
                    new TargetClaim(phrase(s, noun), targetClass(m, noun)),
                    noun.from(),
                    noun.to(),
                    isHit(s, noun, m),
                    isWhole(s, noun),
                    TargetCandidate.Kind.THING));
        }
        for (ActorMention actor : m.actors()) {
            if (isForce(actor)) {
                candidates.add(new TargetCandidate(
                        new TargetClaim(s.evidence(actor.from(), actor.to()), held(actor.party())),
                        actor.from(),
                        actor.to(),
                        isHit(s, actor),
                        true,
                        TargetCandidate.Kind.FORCE));
            }
        }
        for (PeopleMention people : m.people()) {
            TargetClass victims = victims(m, people);
            TargetClass of = victims != null || people.group() == Group.COMBATANTS ? victims : TargetClass.CIVILIANS;
            if (people.harm() != null && of != null) {
                candidates.add(new TargetCandidate(
                        new TargetClaim(s.evidence(Math.max(people.from(), people.to() - 1), people.to()), of),
                        people.from(),
                        people.to(),
                        victims != null,
                        true,
                        TargetCandidate.Kind.PEOPLE));
            }
        }
        return candidates;
    }

    /** A force, or a group that is one by its nature: "rebels", not "Syria". */
    private boolean isForce(ActorMention actor) {
        return actor.armed() && !actor.voice() || actor.form() == NameForm.NAME && !parties.isState(actor.party());
    }

    /** "fighters" in "rebel fighters" is part of the force's name. */
    private static boolean isInForce(SentenceMentions m, Match<TargetNoun> noun) {
        return m.actors().stream().anyMatch(a -> a.armed() && a.from() <= noun.from() && noun.to() <= a.to());
    }

    /** "Port" in "in Port Velar" begins the name of a town. */
    private static boolean isInName(SentenceMentions m, Match<TargetNoun> noun) {
        return m.places().stream()
                .anyMatch(p -> p.level() == Level.SETTLEMENT && p.nameFrom() <= noun.from() && noun.to() < p.nameTo());
    }

    /** Whether the noun is not itself a modifier of the next one: "terrorist" in "terrorist attack". */
    private static boolean isWhole(Sentence s, Match<TargetNoun> noun) {
        String lead = s.key(noun.from() - 1);
        boolean bomb = noun.value().targetClass() == TargetClass.VEHICLE
                && (lead.endsWith("-laden")
                        || lead.endsWith("-packed")
                        || lead.endsWith("-trapped")
                        || lead.equals("rigged")
                        || lead.equals("bomb")
                        || lead.equals("suicide"));
        boolean care = noun.value().targetClass() == TargetClass.HOSPITAL
                && (lead.equals("to") || s.key(noun.from() - 2).equals("to"));
        if (bomb || care) {
            // A car that is the bomb, a hospital that the wounded are taken to: not what was hit.
            return false;
        }
        if (noun.value().targetClass() == TargetClass.OTHER) {
            return false;
        }
        if (noun.to() >= s.size() || s.key(noun.to() - 1).endsWith("s")) {
            return true;
        }
        return !s.token(noun.to()).isWord()
                || AFTER_TARGET.contains(s.key(noun.to()))
                || s.token(noun.to()).capital();
    }

    private static void add(List<TargetClaim> targets, TargetClaim target) {
        boolean known = targets.stream().anyMatch(t -> t.targetClass() == target.targetClass());
        if (!known && targets.size() < MOST) {
            targets.add(target);
        }
    }

    /** A preposition or a verb of hitting within four tokens before, no stop between. */
    private static boolean isHit(Sentence s, Match<TargetNoun> noun, SentenceMentions m) {
        for (int i = noun.from() - 1; i >= Math.max(0, noun.from() - 5); i--) {
            String key = s.key(i);
            if (key.equals("by") || key.equals("from") || key.equals("said") || key.equals(";")) {
                return false;
            }
            if (TARGET_LEAD.contains(key)) {
                boolean area = AREA_NOUN.contains(s.key(noun.to() - 1));
                return !area || AIMED_AT_AREA.contains(key) && (!key.equals("of") || isActNoun(m, i));
            }
        }
        boolean object = m.triggers().stream()
                .anyMatch(t -> t.isDone()
                        && t.word().form() == TriggerForm.VERB
                        && t.word().type() != null
                        && noun.from() >= t.to()
                        && noun.from() - t.to() <= 3);
        if (object) {
            return true;
        }
        // "a hospital was hit": the target is the subject of a passive.
        for (int i = noun.to(); i < Math.min(s.size(), noun.to() + 6); i++) {
            String key = s.key(i);
            if ((key.equals("was") || key.equals("were") || key.equals("been"))
                    && m.triggers().stream().anyMatch(t -> isWithin(t, noun.to(), 9))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActNoun(SentenceMentions m, int at) {
        return m.triggers().stream().anyMatch(t -> t.to() == at);
    }

    private static boolean isWithin(TriggerMention t, int from, int reach) {
        return t.from() > from && t.from() <= from + reach;
    }

    private static boolean isHit(Sentence s, ActorMention actor) {
        for (int i = actor.from() - 1; i >= Math.max(0, actor.from() - 3); i--) {
            String key = s.key(i);
            if (AIMED_AT_FORCE.contains(key)) {
                return true;
            }
            if (!key.equals("the") && !key.endsWith("s") && !key.equals("of")
                    || s.token(i).capital()) {
                return false;
            }
        }
        return false;
    }

    private TargetClass targetClass(SentenceMentions m, Match<TargetNoun> noun) {
        TargetClass plain = noun.value().targetClass();
        if (!noun.value().military()) {
            return plain;
        }
        ActorMention holder = holder(m, noun);
        return holder == null ? plain : held(holder.party());
    }

    private static @Nullable ActorMention holder(SentenceMentions m, Match<TargetNoun> noun) {
        ActorMention holder = null;
        for (ActorMention actor : m.actors()) {
            boolean before = actor.to() <= noun.from() && noun.from() - actor.to() <= 2
                    || actor.from() <= noun.from() && noun.to() <= actor.to();
            boolean after = actor.from() >= noun.to()
                    && actor.from() - noun.to() <= 3
                    && m.sentence().key(noun.to()).equals("of");
            if (before || after) {
                holder = actor;
            }
        }
        return holder;
    }

    private TargetClass held(Party party) {
        return parties.isState(party) ? TargetClass.GOVERNMENT_FORCES : TargetClass.ARMED_GROUP;
    }

    private @Nullable TargetClass victims(SentenceMentions m, PeopleMention people) {
        Group group = people.group();
        if (group == Group.CIVILIANS) {
            return TargetClass.CIVILIANS;
        }
        if (group == Group.JOURNALISTS) {
            return TargetClass.JOURNALISTS;
        }
        if (group == Group.RESCUERS) {
            return TargetClass.RESCUERS;
        }
        if (group == Group.COMBATANTS) {
            for (ActorMention actor : m.actors()) {
                if (actor.from() >= people.from() && actor.from() <= people.to() + 1) {
                    return held(actor.party());
                }
            }
        }
        return null;
    }

    /** The noun with the plain words that describe it: "a crowded market", "rebel-held districts". */
    private static Evidence phrase(Sentence s, Match<TargetNoun> noun) {
        int from = noun.from();
        while (from > 0
                && noun.from() - from < 3
                && s.token(from - 1).isWord()
                && !TARGET_LEAD.contains(s.key(from - 1))
                && !NOT_OF_TARGET.contains(s.key(from - 1))
                && !s.key(from - 1).endsWith("ing")) {
            from--;
        }
        return s.evidence(from, noun.to());
    }
}
