package org.isnad.mention;

/**
 * Someone who can say something: the tokens {@code [from, to)}.
 *
 * @param kind what kind of speaker
 */
public record SpeakerMention(int from, int to, Kind kind) {

    /** Kinds of speakers. */
    public enum Kind {
        /** Passes on what others say: agencies, newspapers, channels. */
        RELAY,
        /** Counts or sees for itself: monitors, rescuers, officials, organisations, witnesses. */
        TELLER,
        /** A party to the conflict or a state. */
        PARTY,
        PERSON,
        /** "it", "he", "the group": someone named before. */
        ANAPHOR
    }
}
