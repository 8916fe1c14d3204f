package org.isnad.mention;

import org.isnad.code.Act;
import org.isnad.report.Evidence;

/**
 * Who says what stands in the tokens {@code [from, to)} of a sentence.
 *
 * @param sentence index of the sentence
 * @param speaker  the words that name the speaker; from an earlier sentence where this one says "it" or "he"
 * @param kind     what kind of speaker
 * @param speakerFrom first token of the speaker's words in this sentence
 * @param speakerTo   token after the speaker's words in this sentence
 * @param cueFrom  first token of the word of saying
 * @param cueTo    token after it
 * @param act      what the word of saying does
 */
public record Attribution(
        int sentence,
        Evidence speaker,
        SpeakerMention.Kind kind,
        int speakerFrom,
        int speakerTo,
        int cueFrom,
        int cueTo,
        Act act,
        int from,
        int to) {

    public boolean covers(int token) {
        return token >= from && token < to;
    }
}
