package org.isnad.claim;

import java.util.Set;
import org.isnad.text.Sentence;

/**
 * Sentences that add up what several acts did: "five people were shot in separate incidents", "two other shootings left three
 * people hurt". Such a number is that of no one act.
 */
final class SeveralActs {

    private static final Set<String> APART = Set.of("separate", "different", "unrelated", "other");
    private static final Set<String> ACTS = Set.of(
            "shootings",
            "incidents",
            "attacks",
            "stabbings",
            "robberies",
            "bombings",
            "cases",
            "homicides",
            "assaults");
    private static final Set<String> LEAVING = Set.of("left", "leave", "leaving", "killed", "wounded", "injured");

    /** How many words may describe the acts: "four other overnight incidents". */
    private static final int ADJECTIVES = 2;

    private SeveralActs() {}

    /** Whether the sentence adds up several acts. */
    static boolean addsUp(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (APART.contains(s.key(i))) {
                for (int j = i + 1; j < Math.min(s.size(), i + 2 + ADJECTIVES); j++) {
                    if (ACTS.contains(s.key(j)) && (!s.key(i).equals("other") || LEAVING.contains(s.key(j + 1)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
