package org.isnad.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.report.Evidence;
import org.isnad.tag.Link;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * How surely the encoder ties the places and the day of a draft to the words that tell of it: a sentence names other places
 * and days, too. Computed once a draft.
 */
final class DraftTies {

    /** From here on a place is taken for one of the act. */
    private static final double SURE = 0.3;

    private final @Nullable Tags tags;
    private final Map<EventDraft, Ties> known = new IdentityHashMap<>();

    DraftTies(@Nullable Tags tags) {
        this.tags = tags;
    }

    /**
     * The ties of one draft.
     *
     * @param places those that are surely tied
     * @param place  the surest tie of a place, 0 to 1
     * @param day    the tie of its day, 0 to 1
     */
    record Ties(List<PlacedName> places, double place, double day) {}

    Ties of(EventDraft draft) {
        return known.computeIfAbsent(draft, this::ties);
    }

    private Ties ties(EventDraft draft) {
        if (tags == null) {
            return new Ties(draft.places(), 0, 0);
        }
        SentenceMentions m = draft.mentions();
        ActLinks links = new ActLinks(List.of(draft), tags);
        List<PlacedName> sure = new ArrayList<>();
        double most = 0;
        for (PlacedName name : draft.places()) {
            double tie = 0;
            for (PlaceMention p : m.places()) {
                if (evidence(m, p.from(), p.to()).overlaps(name.claim().at())) {
                    tie = Math.max(tie, links.of(Link.PLACE, m.sentence().index(), p.from(), p.to()));
                }
            }
            most = Math.max(most, tie);
            if (tie >= SURE) {
                sure.add(name);
            }
        }
        double day = 0;
        Evidence words = draft.date() == null ? null : draft.date().words();
        for (TimeMention t : m.times()) {
            if (words != null && evidence(m, t.from(), t.to()).overlaps(words)) {
                day = Math.max(day, links.of(Link.DATE, m.sentence().index(), t.from(), t.to()));
            }
        }
        return new Ties(sure, most, day);
    }

    private static Evidence evidence(SentenceMentions m, int from, int to) {
        return m.sentence().evidence(from, to);
    }
}
