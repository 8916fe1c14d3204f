package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CompoundName.Element;
import org.isnad.text.Sentence;

/** Finds words that have the name of a state within them. */
final class CompoundFinder {

    private final Lexicon lexicon;

    CompoundFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<CompoundName> find(Sentence s) {
        List<CompoundName> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            String key = s.key(i);
            if (key.indexOf('-') <= 0 || !s.token(i).isWord()) {
                continue;
            }
            List<Element> parts = new ArrayList<>();
            for (String word : key.split("-", -1)) {
                parts.add(new Element(word, lexicon.stateForm(word).orElse(null)));
            }
            if (parts.stream().anyMatch(p -> p.state() != null)) {
                found.add(new CompoundName(i, parts));
            }
        }
        return found;
    }
}
