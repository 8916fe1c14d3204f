package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.TargetClass;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.lexicon.Lexicon.TargetNoun;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says what or who was hit. */
final class TargetLinker {

    private static final Set<String> LEADS = Set.of(
            "on",
            "in",
            "at",
            "near",
            "against",
            "targeting",
            "targeted",
            "hit",
            "hitting",
            "struck",
            "bombed",
            "bombing",
            "shelled",
            "shelling",
            "pounded",
            "pounding",
            "destroyed",
            "destroying",
            "through",
            "of",
            "to",
            "into",
            "inside",
            "outside",
            "raided",
            "attacked",
            "attacking",
            "target",
            "striking",
            "damaged",
            "damaging",
            "over",
            "rocked",
            "and",
            "including",
            "landed",
            "fell",
            "targets",
            "hits",
            "towards",
            "toward");

    /** What may follow a noun that is no modifier. */
    private static final Set<String> AFTER = Set.of(
            "in",
            "on",
            "at",
            "near",
            "of",
            "and",
            "or",
            "by",
            "killing",
            "wounding",
            "injuring",
            "was",
            "were",
            "is",
            "are",
            "has",
            "had",
            "have",
            "with",
            "where",
            "which",
            "that",
            "who",
            "to",
            "from",
            "for",
            "as",
            "after",
            "during",
            "while",
            "when",
            "leaving",
            "before",
            "left",
            "according",
            "killed",
            "using",
            "a",
            "the",
            "but",
            "said",
            "causing",
            "between",
            "belonging",
            "inside",
            "outside",
            "called",
            "also",
            "late",
            "early",
            "'s",
            "held",
            "controlled",
            "since",
            "last",
            "this",
            "carrying",
            "full",
            "packed",
            "over",
            "across",
            "around",
            "under",
            "through",
            "along",
            "behind",
            "holding",
            "housing",
            "used");

    /** Whole towns and areas are hit only where the act is aimed at them: "shelling of the town", not "died in the town". */
    private static final Set<String> AIMED = Set.of(
            "on",
            "against",
            "targeting",
            "targeted",
            "hit",
            "hitting",
            "struck",
            "bombed",
            "bombing",
            "shelled",
            "shelling",
            "pounded",
            "pounding",
            "raided",
            "attacked",
            "attacking",
            "target",
            "striking",
            "targets",
            "hits",
            "of",
            "rocked",
            "into",
            "over",
            "bombarded",
            "landed",
            "fell",
            "and");

    private static final Set<String> AREAS = Set.of(
            "town",
            "towns",
            "village",
            "villages",
            "city",
            "cities",
            "area",
            "areas",
            "district",
            "districts",
            "neighborhood",
            "neighbourhood",
            "neighborhoods",
            "neighbourhoods",
            "suburb",
            "suburbs",
            "outskirts",
            "countryside",
            "quarter");

    private static final Set<String> NUMERIC = Set.of(
            "least",
            "most",
            "many",
            "several",
            "some",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "than",
            "other",
            "another",
            "all",
            "more",
            "killed",
            "wounded",
            "eleven",
            "twelve",
            "fifteen",
            "twenty");

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
                        && !isSpeaker(m, noun.from())
                        && isWhole(s, noun)
                        && !isInForce(m, noun)
                        && isHit(s, noun, m)) {
                    add(targets, new TargetClaim(phrase(s, noun), targetClass(m, noun)));
                }
            }
            for (ActorMention actor : m.actors()) {
                if (isForce(actor) && isHit(s, actor) && !isSpeaker(m, actor.from())) {
                    add(targets, new TargetClaim(s.evidence(actor.from(), actor.to()), held(actor.party())));
                }
            }
        }
        for (PeopleMention people : m.people()) {
            TargetClass victims = victims(m, people);
            if (victims != null && people.harm() != null && (!clash || victims == TargetClass.CIVILIANS)) {
                add(
                        targets,
                        new TargetClaim(s.evidence(Math.max(people.from(), people.to() - 1), people.to()), victims));
            }
        }
        return targets;
    }

    /** A force, or a group that is one by its nature: "rebels", not "Syria". */
    private boolean isForce(ActorMention actor) {
        return actor.armed() && !actor.voice() || actor.form() == NameForm.NAME && !parties.isState(actor.party());
    }

    /** "fighters" in "rebel fighters" is part of the force's name. */
    private static boolean isInForce(SentenceMentions m, Match<TargetNoun> noun) {
        return m.actors().stream().anyMatch(a -> a.armed() && a.from() <= noun.from() && noun.to() <= a.to());
    }

    /** Whether the noun is not itself a modifier of the next one: "terrorist" in "terrorist attack". */
    private static boolean isWhole(Sentence s, Match<TargetNoun> noun) {
        if (noun.value().targetClass() == TargetClass.OTHER) {
            return false;
        }
        if (noun.to() >= s.size() || s.key(noun.to() - 1).endsWith("s")) {
            return true;
        }
        return !s.token(noun.to()).isWord()
                || AFTER.contains(s.key(noun.to()))
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
            if (LEADS.contains(key)) {
                boolean area = AREAS.contains(s.key(noun.to() - 1));
                return !area || AIMED.contains(key) && (!key.equals("of") || isActNoun(m, i));
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
            if (Set.of("against", "targeting", "targeted", "on", "hit", "struck", "bombed", "bombing", "hitting")
                    .contains(key)) {
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
        if (group == Group.CIVILIANS || group == Group.CHILDREN || group == Group.WOMEN) {
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

    private static boolean isSpeaker(SentenceMentions m, int token) {
        for (Attribution a : m.attributions()) {
            if (token >= a.speakerFrom() && token < a.speakerTo()) {
                return true;
            }
        }
        return false;
    }

    /** The noun with the plain words that describe it: "a crowded market", "rebel-held districts". */
    private static Evidence phrase(Sentence s, Match<TargetNoun> noun) {
        int from = noun.from();
        while (from > 0
                && noun.from() - from < 3
                && s.token(from - 1).isWord()
                && !LEADS.contains(s.key(from - 1))
                && !isStop(s.key(from - 1))
                && !NUMERIC.contains(s.key(from - 1))
                && !s.key(from - 1).endsWith("ing")) {
            from--;
        }
        return s.evidence(from, noun.to());
    }

    private static boolean isStop(String key) {
        return Set.of(
                        "the", "a", "an", "by", "from", "with", "for", "as", "that", "which", "'s", "were", "was",
                        "have", "has", "their", "its", "his", "between", "near", "around")
                .contains(key);
    }
}
