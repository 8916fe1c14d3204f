package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Wounds that people bear, whatever words describe them: "sustained a minor gunshot wound", "suffering from two deep cuts". */
final class WoundWords {

    private static final Set<String> BEARING =
            Set.of("suffered", "suffers", "sustained", "sustains", "received", "with", "had");
    private static final Set<String> WOUND = Set.of("wound", "wounds", "injury", "injuries");
    private static final Set<String> FATAL = Set.of("fatal", "mortal", "deadly");
    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();

    private static final Set<String> DETERMINER = WordClass.DETERMINER.words();

    /** How many words may describe the wound: "what appeared to be" is too long, "a minor gunshot wound" is not. */
    private static final int DESCRIPTION = 4;

    private WoundWords() {}

    /** The words of the wound that begin at token {@code at}, or null. */
    static @Nullable Match<Harm> at(Sentence s, int at) {
        if (!BEARING.contains(s.key(at))) {
            return null;
        }
        int from = s.key(at + 1).equals("from") ? at + 2 : at + 1;
        if (s.key(at).equals("had") && !DETERMINER.contains(s.key(from))) {
            return null;
        }
        from = DETERMINER.contains(s.key(from)) ? from + 1 : from;
        boolean fatal = false;
        for (int i = from; i < Math.min(s.size(), from + DESCRIPTION); i++) {
            String key = s.key(i);
            if (WOUND.contains(key)) {
                return new Match<>(at, i + 1, fatal ? Harm.KILLED : Harm.INJURED);
            }
            if (NOUN_PHRASE_END.contains(key) || s.token(i).isPunctuation()) {
                return null;
            }
            fatal |= FATAL.contains(key);
        }
        return null;
    }

    /** "two gunshot wounds": what is counted is no person. */
    static boolean isCounted(Sentence s, int at) {
        return WOUND.contains(s.key(at));
    }
}
