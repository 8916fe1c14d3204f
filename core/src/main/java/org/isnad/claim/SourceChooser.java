package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.Act;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses who gives a figure among those who say something in its sentence and those around it; or nobody. */
final class SourceChooser {

    /** How many sentences before and after the figure's own tellers are looked for in; the distance is a feature. */
    private static final int BEFORE = 4;

    private static final int AFTER = 4;
    private static final int FAR = 40;

    /** Probabilities that lie nearer than this are alike: then the rules decide. */
    private static final double UNSURE = 0.3;

    private final FigureConfidence confidence = new FigureConfidence();

    private final Report report;
    private final List<SentenceMentions> all;
    private final Tellers tellers;
    private final Judge judge;
    private final @Nullable Tags tags;
    private final TellerNames names;
    private final TellerFeatures more;

    SourceChooser(Report report, List<SentenceMentions> all, Tellers tellers, Judge judge, @Nullable Tags tags) {
        this.report = report;
        this.all = all;
        this.tellers = tellers;
        this.judge = judge;
        this.tags = tags;
        this.names = new TellerNames(report, all);
        this.more = new TellerFeatures(all, names);
    }

    private record Candidate(SentenceMentions in, Attribution saying) {}

    @Nullable
    Evidence source(SentenceMentions m, PeopleMention p, Harm harm) {
        Evidence rule = tellers.of(m, p);
        List<Candidate> candidates = candidates(m);
        String subject =
                "%s %s %s".formatted(harm.code(), p.count().low(), p.count().high());
        List<Evidence> same = more.tellingSame(m, p, harm);
        int about = m.sentence().index();
        Evidence best = null;
        double most = judge.probability(new Question(
                Task.SOURCE, about, subject, "", rule == null, features(m, p, harm, null, rule, candidates, same)));
        double ofRule = rule == null ? most : 0;
        for (Candidate c : candidates) {
            Evidence speaker = c.saying.speaker();
            if (c.in.sentence().index() == about && isOver(m, c.saying, p)) {
                continue;
            }
            double probability = judge.probability(new Question(
                    Task.SOURCE,
                    about,
                    subject,
                    report.words(speaker),
                    speaker.equals(rule),
                    features(m, p, harm, c, rule, candidates, same)));
            ofRule = speaker.equals(rule) ? probability : ofRule;
            if (probability > most) {
                most = probability;
                best = speaker;
            }
        }
        boolean learned = most >= judge.threshold(Task.SOURCE) && ofRule < most - UNSURE;
        // Under which name is for the words of the sentence: "a monitor said" stays, whoever that is.
        boolean sameTeller = rule != null && best != null && names.isOne(rule, best);
        Evidence chosen = learned && !sameTeller ? best : rule;
        confidence.source(FigureReader.quote(m.sentence(), p), harm, chosen, learned ? most : ofRule);
        return chosen;
    }

    /** "Medics said 12 were killed; the Observatory said 13": what medics say ended before the second number, and all that they say. */
    private static boolean isOver(SentenceMentions m, Attribution saying, PeopleMention p) {
        return saying.to() <= p.from()
                && saying.from() >= saying.cueTo()
                && m.attributions().stream().noneMatch(a -> a.speaker().equals(saying.speaker()) && a.covers(p.from()));
    }

    /** How probable what was chosen is, for others to add to. */
    FigureConfidence confidence() {
        return confidence;
    }

    private List<Candidate> candidates(SentenceMentions m) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Evidence> seen = new HashSet<>();
        int at = m.sentence().index();
        for (int i = 0; i <= BEFORE + AFTER; i++) {
            // The sentence itself first, then those nearest to it.
            int s = at + (i % 2 == 0 ? -i / 2 : (i + 1) / 2);
            if (s < 0 || s >= all.size()) {
                continue;
            }
            for (Attribution a : all.get(s).attributions()) {
                if (seen.add(a.speaker())) {
                    candidates.add(new Candidate(all.get(s), a));
                }
            }
        }
        return candidates;
    }

    private Features features(
            SentenceMentions m,
            PeopleMention p,
            Harm harm,
            @Nullable Candidate c,
            @Nullable Evidence rule,
            List<Candidate> candidates,
            List<Evidence> same) {
        Sentence s = m.sentence();
        Features row = new Features();
        row.add(c == null).add(rule == null);
        row.add(s.kind() == Sentence.Kind.HEADLINE);
        row.oneOf(harm, List.of(Harm.values())).oneOf(p.group(), List.of(Group.values()));
        row.add(p.partOf() != null).add(p.wholeIsEarlier());
        row.add(candidates.size());
        row.add(m.attributions().size()).add(m.people().size());
        row.upTo(s.index(), 20);
        if (c == null) {
            for (int i = 0; i < 9 + SpeakerMention.Kind.values().length + Act.values().length; i++) {
                row.add(0);
            }
        } else {
            Attribution a = c.saying;
            boolean here = c.in.sentence().index() == s.index();
            row.add(a.speaker().equals(rule));
            row.upTo(c.in.sentence().index() - s.index(), BEFORE);
            row.add(here && (a.covers(p.from()) || a.covers(p.to() - 1)));
            row.add(here ? Math.min(FAR, Math.abs(a.cueFrom() - p.from())) : FAR);
            row.add(here && a.cueFrom() > p.from());
            row.add(here && p.from() >= a.speakerFrom() && p.from() < a.speakerTo());
            row.add(c.in.sentence().evidence().overlaps(a.speaker()));
            row.add(timesNamed(a));
            row.add(a.cueTo() - a.cueFrom());
            row.oneOf(a.kind(), List.of(SpeakerMention.Kind.values()));
            row.oneOf(a.act(), List.of(Act.values()));
        }
        if (tags == null || c == null) {
            row.add(tags == null ? 0 : strongest(candidates)).add(0).add(0).add(0);
        } else {
            int at = c.in.sentence().index();
            Attribution a = c.saying;
            row.add(tags.most(at, a.speakerFrom(), a.speakerTo(), TagSet.SOURCE));
            row.add(tags.most(at, a.speakerFrom(), a.speakerTo(), TagSet.SPEAKER));
            row.add(tags.same(Math.min(at, s.index()), Math.max(at, s.index())));
            row.add(strongest(candidates));
        }
        row.add(tags == null ? 0 : tags.label(s.index(), TagSet.GIVES_TOTAL));
        double linked = c == null ? 0 : linked(m, p, c);
        double strongest =
                candidates.stream().mapToDouble(o -> linked(m, p, o)).max().orElse(0);
        row.add(linked).add(strongest).add(linked - strongest);
        more.add(row, m, p, c == null ? null : c.in, c == null ? null : c.saying, rule, same);
        return row;
    }

    /** How surely the encoder links the figure to the teller. */
    private double linked(SentenceMentions m, PeopleMention p, Candidate c) {
        return tags == null
                ? 0
                : tags.links()
                        .most(
                                Link.SOURCE,
                                m.sentence().index(),
                                p.from(),
                                c.in.sentence().index(),
                                c.saying.speakerFrom(),
                                c.saying.speakerTo());
    }

    private double strongest(List<Candidate> candidates) {
        double most = 0;
        for (Candidate c : candidates) {
            int at = c.in.sentence().index();
            most = Math.max(
                    most,
                    tags == null ? 0 : tags.most(at, c.saying.speakerFrom(), c.saying.speakerTo(), TagSet.SOURCE));
        }
        return most;
    }

    private int timesNamed(Attribution a) {
        int times = 0;
        for (SentenceMentions m : all) {
            for (Attribution other : m.attributions()) {
                times += other.speaker().equals(a.speaker()) ? 1 : 0;
            }
        }
        return times;
    }
}
