package org.isnad.claim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.Lexicon.Weapon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.jspecify.annotations.Nullable;

/** Chooses the type of the act that a sentence tells of: each word speaks for its type by its weight. */
record Typing(@Nullable EventType type, int weight) {

    private static final Map<String, EventType> OF_GUNS = Map.of(
            "raid", EventType.AIR_STRIKE,
            "raids", EventType.AIR_STRIKE,
            "fired", EventType.SHELLING,
            "firing", EventType.SHELLING,
            "fire", EventType.SHELLING);

    static Typing of(SentenceMentions mentions, int from, int to) {
        Map<EventType, Integer> votes = new EnumMap<>(EventType.class);
        for (TriggerMention trigger : mentions.triggers()) {
            EventType type = trigger.word().type();
            if (type != null && trigger.isDone() && trigger.from() >= from && trigger.to() <= to) {
                // A means is counted once: three kinds of aircraft are no stronger a sign than one.
                boolean means = trigger.word().form() == TriggerForm.MEANS;
                // Doubled, so that of two equal words the one that states the act wins over the one that names its
                // means.
                int weight = 2 * trigger.word().weight() - (means ? 1 : 0);
                votes.merge(type, weight, means ? (a, b) -> Math.max(a, b) + 1 : Integer::sum);
            }
        }
        // What aircraft fire or drop is an air strike, whatever it is called.
        if (isFromTheAir(mentions, from, to) && votes.containsKey(EventType.SHELLING) && !hasShellingNoun(mentions)) {
            votes.merge(EventType.AIR_STRIKE, votes.get(EventType.SHELLING), Integer::sum);
            votes.remove(EventType.SHELLING);
        }
        EventType other = ofGuns(mentions, from, to);
        Integer others = other == null ? null : votes.remove(other);
        if (others != null) {
            votes.merge(EventType.SHOOTING, others, Integer::sum);
        }
        // "Police arrested two men over the shooting" tells of the shooting; the arrest came after.
        if (votes.containsKey(EventType.SHOOTING) && votes.containsKey(EventType.ABDUCTION) && isArrest(mentions)) {
            votes.remove(EventType.ABDUCTION);
        }
        EventType best = null;
        int most = 0;
        for (Map.Entry<EventType, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best == null ? ofWeapon(mentions, from, to) : new Typing(best, most);
    }

    /** Where no word of the act has a type, what it was done with may have one: machetes. */
    private static Typing ofWeapon(SentenceMentions m, int from, int to) {
        boolean done = m.triggers().stream().anyMatch(TriggerMention::isDone);
        for (Match<Weapon> weapon : m.weapons()) {
            EventType hint = weapon.value().type();
            boolean blade = weapon.value().kind().equals("blade");
            if (done && weapon.from() >= from && weapon.to() <= to && (hint != null || blade)) {
                return new Typing(hint != null ? hint : EventType.EXECUTION, 1);
            }
        }
        return new Typing(null, 0);
    }

    /** Whether every word of taking people is one of the police: "arrested". */
    private static boolean isArrest(SentenceMentions m) {
        return m.triggers().stream()
                .filter(t -> t.isDone() && t.word().type() == EventType.ABDUCTION)
                .allMatch(t -> m.sentence().key(t.from()).startsWith("arrest"));
    }

    /**
     * The type that words speak for which tell of a shooting where guns do it: "raid" of an air strike, "fired" of shelling; null
     * where there is none, or other words speak for it.
     */
    static @Nullable EventType ofGuns(SentenceMentions m, int from, int to) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Set<EventType> plain = EnumSet.noneOf(EventType.class);
        for (TriggerMention t : m.triggers()) {
            EventType type = t.word().type();
            if (type != null && t.isDone() && t.from() >= from && t.to() <= to) {
                boolean open = type == OF_GUNS.get(m.sentence().key(t.from())) && t.to() == t.from() + 1;
                (open ? types : plain).add(type);
            }
        }
        types.removeAll(plain);
        return plain.contains(EventType.SHOOTING) && types.size() == 1
                ? types.iterator().next()
                : null;
    }

    private static boolean isFromTheAir(SentenceMentions m, int from, int to) {
        return m.triggers().stream()
                .anyMatch(t -> t.isDone()
                        && t.word().type() == EventType.AIR_STRIKE
                        && t.word().form() == TriggerForm.MEANS
                        && t.from() >= from
                        && t.to() <= to);
    }

    private static boolean hasShellingNoun(SentenceMentions m) {
        return m.triggers().stream()
                .anyMatch(t -> t.word().type() == EventType.SHELLING
                        && t.word().form() != TriggerForm.MEANS
                        && t.word().weight() >= 4);
    }
}
