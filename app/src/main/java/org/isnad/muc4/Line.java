package org.isnad.muc4;

import java.util.List;
import org.isnad.text.Sentence;

/**
 * One sentence of a bulletin with the word class of each token.
 *
 * @param index     its number in the bulletin
 * @param paragraph the number of its paragraph
 * @param words     the tokens as the classifiers see them: nations and armed groups as classes, so that none of them is
 *                  known by name
 * @param tags      universal part-of-speech tags, one a token: {@code NOUN}, {@code VERB} ...
 */
record Line(int index, int paragraph, Sentence sentence, List<String> words, List<String> tags) {

    int size() {
        return sentence.size();
    }

    /** The token in lower case, or the empty string outside the line. */
    String key(int at) {
        return sentence.key(at);
    }

    /** The token as the classifiers see it, with marks for what is before and behind the line. */
    String word(int at) {
        return at < 0 ? "<s>" : at >= words.size() ? "</s>" : words.get(at);
    }

    /** The tag, or the empty string outside the line. */
    String tag(int at) {
        return at >= 0 && at < tags.size() ? tags.get(at) : "";
    }
}
