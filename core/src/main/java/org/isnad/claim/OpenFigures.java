package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of which no word of the lists says what befell those counted, but the encoder does: "he had written down 43", "the
 * names of nine from one house". Whether they are kept is learned, as of any other number.
 * Where a word says that something is planned, feared or denied, there are none.
 */
final class OpenFigures {

    /** Mean probability of a harm, over the words of the number, from which it is a candidate. */
    private static final double LIKELY = 0.25;

    private OpenFigures() {}

    /** All sentences, with such numbers among those of people. */
    static List<SentenceMentions> with(List<SentenceMentions> all, Tags tags) {
        List<SentenceMentions> more = new ArrayList<>();
        for (SentenceMentions m : all) {
            List<PeopleMention> open = of(m, tags);
            more.add(open.isEmpty() ? m : m.withPeople(open));
        }
        return more;
    }

    /** Whether the number is one of them. */
    static boolean isOpen(SentenceMentions m, PeopleMention p) {
        return m.untold().stream().anyMatch(u -> u.from() == p.from());
    }

    private static List<PeopleMention> of(SentenceMentions m, Tags tags) {
        List<PeopleMention> open = new ArrayList<>();
        for (PeopleMention u : m.untold()) {
            boolean ofThings = m.things().stream().anyMatch(t -> t.from() < u.to() && u.from() < t.to());
            Harm harm = m.sentence().isStory() && !m.undone() && !ofThings ? harm(m, u, tags) : null;
            if (harm != null) {
                open.add(new PeopleMention(
                        u.from(), u.to(), u.count(), u.group(), harm, u.from(), u.to(), null, false, u.form()));
            }
        }
        return open;
    }

    private static @Nullable Harm harm(SentenceMentions m, PeopleMention u, Tags tags) {
        Harm best = null;
        double most = LIKELY;
        for (Harm harm : Harm.values()) {
            double p = tags.mean(m.sentence().index(), u.from(), u.to(), TagSet.harm(harm));
            if (p >= most) {
                best = harm;
                most = p;
            }
        }
        return best;
    }
}
