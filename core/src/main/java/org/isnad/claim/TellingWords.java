package org.isnad.claim;

import java.util.List;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that tell of an act; what is said of the act is linked to them. */
public final class TellingWords {

    private TellingWords() {}

    /**
     * The words that name the type, else those that name an act of any type, else whatever tells of one.
     *
     * @param type null where only general words tell of the act
     */
    public static List<TriggerMention> of(SentenceMentions mentions, @Nullable EventType type) {
        List<TriggerMention> done = mentions.triggers().stream()
                .filter(t -> t.isDone() && t.word().form() != TriggerForm.MEANS)
                .toList();
        List<TriggerMention> own = ofType(done, type);
        if (own.isEmpty()) {
            own = ofType(done, null);
        }
        return own.isEmpty() ? done : own;
    }

    private static List<TriggerMention> ofType(List<TriggerMention> done, @Nullable EventType type) {
        return done.stream().filter(t -> t.word().type() == type).toList();
    }
}
