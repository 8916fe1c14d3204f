package org.isnad.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.FigureReader.Counted;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.NameForm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses whom a figure counts: what its words say, unless the encoder is sure of another group. */
final class GroupChooser {

    private static final double LIKELY = 0.15;

    /** Probabilities that lie nearer than this are alike: then the rules decide. */
    private static final double UNSURE = 0.2;

    private final Judge judge;
    private final @Nullable Tags tags;
    private final NumberContext numbers;

    GroupChooser(Judge judge, @Nullable Tags tags, NumberContext numbers) {
        this.judge = judge;
        this.tags = tags;
        this.numbers = numbers;
    }

    Counted choose(SentenceMentions m, PeopleMention p, Harm harm, Group rule) {
        Set<Group> groups = EnumSet.of(rule, Group.UNSPECIFIED);
        for (Group g : Group.values()) {
            if (tag(m, p, g) >= LIKELY) {
                groups.add(g);
            }
        }
        String subject =
                "%s %s %s".formatted(harm.code(), p.count().low(), p.count().high());
        Group best = rule;
        double most = 0;
        double ofRule = 0;
        for (Group g : groups) {
            double probability = judge.probability(new Question(
                    Task.GROUP, m.sentence().index(), subject, g.code(), g == rule, features(m, p, harm, g, rule)));
            ofRule = g == rule ? probability : ofRule;
            if (probability > most) {
                most = probability;
                best = g;
            }
        }
        boolean sure = most >= judge.threshold(Task.GROUP) && ofRule < most - UNSURE;
        return sure && !isStated(m, p, rule, best)
                ? new Counted(best, most, best)
                : new Counted(rule, ofRule, sure ? best : rule);
    }

    /** "two civilians", "two Norlanders": a noun that says who they are is believed, whoever fought beside them. */
    private static boolean isStated(SentenceMentions m, PeopleMention p, Group rule, Group best) {
        boolean told = rule == p.group() && rule != Group.UNSPECIFIED && rule != Group.MEN;
        return best == Group.COMBATANTS && (told || isOfPeople(m, p));
    }

    /** Whether the last word counted is the name of a people. */
    private static boolean isOfPeople(SentenceMentions m, PeopleMention p) {
        return m.actors().stream()
                .anyMatch(a -> a.form() == NameForm.ADJECTIVE && !a.armed() && a.from() < p.to() && p.to() <= a.to());
    }

    private double tag(SentenceMentions m, PeopleMention p, Group g) {
        return tags == null ? 0 : tags.mean(m.sentence().index(), p.from(), p.to(), TagSet.group(g));
    }

    private Features features(SentenceMentions m, PeopleMention p, Harm harm, Group group, Group rule) {
        Features row = new Features();
        Sentence s = m.sentence();
        row.oneOf(group, List.of(Group.values())).oneOf(rule, List.of(Group.values()));
        row.oneOf(harm, List.of(Harm.values()));
        row.add(group == rule).add(p.partOf() != null).add(p.wholeIsEarlier());
        row.add(s.kind() == Sentence.Kind.HEADLINE);
        row.add(m.people().size()).add(m.people().indexOf(p));
        row.add(m.people().stream().anyMatch(o -> o.group() == group));
        row.add(m.actors().stream().anyMatch(a -> a.armed() && a.from() < p.to() + 3 && p.from() < a.to() + 3));
        row.add(m.actors().size());
        double other = 0;
        for (Group g : Group.values()) {
            other = Math.max(other, g == group ? 0 : tag(m, p, g));
        }
        row.add(tag(m, p, group)).add(other);
        row.add(tags == null ? 0 : tags.most(s.index(), p.spanFrom(), p.spanTo(), TagSet.group(group)));
        row.add(tags == null ? 0 : tags.most(s.index(), p.from(), p.to(), TagSet.TARGET));
        numbers.add(row, m, p, harm, group);
        return row;
    }
}
