package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.PlaceNames.Relation;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the sentences of one report say of one act: headline and body, retellings by several sources. Acts of
 * another type, another place or another day stay apart (guideline, "One incident = one act").
 */
final class Joiner {

    /**
     * How far back a draft is compared: with so many acts, with so many drafts and figures of each. A report has a dozen
     * at most; a text of megabytes that is none would take hours.
     */
    private static final int REACH = 200;

    /** Weight up to which a word is general enough to name any act: "the strike", "the bombing". */
    private static final int PLAIN_NOUN = 6;

    /**
     * How likely it must be that a draft speaks of an act which the rules keep apart from it: two acts taken for one lose
     * a claim, one act told as two loses nothing.
     */
    private static final double AGAINST_RULES = 0.7;

    /** The same where a teller blames what the draft speaks of on a party: a rival claim may not be lost. */
    private static final double AGAINST_TELLER = 0.85;

    /** Weight of "fired" alone, for shelling. */
    private static final int FIRED = 4;

    /** Weight of "a fight" or "an assault" alone, for an armed clash. */
    private static final int FOUGHT = 8;

    private final @Nullable LocalDate reportDay;
    private final List<ToldAct> acts = new ArrayList<>();
    private @Nullable ToldAct current;

    /** The act that the act being read is compared with, which is another; or null. */
    private @Nullable ToldAct measured;

    /** How likely it is that the draft compared last speaks of an act told before. */
    private double likeliest;

    private final DraftWords words = new DraftWords();
    private final DraftTies ties;
    private final @Nullable Judge judge;
    private final @Nullable Tags tags;

    /**
     * A joiner for one report.
     *
     * @param judge says whether a sentence speaks of an act, or null where the score alone decides
     */
    Joiner(@Nullable LocalDate reportDay, @Nullable Judge judge, @Nullable Tags tags) {
        this.reportDay = reportDay;
        this.judge = judge;
        this.tags = tags;
        this.ties = new DraftTies(tags);
    }

    List<ToldAct> acts() {
        return acts;
    }

    @Nullable
    ToldAct current() {
        return current;
    }

    /** The figure told last that is no part of another, or null. */
    @Nullable
    FigureDraft lastFigure() {
        List<FigureDraft> figures = current == null ? List.of() : current.figures();
        for (int i = figures.size() - 1; i >= 0; i--) {
            FigureDraft f = figures.get(i);
            if (f.whole() == null && f.count().anchor() > 0) {
                return f;
            }
        }
        return null;
    }

    /** When the act told last happened, or where that is not told, the last of those before it that have a day; or null. */
    @Nullable
    EventDate dateBefore() {
        ToldAct before = current == null ? measured : current;
        EventDate date = before == null ? null : before.date();
        for (int i = acts.size() - 1; i >= 0 && date == null; i--) {
            date = acts.get(i).date();
        }
        return date;
    }

    /** Adds a draft to the act that it speaks of, or begins a new one. */
    void add(EventDraft draft) {
        ToldAct best = judge == null ? byScore(draft) : byJudgement(draft, judge);

        // "the fighting", "the operation": speaks of what the report takes as known.
        boolean known = draft.refers() && draft.figures().isEmpty() && draft.date() == null && !acts.isEmpty();
        if (best == null && known && draft.actors().stream().anyMatch(a -> a.basis() == Basis.DENIED)) {
            // A denial is not lost, however unsure it is what it denies.
            best = byScore(draft);
        }
        if (best == null && known) {
            return;
        }
        if (best == null) {
            best = new ToldAct(likeliest);
            acts.add(best);
        }
        best.add(draft);
        current = best;
    }

    /** Adds what the sentence tells beside the draft added last; what follows goes on about that one. */
    void addBeside(EventDraft draft) {
        ToldAct told = current;
        add(draft);
        current = told;
    }

    /** Reads of an act that the act told last is compared with; what follows goes on about the one told last. */
    void compare(Runnable reading) {
        measured = current;
        current = null;
        reading.run();
        current = measured;
        measured = null;
    }

    private @Nullable ToldAct byScore(EventDraft draft) {
        if (current != null && isOfKnown(draft, current) && reached(draft).contains(current)) {
            return current;
        }
        ToldAct best = null;
        int most = 0;
        for (ToldAct act : reached(draft)) {
            int score = score(act, draft);
            if (score > most || score == most && score > 0 && act == current) {
                most = score;
                best = act;
            }
        }
        return best;
    }

    /** The act that the draft most likely speaks of, if that is likely at all. */
    private @Nullable ToldAct byJudgement(EventDraft draft, Judge learned) {
        if (current != null && (isOfKnown(draft, current) || isBesideKnown(draft, current))) {
            return current;
        }
        ToldAct rule = byScore(draft);
        List<ToldAct> reached = reached(draft);
        ToldAct best = null;
        double most = 0;
        likeliest = 0;
        JoinChoice choice = new JoinChoice(draft, reached, rule, current, tags, words, ties);
        for (ToldAct act : reached) {
            Question question = choice.question(act, score(act, draft));
            double p = learned.probability(question);
            likeliest = Math.max(likeliest, p);
            double apart = draft.actors().stream().anyMatch(a -> a.by() != null) ? AGAINST_TELLER : AGAINST_RULES;
            double enough = act == rule ? learned.threshold(Task.SAME) : apart;
            if (p >= Math.max(most, enough)) {
                most = p;
                best = act;
            }
        }
        return best;
    }

    /** How surely the draft speaks of the act; 0 or less where it does not. */
    private int score(ToldAct act, EventDraft draft) {
        EventType type = act.type();
        int score = 0;
        if (draft.type() == null || type == null) {
            score += draft.refers() || act.headlineOnly() || draft.type() == null ? 1 : 0;
        } else if (draft.type() == type) {
            score += 3;
        } else if ((act.headlineOnly() || draft.refers() && draft.weight() <= PLAIN_NOUN)
                && isNear(type, draft.type())) {
            score += 1;
        } else if (isGunfire(type, act.weight(), draft.type()) || isGunfire(draft.type(), draft.weight(), type)) {
            score += 2;
        } else {
            return 0;
        }
        if (draft.apart() && !act.headlineOnly()) {
            score -= sharesFigure(act, draft) ? 2 : 4;
        }
        if (draft.ongoing() && !draft.refers() && !act.ongoing() && !draft.headline()) {
            // A series that goes on is not the single strike told before.
            score -= 3;
        }
        Relation place = relation(act, draft);
        switch (place) {
            case SAME -> score += 3;
            case INSIDE -> score += 1;
            case DIFFERENT -> score -= act.headlineOnly() ? 2 : 6;
            case UNKNOWN -> score += 0;
        }
        EventDate date = act.date();
        if (date != null && draft.date() != null) {
            boolean told = draft.dateOfSaying() || act.isDatedBySaying();
            score += overlaps(date, draft.date()) ? 1 : told ? 0 : -6;
        } else if (date == null && draft.date() != null && !act.headlineOnly() && isOtherDay(draft.date())) {
            // Fresh news without a day is of the report's day.
            score -= draft.refers() || place == Relation.SAME || isRecalled(act) ? 0 : 4;
        }
        if (sharesFigure(act, draft)) {
            score += 3;
        }
        return score;
    }

    /**
     * "The man died at the hospital of another town": whose fate is told as of somebody known fell to the act told last,
     * wherever and on whichever day it is known.
     */
    private static boolean isOfKnown(EventDraft draft, ToldAct act) {
        boolean plain = draft.type() == null || draft.type() == EventType.OTHER_VIOLENCE || draft.type() == act.type();
        boolean known = !draft.figures().isEmpty()
                && draft.figures().stream()
                        .allMatch(f -> f.person() != null && f.person().retold());
        return plain && known && act.figures().stream().anyMatch(f -> f.person() != null);
    }

    /**
     * "A second man was hit in the leg": told beside those of the act told last, unless of another day or place. "Three others"
     * may be those of another act; the judge decides.
     */
    private static boolean isBesideKnown(EventDraft draft, ToldAct act) {
        boolean plain = draft.type() == null || draft.type() == EventType.OTHER_VIOLENCE || draft.type() == act.type();
        boolean beside = !draft.figures().isEmpty()
                && draft.figures().stream()
                        .allMatch(f -> f.person() != null && f.person().more());
        boolean same = draft.date() == null || act.date() == null || overlaps(act.date(), draft.date());
        return plain
                && beside
                && same
                && !draft.apart()
                && relation(act, draft) != Relation.DIFFERENT
                && act.figures().stream().anyMatch(f -> f.harm() == Harm.KILLED || f.harm() == Harm.INJURED);
    }

    /** "Two men were arrested in the shooting of a boy": what is new is the arrest, and the act has another day. */
    private static boolean isRecalled(ToldAct act) {
        boolean arrest = act.figures().stream().anyMatch(f -> f.harm() == Harm.ABDUCTED);
        boolean harm = act.figures().stream().anyMatch(f -> f.harm() == Harm.KILLED || f.harm() == Harm.INJURED);
        boolean crime = act.type() == EventType.SHOOTING || act.type() == EventType.OTHER_VIOLENCE;
        return crime && arrest && harm;
    }

    private boolean isOtherDay(EventDate date) {
        return reportDay == null
                || reportDay.isBefore(date.first())
                || reportDay.isAfter(date.last().plusDays(1));
    }

    /** The draft's places beside those of every draft of the act: one that differs outweighs one that only holds it. */
    static Relation relation(ToldAct act, EventDraft draft) {
        boolean inside = false;
        boolean different = false;
        for (EventDraft d : latest(act.drafts())) {
            Relation r = PlaceNames.relation(d.places(), draft.places());
            if (r == Relation.SAME) {
                return r;
            }
            inside |= r == Relation.INSIDE;
            different |= r == Relation.DIFFERENT;
        }
        return different ? Relation.DIFFERENT : inside ? Relation.INSIDE : Relation.UNKNOWN;
    }

    /** The acts that the draft may speak of: parts of a sentence that was cut tell of an act each. */
    private List<ToldAct> reached(EventDraft draft) {
        return latest(acts).stream()
                .filter(act -> act != measured && latest(act.drafts()).stream().noneMatch(d -> isOtherPart(d, draft)))
                .toList();
    }

    private static boolean isOtherPart(EventDraft a, EventDraft b) {
        return a.mentions().sentence().index() == b.mentions().sentence().index()
                && !a.mentions().equals(b.mentions());
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - REACH), all.size());
    }

    static boolean overlaps(EventDate a, EventDate b) {
        return !a.last().isBefore(b.first()) && !b.last().isBefore(a.first());
    }

    static boolean sharesFigure(ToldAct act, EventDraft draft) {
        for (FigureDraft a : latest(act.figures())) {
            for (FigureDraft b : draft.figures()) {
                if (a.harm() == b.harm()
                        && a.count().anchor() == b.count().anchor()
                        && a.count().anchor() > 2
                        && !a.vague()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "fired", "a fight": where a report tells of a shooting, such words say nothing of shells or fronts. */
    private static boolean isGunfire(EventType weak, int weight, EventType strong) {
        return strong == EventType.SHOOTING
                && (weak == EventType.SHELLING && weight <= FIRED
                        || weak == EventType.ARMED_CLASH && weight <= FOUGHT
                        || weak == EventType.OTHER_VIOLENCE);
    }

    /** Types that a headline and its body often name differently. */
    static boolean isNear(EventType a, EventType b) {
        return a == EventType.ARMED_CLASH
                || b == EventType.ARMED_CLASH
                || a == EventType.AIR_STRIKE
                || b == EventType.AIR_STRIKE
                || a == EventType.SHELLING
                || b == EventType.SHELLING
                || a == EventType.EXPLOSION
                || b == EventType.EXPLOSION;
    }
}
