package org.isnad.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** The words and the names of the sentences of one report, each sentence cut up once. */
final class DraftWords {

    /** Words of fewer letters are seldom what two sentences tell alike. */
    private static final int SHORT = 4;

    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<Integer, Set<String>> names = new HashMap<>();

    /** What may not be changed: words of some length and numbers, or what is written with a capital inside the sentence. */
    Set<String> of(EventDraft draft, boolean named) {
        Sentence s = draft.mentions().sentence();
        return (named ? names : words).computeIfAbsent(s.index(), i -> words(s, named));
    }

    private static Set<String> words(Sentence s, boolean names) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < s.size(); i++) {
            Token t = s.token(i);
            boolean counts = names ? i > 0 && t.capital() : t.key().length() > SHORT || t.isNumber();
            if (counts && !t.isPunctuation()) {
                words.add(t.key());
            }
        }
        return words;
    }
}
