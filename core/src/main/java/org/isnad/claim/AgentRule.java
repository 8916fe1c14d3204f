package org.isnad.claim;

import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.ActorMention;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;

/**
 * Tells by the order of words which party of a sentence did its act: "carried out by Russian warplanes", "rebels fired",
 * "the coalition's raid". In a clash all sides that fight did it (guideline, "actors").
 */
final class AgentRule {

    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "outside", "inside");

    private static final Set<String> IN_PLACE_NAMES = Set.of(
            "in", "at", "near", "the", "and", "of", "area", "neighborhood", "neighbourhood", "district", "village");

    private static final Set<String> INTO_PLACE = WordClass.INTO_PLACE.words();
    private static final Set<String> PLACE_MODIFIER = WordClass.PLACE_MODIFIER.words();
    private static final Set<String> HEDGE = WordClass.HEDGE.words();
    private static final Set<String> BETWEEN_ACTOR_AND_VERB = WordClass.BETWEEN_ACTOR_AND_VERB.words();
    private static final Set<String> BETWEEN_ACTOR_AND_ACT = WordClass.BETWEEN_ACTOR_AND_ACT.words();
    private static final Set<String> LINK = WordClass.LINK.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> HELD_BY = WordClass.HELD_BY.words();
    private static final Set<String> AGAINST_FORCE = WordClass.AGAINST_FORCE.words();
    private static final Set<String> BEAR = Set.of("bears", "bore", "bear");
    private static final Set<String> TO_BE = Set.of("to", "be", "have", "been");

    /** What bombs do, and no party. */
    private static final Set<String> OF_THINGS = Set.of("exploded", "explodes", "exploding");

    private static final Set<String> NEXT_CLAUSE = Set.of("and", "but", "while", ",");

    private static final Set<String> COME = Set.of("came", "come", "comes", "coming");

    /** How far behind a party the word of what it suffers may begin: "the troops have repeatedly been shelled". */
    private static final int NEAR = 4;

    /** How far behind a party that is suspected the act may stand: "is believed to have carried out an air strike". */
    private static final int OF_SUSPECT = 10;

    private AgentRule() {}

    /** Whether the sentence makes the party the doer of its act. */
    static boolean isAgent(SentenceMentions m, ActorMention actor) {
        if (actor.voice()) {
            return false;
        }
        Sentence s = m.sentence();
        return isByPhrase(s, actor)
                || isSubject(m, actor)
                || isModifier(m, actor)
                || isSuspect(s, actor)
                || isBlamedFor(m, actor);
    }

    /** Every side of a clash: all forces that the sentence names. */
    static boolean fights(SentenceMentions m, ActorMention actor) {
        boolean modifier = actor.form() == NameForm.ADJECTIVE || actor.form() == NameForm.POSSESSIVE;
        if (actor.voice()) {
            return false;
        }
        // A country or a capital is a side only where it does something: "Turkey captured", not "in Syria".
        boolean state = actor.form() == NameForm.CAPITAL || actor.country() && actor.form() == NameForm.NAME;
        if ((modifier || state) && !actor.armed()) {
            return isAgent(m, actor);
        }
        return true;
    }

    /** "in Syria", "from Russia", "across northern Yemen": the name means the place. */
    static boolean isPlaceLike(Sentence s, ActorMention actor) {
        int lead = actor.from() - 1;
        while (actor.country() && PLACE_MODIFIER.contains(s.key(lead))) {
            lead--;
        }
        return INTO_PLACE.contains(s.key(lead)) || lead < actor.from() - 1;
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
            if (!TO_BE.contains(s.key(i))) {
                return false;
            }
        }
        return false;
    }

    /** "a strike blamed on Norland", "an attack attributed to the rebels". */
    static boolean isBlamedFor(SentenceMentions m, ActorMention actor) {
        Sentence s = m.sentence();
        int at = s.key(actor.from() - 1).equals("the") ? actor.from() - 1 : actor.from();
        boolean blamed = s.has(at - 2, "blamed", "on") || s.has(at - 2, "attributed", "to");
        return blamed && m.triggers().stream().anyMatch(t -> t.to() <= at - 2 && t.to() >= at - 2 - NEAR);
    }

    /** "Norland is believed to have carried out", "the rebels were suspected of". */
    static boolean isSuspected(Sentence s, ActorMention actor) {
        int at = actor.to();
        if (!BE.contains(s.key(at))) {
            return false;
        }
        at = s.key(at + 1).equals("widely") ? at + 2 : at + 1;
        boolean did = s.has(at + 1, "to", "have") && !s.key(at + 3).equals("been")
                || s.has(at + 1, "to", "be", "behind")
                || s.key(at + 1).equals("of");
        return HEDGE.contains(s.key(at)) && did;
    }

    /** Whether the word tells what somebody did. */
    static boolean isActive(Sentence s, TriggerMention t) {
        return t.isDone() && t.word().form() == TriggerForm.VERB && !isPassive(s, t) && !isOfThings(s, t);
    }

    /**
     * "The army said that rebels shelled its checkpoint": what is the speaker's own suffers the act told before it; not in "said
     * that rebels attacked and its jets bombed them".
     *
     * @param own token of the word for what is the speaker's: "its"
     */
    static boolean suffersBy(SentenceMentions m, Attribution a, int own) {
        Sentence s = m.sentence();
        return !NEXT_CLAUSE.contains(s.key(own - 1))
                && m.triggers().stream().anyMatch(t -> isActive(s, t) && a.covers(t.from()) && t.to() <= own);
    }

    /** Whether the first word of the act behind the party tells what it suffered: "the troops came under fire", "were shelled". */
    static boolean suffers(SentenceMentions m, ActorMention actor) {
        return m.triggers().stream()
                .filter(t -> t.from() >= actor.to() && t.word().form() == TriggerForm.VERB)
                .findFirst()
                .filter(t -> t.from() <= actor.to() + NEAR && isPassive(m.sentence(), t))
                .isPresent();
    }

    /** "carried out by Russian warplanes", "a raid by the coalition". */
    static boolean isByPhrase(Sentence s, ActorMention actor) {
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
        if (isSuspected(s, actor)
                && m.triggers().stream().anyMatch(t -> t.from() > actor.to() && t.from() <= actor.to() + OF_SUSPECT)) {
            return true;
        }
        if (BEAR.contains(s.key(actor.to())) && s.has(actor.to() + 1, "responsibility")) {
            return true;
        }
        for (TriggerMention trigger : m.triggers()) {
            boolean verb = trigger.word().form() == TriggerForm.VERB;
            int start = afterRelativeClause(s, actor.to());
            int gap = trigger.from() - start;
            boolean saysLittle = trigger.word().weight() <= 1 && !usesWeapon(m, trigger);
            if (!verb
                    || saysLittle
                    || gap < 0
                    || gap > 6
                    || !trigger.isDone()
                    || isPlaceLike(s, actor) && !actor.armed()) {
                continue;
            }
            if (isPassive(s, trigger)
                    || isOfThings(s, trigger)
                    || isObjectOfKilling(s, actor)
                    || comesAfter(m, trigger)) {
                continue;
            }
            if (isLightBetween(s, start, trigger.from())) {
                return true;
            }
        }
        return false;
    }

    /** "Police arrested a man in the shooting", "responded to the shooting": they did not do what it was for. */
    private static boolean comesAfter(SentenceMentions m, TriggerMention verb) {
        Sentence s = m.sentence();
        if (s.key(verb.from()).equals("responded") && s.key(verb.to()).equals("to")) {
            return true;
        }
        return verb.word().type() == EventType.ABDUCTION
                && m.triggers().stream()
                        .anyMatch(t -> t.from() >= verb.to()
                                && t.isDone()
                                && t.word().type() == EventType.SHOOTING
                                && t.word().form() == TriggerForm.NOUN);
    }

    /** "used chlorine": the verb says little, its object all. */
    private static boolean usesWeapon(SentenceMentions m, TriggerMention verb) {
        return m.triggers().stream()
                .anyMatch(t -> t.word().type() != null && t.from() >= verb.to() && t.from() - verb.to() <= 4);
    }

    /** "terrorists positioned in X fired": the verb stands behind the place. */
    private static int afterBase(Sentence s, int at) {
        int to = at + 1;
        while (to < s.size()
                && to - at < 9
                && (s.token(to).capital() || s.key(to).startsWith("al-") || IN_PLACE_NAMES.contains(s.key(to)))) {
            to++;
        }
        return to;
    }

    /** "Turkey, which has threatened Manbij, shelled": the subject's verb stands behind the clause. */
    static int afterRelativeClause(Sentence s, int at) {
        if (PlaceLinker.BASED.contains(s.key(at)) && PLACE_PREPOSITIONS.contains(s.key(at + 1))) {
            return afterBase(s, at);
        }
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

    /** "it exploded near the gate": of the bomb, whoever tells it. */
    static boolean isOfThings(Sentence s, TriggerMention verb) {
        return OF_THINGS.contains(s.key(verb.from()));
    }

    /** Whether the word of the act is a passive: "was bombed". */
    static boolean isPassive(Sentence s, TriggerMention trigger) {
        String word = s.key(trigger.from());
        if (COME.contains(word) && s.key(trigger.from() + 1).equals("under")) {
            return true;
        }
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

    private static boolean isLightBetween(Sentence s, int start, int to) {
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
        if (isCountryEntered(s, actor)) {
            return false;
        }
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
                            && !s.key(i).equals("where")
                            && (bare ? BETWEEN_ACTOR_AND_ACT.contains(s.key(i)) : !LINK.contains(s.key(i)));
                }
                if (plain) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "In Sudan air strikes killed six", but "killed in US air strikes": letters alone stand for an adjective, too. */
    private static boolean isCountryEntered(Sentence s, ActorMention actor) {
        boolean name = actor.form() == NameForm.NAME && actor.country() && !actor.armed();
        return name && !s.token(actor.to() - 1).acronym() && isPlaceLike(s, actor);
    }
}
