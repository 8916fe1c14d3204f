package org.isnad.claim;

import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A figure on its way into an incident: what it is a part of is still the figure itself, not an index.
 *
 * @param sentence index of its sentence
 * @param whole    the figure that it is a subset of, or null
 * @param vague    whether the words only round a number ("dozens", "nearly 40")
 * @param headline whether it stands in a headline
 * @param fateOpen whether the words leave open if they live: "was shot"
 */
record FigureDraft(
        int sentence,
        Harm harm,
        Group group,
        Count count,
        Evidence quote,
        @Nullable Evidence source,
        @Nullable FigureDraft whole,
        boolean vague,
        boolean headline,
        boolean fateOpen) {

    FigureDraft withSource(@Nullable Evidence other) {
        return new FigureDraft(sentence, harm, group, count, quote, other, whole, vague, headline, fateOpen);
    }
}
