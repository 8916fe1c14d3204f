package org.isnad.mention;

import org.isnad.code.Act;
import org.isnad.report.Evidence;

/**
 * Who says what stands in the tokens {@code [from, to)} of a sentence.
 *
 * @param speaker  the words that name the speaker; from an earlier sentence where this one says "it" or "he"
 * @param kind     what kind of speaker
 * @param speakerFrom first token of the speaker's words in this sentence
 * @param speakerTo   token after the speaker's words in this sentence
 * @param cueFrom  first token of the word of saying
 * @param cueTo    token after it
 * @param act      what the word of saying does
 */
public record Attribution(
        Evidence speaker,
        SpeakerMention.Kind kind,
        int speakerFrom,
        int speakerTo,
        int cueFrom,
        int cueTo,
        Act act,
        int from,
        int to) {

    /** The same, reaching no further than to token {@code end}. */
    Attribution until(int end) {
        return end > from && end < to ? within(from, end) : this;
    }

    /** The same saying, of the tokens {@code [newFrom, newTo)}. */
    Attribution within(int newFrom, int newTo) {
        return new Attribution(speaker, kind, speakerFrom, speakerTo, cueFrom, cueTo, act, newFrom, newTo);
    }

    /** The same speaker, saying something else from token {@code newCueTo} to {@code end}. */
    Attribution saying(int newCueFrom, int newCueTo, Act newAct, int end) {
        return new Attribution(
                speaker,
                kind,
                speakerFrom,
                speakerTo,
                newCueFrom,
                newCueTo,
                newAct,
                newCueTo,
                Math.max(end, newCueTo + 1));
    }

    /** Whether the token is among the words said. */
    public boolean covers(int token) {
        return token >= from && token < to;
    }

    /** Whether any of the tokens {@code [first, end)} name the speaker. */
    public boolean isBy(int first, int end) {
        return first < speakerTo && speakerFrom < end;
    }
}
