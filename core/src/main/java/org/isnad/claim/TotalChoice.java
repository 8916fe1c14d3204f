package org.isnad.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention.Role;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which figures belong to no single incident (guideline, "totals"). The toll of several acts, filed as that of one,
 * makes it many times as deadly as anybody says.
 */
final class TotalChoice {

    private static final double MANY = 6;
    private static final double LONG = 60;

    /** Words of counts over many places, acts and days. */
    private static final List<String> OVERALL = List.of(
            "across",
            "all",
            "attacks",
            "been",
            "between",
            "bombardment",
            "campaign",
            "days",
            "different",
            "documented",
            "during",
            "far",
            "hours",
            "last",
            "month",
            "months",
            "offensive",
            "over",
            "past",
            "raids",
            "recent",
            "since",
            "strikes",
            "airstrikes",
            "several",
            "various",
            "toll",
            "total",
            "week",
            "weeks",
            "year",
            "years");

    private static final Map<String, Integer> COLUMN =
            IntStream.range(0, OVERALL.size()).boxed().collect(Collectors.toMap(OVERALL::get, i -> i));

    private final Judge judge;
    private final @Nullable Tags tags;
    private final NumberContext numbers;

    TotalChoice(Judge judge, @Nullable Tags tags, NumberContext numbers) {
        this.judge = judge;
        this.tags = tags;
        this.numbers = numbers;
    }

    /** Whether the figure belongs to no single incident. */
    boolean isTotal(SentenceMentions m, PeopleMention p, FigureDraft figure, @Nullable EventType type) {
        boolean rule = TotalRule.reason(m, figure, type) != null;
        Question question = new Question(
                Task.TOTAL,
                m.sentence().index(),
                "%s %s %s"
                        .formatted(
                                figure.harm().code(),
                                figure.count().low(),
                                figure.count().high()),
                "",
                rule,
                features(m, p, figure, type, rule));
        return judge.probability(question) >= judge.threshold(Task.TOTAL);
    }

    private Features features(
            SentenceMentions m, PeopleMention p, FigureDraft figure, @Nullable EventType type, boolean rule) {
        Features row = new Features();
        Sentence s = m.sentence();
        row.add(rule).oneOf(figure.harm(), List.of(Harm.values())).oneOf(figure.group(), List.of(Group.values()));
        row.add(Math.log1p((double) figure.count().anchor()))
                .add(figure.count().low() == null)
                .add(figure.count().high() == null);
        row.add(figure.vague()).add(figure.headline()).add(figure.whole() != null);
        row.add(figure.others()).add(figure.some()).add(figure.source() != null);
        row.upTo(s.index(), LONG / 2).upTo(s.size(), LONG).add(p.from() / (double) s.size());
        row.upTo(m.people().size(), MANY).upTo(m.people().indexOf(p), MANY);
        row.upTo((double) m.triggers().stream().filter(TriggerMention::isDone).count(), MANY);
        row.upTo(m.places().size(), MANY)
                .upTo(
                        (double) m.places().stream()
                                .filter(PlaceMention::isSpecific)
                                .count(),
                        MANY);
        row.add(type != null).add(TotalRule.bringing(s) >= 0).add(SeveralActs.addsUp(s));
        times(row, m);
        words(row, s, p);
        encoder(row, s, p, figure.harm());
        numbers.add(row, m, p, figure.harm(), figure.group());
        return row;
    }

    private static void times(Features row, SentenceMentions m) {
        for (Role role : Role.values()) {
            row.upTo((double) m.times().stream().filter(t -> t.role() == role).count(), MANY);
        }
        row.upTo((double) m.times().stream().filter(TotalRule::isLong).count(), MANY);
    }

    /** Which words of counts over much the sentence has, and how near. */
    private static void words(Features row, Sentence s, PeopleMention p) {
        double[] nearest = new double[OVERALL.size()];
        Arrays.fill(nearest, LONG);
        for (int i = 0; i < s.size(); i++) {
            Integer word = COLUMN.get(s.key(i));
            if (word != null) {
                nearest[word] = Math.min(nearest[word], Math.abs(i - p.from()));
            }
        }
        for (double distance : nearest) {
            row.add(distance);
        }
    }

    private void encoder(Features row, Sentence s, PeopleMention p, Harm harm) {
        Tags t = tags;
        int i = s.index();
        row.add(t == null ? 0 : t.most(i, p.from(), p.to(), TagSet.TOTAL));
        row.add(t == null ? 0 : t.mean(i, p.spanFrom(), p.spanTo(), TagSet.TOTAL));
        row.add(t == null ? 0 : t.most(i, 0, s.size(), TagSet.TOTAL));
        row.add(t == null ? 0 : t.label(i, TagSet.GIVES_TOTAL));
        row.add(t == null ? 0 : t.label(i, TagSet.STATES));
        row.add(t == null ? 0 : t.mean(i, p.from(), p.to(), TagSet.harm(harm)));
        double tells = 0;
        double speaks = 0;
        for (EventType type : EventType.values()) {
            tells = t == null ? 0 : Math.max(tells, t.most(i, 0, s.size(), TagSet.event(type)));
            speaks = t == null ? 0 : Math.max(speaks, t.label(i, TagSet.event(type)));
        }
        row.add(tells).add(speaks);
    }
}
