package org.isnad.mention;

import org.isnad.lexicon.Lexicon.Level;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a sentence: the tokens {@code [from, to)}, its kind of place among them ("Salaheddin district").
 *
 * @param nameFrom first token of the proper name
 * @param nameTo   token after the proper name
 * @param level    what kind of place it is
 * @param province canonical name of its province, or null
 * @param country  its country, or null
 * @param lead     the preposition before it, or the empty string
 */
public record PlaceMention(
        int from,
        int to,
        int nameFrom,
        int nameTo,
        Level level,
        @Nullable String province,
        @Nullable String country,
        String lead) {

    /** Whether it is precise enough for an incident of its own. */
    public boolean isSpecific() {
        return level != Level.COUNTRY && !isDescribed();
    }

    /** Whether it is described and has no name: "the government-held west of the city". */
    public boolean isDescribed() {
        return level == Level.AREA && from == nameFrom && to == nameTo;
    }
}
