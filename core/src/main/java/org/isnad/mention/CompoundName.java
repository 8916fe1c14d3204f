package org.isnad.mention;

import java.util.List;
import org.isnad.lexicon.Lexicon.NameForm;
import org.jspecify.annotations.Nullable;

/**
 * A word that has the name of a state within it: "Norlandish-backed", "pro-Norland". It names no doer.
 *
 * @param at    its token
 * @param parts what its hyphens part
 */
public record CompoundName(int at, List<Element> parts) {

    /**
     * One part.
     *
     * @param word  in lower case
     * @param state how it names a state, or null where it does not
     */
    public record Element(String word, @Nullable NameForm state) {}

    public CompoundName {
        parts = List.copyOf(parts);
    }
}
