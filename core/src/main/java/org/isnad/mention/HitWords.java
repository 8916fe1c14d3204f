package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that tell of a wound only by what hits, whom or where: "a bullet hit a boy", "shooting himself and a friend", "struck a
 * guard in the chest", unlike "the car struck a man".
 */
final class HitWords {

    private static final Set<String> HITTING = Set.of("hit", "hits", "struck", "strikes", "pierced");
    private static final Set<String> SHOT = Set.of(
            "bullet",
            "bullets",
            "gunfire",
            "gunshot",
            "gunshots",
            "shot",
            "shots",
            "round",
            "rounds",
            "pellet",
            "pellets",
            "shrapnel",
            "fragment",
            "fragments");
    private static final Set<String> BODY = Set.of(
            "head",
            "face",
            "eye",
            "jaw",
            "cheek",
            "forehead",
            "skull",
            "throat",
            "neck",
            "shoulder",
            "shoulders",
            "chest",
            "heart",
            "back",
            "spine",
            "side",
            "ribs",
            "torso",
            "stomach",
            "abdomen",
            "hip",
            "groin",
            "pelvis",
            "buttocks",
            "buttock",
            "body",
            "arm",
            "arms",
            "forearm",
            "elbow",
            "wrist",
            "hand",
            "hands",
            "finger",
            "leg",
            "legs",
            "thigh",
            "knee",
            "calf",
            "shin",
            "ankle",
            "foot",
            "feet",
            "toe");
    private static final Set<String> OWNER = Set.of("the", "his", "her", "their", "both", "one");
    private static final Set<String> BE = WordClass.BE.words();

    /** How far before the verb what hits may stand: "the bullet went through a wall and hit". */
    private static final int BEFORE = 12;

    /** How far behind it "in the leg" may stand, and how many words may describe the leg. */
    private static final int BEHIND = 9;

    private static final int ADJECTIVES = 3;

    private HitWords() {}

    /** The verb that ends right before token {@code end} and hurts those told behind it, or null. */
    static @Nullable Match<Harm> endingAt(Sentence s, int end) {
        int verb = end - 1;
        boolean self = s.key(end).equals("himself") || s.key(end).equals("herself");
        if (self && (HITTING.contains(s.key(verb)) || s.key(verb).equals("shooting"))) {
            return new Match<>(verb, end, Harm.INJURED);
        }
        if (!HITTING.contains(s.key(verb)) || BE.contains(s.key(verb - 1))) {
            return null;
        }
        return isByShot(s, verb) || isInBody(s, end) ? new Match<>(verb, end, Harm.INJURED) : null;
    }

    /** "four people were hit", "was also struck": the word at token {@code at}, or null. */
    static @Nullable Match<Harm> passiveAt(Sentence s, int at) {
        boolean also = s.key(at - 1).equals("also")
                || s.key(at - 1).equals("both")
                || s.key(at - 1).equals("each");
        boolean passive = BE.contains(s.key(also ? at - 2 : at - 1));
        return passive && (s.key(at).equals("hit") || s.key(at).equals("struck"))
                ? new Match<>(at, at + 1, Harm.INJURED)
                : null;
    }

    private static boolean isByShot(Sentence s, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - BEFORE); i--) {
            if (SHOT.contains(s.key(i))) {
                return true;
            }
            if (s.key(i).equals(";") || s.key(i).equals(".")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isInBody(Sentence s, int from) {
        for (int i = from; i < Math.min(s.size(), from + BEHIND); i++) {
            if (s.token(i).isPunctuation()) {
                return false;
            }
            if (s.key(i).equals("in") && OWNER.contains(s.key(i + 1))) {
                for (int j = i + 2; j < Math.min(s.size(), i + 3 + ADJECTIVES); j++) {
                    if (BODY.contains(s.key(j))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
