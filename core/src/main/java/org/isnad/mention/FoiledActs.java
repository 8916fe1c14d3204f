package org.isnad.mention;

import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.Lexicon.TriggerWord;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.report.Part;
import org.isnad.text.Sentence;

/** Attacks that came to nothing: defused, foiled, called off, or of bombs that failed to explode. */
final class FoiledActs {

    private static final Set<String> CLAUSE_BREAK = WordClass.CLAUSE_BREAK.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> FOILED = Set.of(
            "defused", "dismantled", "disarmed", "foiled", "thwarted", "averted", "prevented", "cancelled", "canceled");

    private static final Set<String> PREPOSITION = Set.of("in", "at", "near", "outside", "on", "by", "before", "after");

    /** Verbs whose object did not come about. */
    private static final Set<String> FOILING = Set.of("foiled", "foils", "thwarted", "thwarts", "averted", "prevented");

    private static final Set<String> HAPPEN = Set.of("happened", "happen", "occurred", "occur");

    private static final Set<String> EXPLODE = Set.of("explode", "detonate");

    /** How many words may stand between an attack and what says that it came to nothing. */
    private static final int FAR = 9;

    /** How many words may stand between "foiled" and the attack. */
    private static final int OBJECT = 4;

    private final Lexicon lexicon;

    FoiledActs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "Bomb defused in Oltera", "a bomb was safely defused", "the attack on the church had been called off", "foiled a bomb attack". */
    boolean is(Sentence s, Match<TriggerWord> match) {
        if (isFoiledBombing(s, match)) {
            return true;
        }
        if (match.value().form() == TriggerForm.VERB) {
            return false;
        }
        int at = match.to();
        if (s.part() == Part.TITLE && FOILED.contains(s.key(at))) {
            // "Air strikes prevented a massacre" has an object.
            return at + 1 >= s.size() || PREPOSITION.contains(s.key(at + 1));
        }
        for (int i = at; i < Math.min(s.size(), at + FAR) && !CLAUSE_BREAK.contains(s.key(i)); i++) {
            boolean never = s.key(i).equals("never") || s.key(i).equals("not");
            if (never && (HAPPEN.contains(s.key(i + 1)) || s.has(i + 1, "take", "place"))) {
                return true;
            }
            boolean not = s.has(i, "failed", "to") || s.has(i, "did", "not");
            if (not && (EXPLODE.contains(s.key(i + 2)) || s.has(i + 2, "go", "off"))) {
                return true;
            }
            int done = s.key(i + 1).endsWith("ly") || BE.contains(s.key(i + 1)) ? i + 2 : i + 1;
            if (BE.contains(s.key(i)) && (FOILED.contains(s.key(done)) || s.has(done, "called", "off"))) {
                return true;
            }
            if (i > at
                    && lexicon.triggers
                            .find(s, i)
                            .filter(t -> t.value().form() == TriggerForm.VERB)
                            .isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "foiled a bomb attack on a church"; an attack by fighters that an army foiled was fought. */
    private boolean isFoiledBombing(Sentence s, Match<TriggerWord> match) {
        if (FOILING.contains(s.key(match.to() - 1))) {
            for (int i = match.to(); i < Math.min(s.size(), match.to() + OBJECT); i++) {
                if (isBombing(s, i)) {
                    return true;
                }
            }
        }
        for (int i = match.from() - 1; i >= Math.max(0, match.from() - OBJECT); i--) {
            if (FOILING.contains(s.key(i))) {
                return match.value().form() != TriggerForm.VERB && match.value().type() == EventType.EXPLOSION;
            }
        }
        return false;
    }

    private boolean isBombing(Sentence s, int at) {
        return lexicon.triggers
                .find(s, at)
                .filter(t ->
                        t.value().type() == EventType.EXPLOSION && t.value().form() != TriggerForm.VERB)
                .isPresent();
    }
}
