package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.NotDone;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why those whom a number counts were not harmed, or not yet: modality before type. Only what governs the word of harm itself
 * counts: "managed to kill 40", "no casualties" and "denied the attack that killed 40" tell of what happened.
 */
final class HarmModality {

    /** Kinds (modality.tsv) whose phrases before a verb of harm say that it is only meant: "plans to", "vowed to". */
    private static final Set<String> MEANT = Set.of("planned", "threatened");

    private static final Set<String> SUPPOSED = Set.of("thought", "believed", "presumed", "feared");
    private static final Set<String> OTHERS_FOLLOW = Set.of(",", "and", "but", ";");
    private static final int SUPPOSED_REACH = 5;

    /** The longest phrase of modality.tsv before a verb, in words. */
    private static final int PHRASE = 4;

    private final Lexicon lexicon;

    HarmModality(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The kind of modality.tsv, or null where the harm was done. */
    @Nullable
    String of(Sentence s, PeopleCount c, Harmed harmed) {
        if (Fiction.is(s)) {
            return Fiction.KIND;
        }
        if (c.count().anchor() == 0) {
            return null;
        }
        if (isDenied(s, c, harmed) || isAlive(s, harmed)) {
            return "denied";
        }
        for (int i = Math.max(0, harmed.from() - PHRASE); i < harmed.to(); i++) {
            Optional<Match<NotDone>> word = lexicon.notDone.find(s, i);
            if (word.isPresent()) {
                String kind = word.get().value().kind();
                boolean before = word.get().to() == harmed.from();
                boolean meant = MEANT.contains(kind) && s.key(harmed.from() - 1).equals("to");
                boolean feared = kind.equals("feared") && s.key(i).equals("feared");
                if (before && (meant || feared)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** "The 15 miners thought to have been killed have been found alive". */
    private static boolean isAlive(Sentence s, Harmed harmed) {
        boolean supposed = false;
        for (int i = Math.max(0, harmed.from() - SUPPOSED_REACH); i < harmed.from(); i++) {
            supposed |= SUPPOSED.contains(s.key(i));
        }
        for (int i = harmed.to(); supposed && i < s.size() && !OTHERS_FOLLOW.contains(s.key(i)); i++) {
            if (s.key(i).equals("alive")) {
                return true;
            }
        }
        return false;
    }

    /** "denied killing 40 people", "denied reports that jets bombed a market, killing 40". */
    private boolean isDenied(Sentence s, PeopleCount c, Harmed harmed) {
        int harm = harmed.from();
        int before = s.key(harm - 1).equals("having") ? harm - 2 : harm - 1;
        if (Denials.isDenial(s, before)) {
            return true;
        }
        int last = Math.min(harm, c.from()) - 1;
        if (s.key(last).equals(",") && !s.key(harm).endsWith("ing")) {
            // "The rebels, who denied that they fired, killed 12": the clause of the denial has ended.
            return false;
        }
        return Denials.isUntrue(lexicon, s, last, Math.max(harmed.to(), c.to()));
    }
}
