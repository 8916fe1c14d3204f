package org.isnad.claim;

import java.util.List;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses which numbers of people are figures that people would keep: a wrong one does more harm than a missing one. */
final class FigureChoice {

    private static final double MOST = 30;
    private static final int FAR = 40;

    private final Judge judge;
    private final @Nullable Tags tags;
    private final NumberContext numbers;

    FigureChoice(Judge judge, @Nullable Tags tags, NumberContext numbers) {
        this.judge = judge;
        this.tags = tags;
        this.numbers = numbers;
    }

    /** How probable it is that people would keep the figure just so, from 0 to 1. */
    double probability(SentenceMentions m, PeopleMention p, Harm harm, Group group) {
        Question question = new Question(
                Task.FIGURE,
                m.sentence().index(),
                "%s %s %s %s"
                        .formatted(
                                harm.code(),
                                group.code(),
                                p.count().low(),
                                p.count().high()),
                "",
                true,
                features(m, p, harm, group));
        return judge.probability(question);
    }

    boolean keeps(double probability) {
        return probability >= judge.threshold(Task.FIGURE);
    }

    private Features features(SentenceMentions m, PeopleMention p, Harm harm, Group group) {
        Features row = new Features();
        Sentence s = m.sentence();
        row.oneOf(harm, List.of(Harm.values())).oneOf(group, List.of(Group.values()));
        row.add(p.harm() == null).add(p.partOf() != null).add(p.wholeIsEarlier());
        row.oneOf(s.kind(), List.of(Sentence.Kind.values()));
        row.upTo(s.index(), MOST).add(p.from() / (double) s.size()).upTo(s.size(), 2 * MOST);
        row.upTo(m.people().size(), MOST).upTo(m.people().indexOf(p), MOST);
        row.add(p.count().low() == null)
                .add(p.count().high() == null)
                .upTo((double) p.count().anchor(), 2 * MOST);
        row.add(p.to() - p.from())
                .add(s.token(p.from()).isNumber())
                .add(s.token(p.to() - 1).isNumber());
        row.upTo(p.harmFrom() - p.to(), FAR).upTo(p.harmTo() - p.from(), FAR);
        row.add(m.triggers().stream().filter(TriggerMention::isDone).count());
        row.add(m.triggers().stream().filter(t -> !t.isDone()).count());
        row.add(m.places().size()).add(m.attributions().size()).add(m.times().size());
        row.add(p.group() == group).add(OpenFigures.isOpen(m, p));
        Tags t = tags;
        row.add(t == null ? 0 : t.mean(s.index(), p.from(), p.to(), TagSet.harm(harm)));
        row.add(t == null ? 0 : t.most(s.index(), p.spanFrom(), p.spanTo(), TagSet.harm(harm)));
        row.add(t == null ? 0 : otherHarm(t, m, p, harm));
        row.add(t == null || group == Group.UNSPECIFIED ? 0 : t.mean(s.index(), p.from(), p.to(), TagSet.group(group)));
        row.add(t == null ? 0 : otherGroup(t, m, p, group));
        row.add(t == null ? 0 : t.most(s.index(), p.from(), p.to(), TagSet.TOTAL));
        row.add(t == null ? 0 : t.label(s.index(), TagSet.GIVES_TOTAL));
        row.add(t == null ? 0 : t.label(s.index(), TagSet.STATES));
        numbers.add(row, m, p, harm, group);
        return row;
    }

    private static double otherHarm(Tags tags, SentenceMentions m, PeopleMention p, Harm harm) {
        double most = 0;
        for (Harm other : Harm.values()) {
            double own = tags.mean(m.sentence().index(), p.from(), p.to(), TagSet.harm(other));
            most = other == harm ? most : Math.max(most, own);
        }
        return most;
    }

    private static double otherGroup(Tags tags, SentenceMentions m, PeopleMention p, Group group) {
        double most = 0;
        for (Group other : Group.values()) {
            double own = other == Group.UNSPECIFIED
                    ? 0
                    : tags.mean(m.sentence().index(), p.from(), p.to(), TagSet.group(other));
            most = other == group ? most : Math.max(most, own);
        }
        return most;
    }
}
