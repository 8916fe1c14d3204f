package org.isnad.mention;

import java.util.List;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.TriggerWord;
import org.isnad.text.Sentence;

/**
 * "The army killed 12 militants in a raid on a hideout": who comes on foot, or for somebody, raids on the ground, where no word of
 * the report tells of aircraft or of what they do. "Raids" are mostly flown, like "strikes".
 */
final class GroundRaids {

    /** Words for what flies and what it does. */
    private static final Set<String> AIR = Set.of(
            "air",
            "aerial",
            "aircraft",
            "plane",
            "planes",
            "jet",
            "jets",
            "warplane",
            "warplanes",
            "helicopter",
            "helicopters",
            "drone",
            "drones",
            "bomber",
            "bombers",
            "airstrike",
            "airstrikes",
            "sortie",
            "sorties",
            "bombs");

    /** Words of those who come on foot, or of what they come for. */
    private static final Set<String> ON_FOOT = Set.of(
            "police",
            "troops",
            "soldiers",
            "commandos",
            "gendarmes",
            "hideout",
            "hideouts",
            "arrest",
            "arrested",
            "arresting",
            "arrests",
            "detained",
            "stormed",
            "searched");

    private GroundRaids() {}

    static List<SentenceMentions> settle(List<SentenceMentions> all) {
        boolean air = all.stream().anyMatch(GroundRaids::tellsOfAircraft);
        return air ? all : all.stream().map(GroundRaids::onGround).toList();
    }

    private static boolean tellsOfAircraft(SentenceMentions m) {
        Sentence s = m.sentence();
        for (int i = 0; i < s.size(); i++) {
            if (AIR.contains(s.key(i))) {
                return true;
            }
        }
        return m.triggers().stream().anyMatch(t -> t.word().type() == EventType.AIR_STRIKE && !isRaid(s, t));
    }

    private static boolean isRaid(Sentence s, TriggerMention t) {
        return t.to() == t.from() + 1 && s.key(t.from()).equals("raid");
    }

    private static boolean isOnFoot(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (ON_FOOT.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static SentenceMentions onGround(SentenceMentions m) {
        if (!isOnFoot(m.sentence()) || m.triggers().stream().noneMatch(t -> isRaid(m.sentence(), t))) {
            return m;
        }
        return m.withTriggers(m.triggers().stream()
                .map(t -> isRaid(m.sentence(), t)
                        ? new TriggerMention(
                                t.from(),
                                t.to(),
                                new TriggerWord(
                                        EventType.ARMED_CLASH,
                                        t.word().weight(),
                                        t.word().form()),
                                t.notDone())
                        : t)
                .toList());
    }
}
