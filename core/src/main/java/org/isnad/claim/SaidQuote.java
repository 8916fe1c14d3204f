package org.isnad.claim;

import java.util.Set;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.text.Sentence;

/** Which words of a saying its statement quotes: whole phrases, at most 25 tokens (guideline: 5 to 25 words). */
final class SaidQuote {

    private static final int LONGEST = 25;

    /** "warned Damascus that they will respond", "said in a statement on Monday that": so far is "that" looked for. */
    private static final int OPENING = 4;

    private static final int OPENING_WITH_OCCASION = 8;

    /** What follows the word of saying and one of these is no saying of its own: "was accused of shelling the town". */
    private static final Set<String> GOVERNED =
            Set.of("of", "by", "to", "from", "with", "for", "against", "over", "as");

    private static final Set<String> OCCASION = WordClass.CIRCUMSTANCE.words();

    private SaidQuote() {}

    /** First token of the quote. */
    static int start(SentenceMentions m, Attribution a) {
        Sentence s = m.sentence();
        int from = a.from();
        boolean behindCue = from == Math.max(a.cueTo(), a.speakerTo());
        if (behindCue && GOVERNED.contains(s.key(from)) && !hasThat(s, from, from + OPENING)) {
            return clauseStart(s, a);
        }
        boolean occasion = behindCue && OCCASION.contains(s.key(from));
        int opening = Math.min(a.to() - 1, from + (occasion ? OPENING_WITH_OCCASION : OPENING));
        for (int i = from; i < opening; i++) {
            if (s.key(i).equals("that")) {
                // What is said begins after the one it is said to.
                from = i + 1;
            }
        }
        if (from == a.from() && occasion) {
            from = afterDay(m, a);
        }
        while (from < a.to() - 1
                && (s.token(from).isPunctuation() || s.key(from).equals("that"))) {
            from++;
        }
        return from;
    }

    /** Token after the last of the quote; not after {@code start} where nothing is left of it. */
    static int end(Sentence s, int start, int saidEnd) {
        int to = Math.min(saidEnd, start + LONGEST);
        boolean cut = to < s.size();
        while (to > start + 1
                && (s.token(to - 1).isPunctuation() || cut && EventFinder.OPEN_END.contains(s.key(to - 1)))) {
            to--;
        }
        return to;
    }

    private static boolean hasThat(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.key(i).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** The speaker or, where the speaker stands behind, the word of saying with the noun before it. */
    private static int clauseStart(Sentence s, Attribution a) {
        int from = Math.min(a.speakerFrom(), a.cueFrom());
        return a.cueFrom() - a.speakerTo() > LONGEST / 2 || s.token(from).isPunctuation() ? a.cueFrom() : from;
    }

    /** "said on Wednesday it had opened an inquiry": the day is that of the saying. */
    private static int afterDay(SentenceMentions m, Attribution a) {
        for (TimeMention time : m.times()) {
            if (time.from() == a.from() + 1 && time.to() < a.to() - 4) {
                return time.to();
            }
        }
        return a.from();
    }
}
