package org.isnad.mention;

import org.isnad.lexicon.Lexicon.TriggerWord;
import org.jspecify.annotations.Nullable;

/**
 * A word that tells of a harmful act: the tokens {@code [from, to)}.
 *
 * @param notDone why the act is not done ("planned", "feared", ...), or null where it is
 */
public record TriggerMention(
        int from, int to, TriggerWord word, @Nullable String notDone) {

    public boolean isDone() {
        return notDone == null;
    }
}
