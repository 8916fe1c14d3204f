package org.isnad.claim;

import java.util.List;
import java.util.Set;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a figure: the one who tells it in its own sentence, or the one whose account it goes on with. Their words stay
 * as they stand there ("a monitor"), even where the report names the body later: guideline, {@code source} "as written".
 */
final class Tellers {

    private static final Set<String> ONE_MORE_LEAD = Set.of("another", "further");

    private static final Set<String> PRONOUN_LEADS = Set.of("it", "he", "she", "they");

    private final List<SentenceMentions> all;

    Tellers(List<SentenceMentions> all) {
        this.all = all;
    }

    /** The words that name the one who gives the figure, or null where the report speaks in its own voice. */
    @Nullable
    Evidence of(SentenceMentions m, PeopleMention p) {
        Evidence own = FigureReader.source(m, p);
        return own == null ? carried(m, p) : own;
    }

    /**
     * "Another five people were killed" goes on with the account of the sentence before, where that one counted, too; what
     * begins in quotation marks without a speaker is said by the one who spoke before, and a number for which a sentence that
     * begins with a pronoun has no word of harm is of the one who counted before: "It had spoken of 14 the day before."
     */
    private @Nullable Evidence carried(SentenceMentions m, PeopleMention p) {
        Sentence s = m.sentence();
        if (!m.attributions().isEmpty() || s.index() == 0 || s.kind() != Sentence.Kind.PROSE) {
            return null;
        }
        SentenceMentions before = all.get(s.index() - 1);
        if (s.key(0).equals("\"") && p.form() == PeopleMention.Form.NUMBER) {
            List<Attribution> sayings = before.attributions();
            return sayings.isEmpty() ? null : sayings.get(sayings.size() - 1).speaker();
        }
        boolean recounts = PRONOUN_LEADS.contains(s.key(0)) && OpenFigures.isOpen(m, p);
        boolean goesOn = ONE_MORE_LEAD.contains(s.key(0)) && p.from() <= 3 || p.wholeIsEarlier() || recounts;
        return goesOn ? countedBy(before) : null;
    }

    /** Who gives the last figure of a sentence. */
    private static @Nullable Evidence countedBy(SentenceMentions m) {
        Evidence teller = null;
        for (PeopleMention p : m.people()) {
            Evidence source = p.harm() == null ? null : FigureReader.source(m, p);
            teller = source == null ? teller : source;
        }
        return teller;
    }
}
