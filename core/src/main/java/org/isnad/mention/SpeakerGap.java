package org.isnad.mention;

import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** What stands between somebody and a word of saying, and whether he may say it all the same. */
final class SpeakerGap {

    private static final Set<String> BETWEEN_SPEAKER_AND_CUE = WordClass.BETWEEN_SPEAKER_AND_CUE.words();

    private SpeakerGap() {}

    /** Whether no number and no mark but those of quotation stands between. */
    static boolean noBreak(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).isNumber()) {
                return false;
            }
            if (s.token(i).isPunctuation()
                    && !s.key(i).equals("\"")
                    && !s.key(i).equals("'")) {
                return false;
            }
        }
        return true;
    }

    /** Behind ", citing medics," or ", which holds the town,", or who or that, else where it was. */
    static int afterAside(Sentence s, int from, int to) {
        boolean comma = s.key(from).equals(",");
        int at = comma ? from + 1 : from;
        if (comma
                && s.token(Math.min(at, s.size() - 1)).isNumber()
                && s.key(at + 1).equals(",")) {
            // "Ilan Merek, 44, told the agency"
            return at + 2;
        }
        boolean means = comma && s.key(at).equals("in") && s.key(at + 2).equals("statement");
        boolean relative =
                SpeakerNames.RELATIVE.contains(s.key(at)) || s.key(at).equals("whose");
        if (!AttributionFinder.CITING.contains(s.key(at)) && !(comma && relative) && !means) {
            return from;
        }
        for (int i = at; i < to; i++) {
            if (s.key(i).equals(",")) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether nothing stands between but times, adverbs and other words that a subject and its verb may have between them. */
    static boolean isLight(Sentence s, int from, int to, List<TimeMention> times) {
        if (to - from > 7) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int at = i;
            boolean time = times.stream().anyMatch(t -> at >= t.from() && at < t.to());
            if (!time
                    && !BETWEEN_SPEAKER_AND_CUE.contains(s.key(i))
                    && !s.key(i).endsWith("ly")) {
                return false;
            }
        }
        return true;
    }

    static boolean noCue(List<Match<Cue>> cues, int from, Match<Cue> cue) {
        return cues.stream().noneMatch(c -> c.from() >= from && c.to() <= cue.from());
    }

    /** A speaker far from its word of saying has no other verb between: only a phrase of office or place. */
    static boolean noVerb(Lexicon lexicon, Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            String key = s.key(i);
            if (key.equals(";")
                    || key.equals("were")
                    || key.equals("was")
                    || key.equals("killed")
                    || lexicon.triggers
                            .find(s, i)
                            .map(m -> m.value().form() == Lexicon.TriggerForm.VERB)
                            .orElse(false)) {
                return false;
            }
        }
        return true;
    }
}
