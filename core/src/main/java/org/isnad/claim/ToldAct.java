package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.mention.EventDate;
import org.jspecify.annotations.Nullable;

/** Drafts of one act, in reading order. */
final class ToldAct {
    private final List<EventDraft> drafts = new ArrayList<>();
    private final List<FigureDraft> figures = new ArrayList<>();
    private final List<ActorClaim> positions = new ArrayList<>();
    private @Nullable EventType type;
    private int weight = -1;
    private @Nullable EventDate date;
    private @Nullable EventDate dateOfSaying;
    private boolean ongoing;
    private boolean headlineOnly = true;
    private final double alike;

    /**
     * An act of which nothing is told yet.
     *
     * @param alike how likely it seemed that an act told before was meant, from 0 to 1; 0 without a judge
     */
    ToldAct(double alike) {
        this.alike = alike;
    }

    List<EventDraft> drafts() {
        return drafts;
    }

    List<FigureDraft> figures() {
        return figures;
    }

    /** Blame, claims and denials in sentences that do not tell of the act itself. */
    List<ActorClaim> positions() {
        return positions;
    }

    @Nullable
    EventType type() {
        return type;
    }

    @Nullable
    EventDate date() {
        return date != null ? date : dateOfSaying;
    }

    /** Whether only the day of a saying dates it. */
    boolean isDatedBySaying() {
        return date == null;
    }

    /** Whether its day is told in words that could not be made out. */
    boolean isDateOpen() {
        return date() == null && drafts.stream().anyMatch(EventDraft::dateOpen);
    }

    boolean ongoing() {
        return ongoing;
    }

    boolean headlineOnly() {
        return headlineOnly;
    }

    /** How strongly its words speak for its type; -1 where they have none. */
    int weight() {
        return weight;
    }

    /** How likely it seemed, when it was told first, that an act told before was meant; 0 without a judge. */
    double alike() {
        return alike;
    }

    void add(EventDraft draft) {
        drafts.add(draft);
        figures.addAll(draft.figures());
        if (draft.type() != null && draft.weight() > weight) {
            type = draft.type();
            weight = draft.weight();
        }
        if (!draft.headline() && draft.date() != null) {
            if (draft.dateOfSaying()) {
                dateOfSaying = dateOfSaying == null ? draft.date() : dateOfSaying;
            } else {
                date = date == null ? draft.date() : date;
            }
        }
        ongoing |= draft.ongoing();
        headlineOnly &= draft.headline();
    }
}
