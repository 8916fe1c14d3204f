package org.isnad.eval;

import java.util.Set;

/**
 * Who says what, as it is compared: each part by the {@linkplain WordNumbers numbers of its words} in the text.
 *
 * @param cue     the word of saying
 * @param source  the words that name who says it; empty where none do
 * @param content what is said
 */
public record Attributed(Set<Integer> cue, Set<Integer> source, Set<Integer> content) {

    public Attributed {
        cue = Set.copyOf(cue);
        source = Set.copyOf(source);
        content = Set.copyOf(content);
    }
}
