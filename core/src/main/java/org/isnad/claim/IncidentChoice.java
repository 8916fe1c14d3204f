package org.isnad.claim;

import java.util.List;
import java.util.function.BiPredicate;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.PlaceNames.Relation;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;

/** Chooses whether an act is one that people would file. */
final class IncidentChoice {

    private static final int MOST = 10;
    private static final double MOST_DAYS = 60;

    private final ActContext act;

    IncidentChoice(ActContext act) {
        this.act = act;
    }

    /**
     * Probability that it is, from 0 to 1.
     *
     * @param rule   whether the rules find that the report tells enough of it
     * @param blamed whether somebody blames it on a party
     */
    double probability(boolean rule, boolean blamed) {
        return act.ask(Task.INCIDENT, blamed ? "blamed" : "", act.rules.type().code(), rule, features(rule, blamed));
    }

    private Features features(boolean rule, boolean blamed) {
        IncidentClaim i = act.rules;
        Features row = new Features();
        SentenceMentions lead = act.all.get(act.lead());
        row.add(rule).add(blamed);
        row.oneOf(i.type(), List.of(EventType.values()));
        row.upTo(act.act.drafts().size(), MOST)
                .upTo(i.casualties().size(), MOST)
                .upTo(i.places().size(), MOST);
        row.upTo(i.actors().size(), MOST)
                .upTo(i.targets().size(), MOST)
                .upTo(i.weapons().size(), MOST);
        row.add(i.casualties().stream().anyMatch(f -> f.harm() == Harm.KILLED));
        row.add(i.casualties().stream().anyMatch(f -> f.harm() == Harm.DISPLACED));
        row.add(act.act.drafts().stream()
                .anyMatch(d -> d.places().stream().anyMatch(p -> p.claim().province() != null)));
        row.add(act.act.drafts().stream().anyMatch(d -> !d.places().isEmpty()));
        row.oneOf(i.date() == null ? null : i.date().precision(), List.of(DatePrecision.values()));
        row.oneOf(i.date() == null ? null : i.date().basis(), List.of(DateBasis.values()));
        row.add(act.act.headlineOnly()).add(act.act.ongoing());
        row.add(act.act.drafts().stream().anyMatch(EventDraft::headline));
        row.add(act.act.drafts().stream().allMatch(EventDraft::refers));
        row.add(act.act.drafts().stream().anyMatch(EventDraft::apart));
        row.add(act.act.type() == null);
        int weight =
                act.act.drafts().stream().mapToInt(EventDraft::weight).max().orElse(0);
        row.upTo(weight, 40);
        row.upTo(act.lead(), 30).add(act.lead() / (double) act.all.size());
        row.upTo(act.story.acts().size(), 20).upTo(act.number, 20);
        row.add(typed(lead, TriggerForm.VERB))
                .add(typed(lead, TriggerForm.NOUN))
                .add(typed(lead, TriggerForm.MEANS));
        row.add(lead.triggers().stream().filter(t -> !t.isDone()).count());
        row.add(lead.sentence().size())
                .add(lead.people().size())
                .add(lead.attributions().size());
        row.add(lead.times().size()).add(lead.places().size());
        row.add(othersOfType()).add(act.act.alike());
        row.add(isLikeAnother((o, d) -> Joiner.relation(o, d) == Relation.SAME));
        row.add(isLikeAnother(Joiner::sharesFigure));
        row.add(isLikeAnother((o, d) -> Joiner.relation(o, d) == Relation.INSIDE));
        row.add(act.story.acts().stream()
                .filter(a -> a != act.act && a.type() == act.rules.type())
                .filter(a -> act.act.drafts().stream().anyMatch(d -> Joiner.relation(a, d) == Relation.INSIDE))
                .count());
        row.add(act.act.drafts().stream().anyMatch(JoinChoice::isPlural));
        row.add(act.act.drafts().stream().anyMatch(JoinChoice::isPrecise));
        row.upTo(JoinChoice.span(i.date()), MOST_DAYS);
        act.company(row, o -> o.type() == i.type());
        act.company(
                row,
                o -> o.date() != null
                        && i.date() != null
                        && o.date().iso().equals(i.date().iso()));
        encoder(row);
        return row;
    }

    private void encoder(Features row) {
        Tags tags = act.story.tags();
        int type = TagSet.event(act.rules.type());
        double said = 0;
        double states = 0;
        double other = 0;
        double words = 0;
        double otherWords = 0;
        for (EventDraft d : act.act.drafts()) {
            if (tags == null) {
                continue;
            }
            int s = d.mentions().sentence().index();
            said = Math.max(said, tags.label(s, type));
            states = Math.max(states, tags.label(s, TagSet.STATES));
            for (TriggerMention t : d.mentions().triggers()) {
                words = Math.max(words, tags.most(s, t.from(), t.to(), type));
                for (EventType o : EventType.values()) {
                    if (o != act.rules.type()) {
                        otherWords = Math.max(otherWords, tags.most(s, t.from(), t.to(), TagSet.event(o)));
                    }
                }
            }
            for (EventType o : EventType.values()) {
                other = Math.max(other, o == act.rules.type() ? 0 : tags.label(s, TagSet.event(o)));
            }
        }
        row.add(said).add(states).add(other).add(words).add(otherWords);
        row.add(tags == null ? 0 : tags.label(act.lead(), type));
        row.add(tags == null ? 0 : tags.label(act.lead(), TagSet.STATES));
        row.add(tags == null ? 0 : tags.label(act.lead(), TagSet.GIVES_TOTAL));
        row.add(tags == null ? 0 : sameAsOther(tags, true));
        row.add(tags == null ? 0 : sameAsOther(tags, false));
        for (Link link : List.of(Link.PLACE, Link.ACTOR, Link.TARGET, Link.WEAPON, Link.DATE)) {
            row.add(act.strongest(link));
        }
        row.add(act.sameAsOthers().stream().mapToDouble(d -> d).max().orElse(0));
    }

    /** How surely an act told before, or after, is the same. */
    private double sameAsOther(Tags tags, boolean before) {
        double most = 0;
        boolean seen = false;
        for (ToldAct other : act.story.acts()) {
            if (other == act.act) {
                seen = true;
            } else if (seen != before) {
                for (EventDraft d : other.drafts()) {
                    most = Math.max(
                            most, act.mostSame(tags, d.mentions().sentence().index()));
                }
            }
        }
        return most;
    }

    /** Whether an act of the same type is like a draft of this one. */
    private boolean isLikeAnother(BiPredicate<ToldAct, EventDraft> alike) {
        return act.story.acts().stream()
                .filter(a -> a != act.act && a.type() == act.rules.type())
                .anyMatch(a -> act.act.drafts().stream().anyMatch(d -> alike.test(a, d)));
    }

    private int othersOfType() {
        return (int) act.story.acts().stream()
                .filter(a -> a != act.act && a.type() == act.rules.type())
                .count();
    }

    private boolean typed(SentenceMentions m, TriggerForm form) {
        return m.triggers().stream()
                .anyMatch(t -> t.isDone() && t.word().form() == form && t.word().type() == act.rules.type());
    }
}
