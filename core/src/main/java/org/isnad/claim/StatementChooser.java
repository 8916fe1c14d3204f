package org.isnad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.Act;
import org.isnad.code.EventType;
import org.isnad.mention.Attribution;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.report.Report;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses which sayings matter to the record, and what each speaker does by speaking. */
final class StatementChooser {

    /** From this probability on the encoder's act is a candidate, too. */
    private static final double LIKELY = 0.1;

    /** What a word of saying does is as likely as another act that is so much likelier: "agreed", "because". */
    private static final double CUED = 0.1;

    /** What the rules take it for stands where no other act is likelier by more than this, and needs this share of the threshold. */
    private static final double NEAR = 0.87;

    private static final List<String> CUES = List.of(
            "said",
            "says",
            "told",
            "according",
            "accused",
            "blamed",
            "denied",
            "warned",
            "called",
            "urged",
            "condemned",
            "claimed",
            "announced",
            "confirmed",
            "reported",
            "added",
            "stated",
            "agreed");

    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "n't", "denied", "without");

    private static final Set<String> DUTIES = Set.of(
            "must", "should", "need", "needs", "call", "calls", "called", "urge", "urged", "demand", "end", "stop");

    private final Report report;
    private final List<SentenceMentions> all;
    private final Judge judge;
    private final @Nullable Tags tags;
    private final StatementFinder finder;
    private final SayingFeatures more;

    StatementChooser(Report report, List<SentenceMentions> all, Parties parties, Judge judge, @Nullable Tags tags) {
        this.report = report;
        this.all = all;
        this.judge = judge;
        this.tags = tags;
        this.finder = new StatementFinder(parties);
        this.more = new SayingFeatures(report, all);
    }

    /**
     * A saying with one of the acts that it may do.
     *
     * @param cued   whether the word of saying itself tells the act, and the rules take it
     * @param weight its probability, raised where the rules take it
     */
    private record Candidate(Statement statement, double probability, boolean cued, double weight) {}

    /** At most as many as the guideline allows, in reading order. */
    List<Statement> choose() {
        List<Statement> rules = finder.find(report, all);
        List<Candidate> chosen = new ArrayList<>();
        double threshold = judge.threshold(Task.STATEMENT);
        for (SentenceMentions m : all) {
            if (!m.sentence().isStory() || m.sentence().kind() == Sentence.Kind.HEADLINE) {
                continue;
            }
            for (Attribution a : m.attributions()) {
                Candidate best = best(m, a, rules);
                if (best != null && best.weight >= threshold && isNew(chosen, best.statement)) {
                    chosen.add(best);
                }
            }
        }
        List<Candidate> likeliest = chosen.stream()
                .sorted(Comparator.comparing(Candidate::cued)
                        .thenComparingDouble(Candidate::probability)
                        .reversed())
                .limit(StatementFinder.MOST)
                .toList();
        return chosen.stream()
                .filter(likeliest::contains)
                .map(c -> new Statement(
                        c.statement.speaker(),
                        c.statement.act(),
                        c.statement.quote(),
                        c.statement.target(),
                        c.probability))
                .toList();
    }

    private @Nullable Candidate best(SentenceMentions m, Attribution a, List<Statement> rules) {
        boolean harm = StatementFinder.tellsOfHarm(m, a);
        Act ruleAct = finder.act(m, a, harm);
        Set<Act> acts = EnumSet.of(Act.REPORT, Act.ACCUSE, ruleAct, a.act());
        for (Act act : Act.values()) {
            if (tags != null && tags.label(m.sentence().index(), TagSet.says(act)) >= LIKELY) {
                acts.add(act);
            }
        }
        Candidate best = null;
        double most = 0;
        // Nobody is accused in a sentence that names nobody.
        boolean accuses =
                ruleAct == Act.ACCUSE || a.act() == Act.ACCUSE || !m.actors().isEmpty();
        for (Act act : acts) {
            Statement statement = act == Act.ACCUSE && !accuses ? null : finder.statement(m, a, act);
            if (statement == null) {
                continue;
            }
            boolean rule = rules.stream()
                    .anyMatch(r -> r.act() == act
                            && r.speaker().equals(a.speaker())
                            && r.quote().equals(statement.quote()));
            double p = judge.probability(new Question(
                    Task.STATEMENT,
                    m.sentence().index(),
                    act.code() + " " + report.words(statement.quote()),
                    report.words(a.speaker()),
                    rule,
                    features(m, a, act, ruleAct, rule, harm)));
            boolean cued = rule && act != Act.REPORT && act != Act.ACCUSE;
            double weight = p / (cued ? CUED : rule ? NEAR : 1);
            if (best == null || weight > most) {
                most = weight;
                best = new Candidate(statement, p, cued, weight);
            }
        }
        return best;
    }

    private static boolean isNew(List<Candidate> chosen, Statement statement) {
        return chosen.stream()
                .noneMatch(c -> c.statement.act() == statement.act()
                        && c.statement.quote().overlaps(statement.quote()));
    }

    private Features features(SentenceMentions m, Attribution a, Act act, Act ruleAct, boolean rule, boolean harm) {
        Sentence s = m.sentence();
        Features row = new Features();
        row.oneOf(act, List.of(Act.values()));
        row.add(act == a.act()).add(act == ruleAct).add(rule).add(harm);
        row.oneOf(ruleAct, List.of(Act.values())).oneOf(a.act(), List.of(Act.values()));
        row.oneOf(a.kind(), List.of(SpeakerMention.Kind.values()));
        row.oneOf(s.key(a.cueFrom()), CUES);
        row.add(StatementFinder.NOT_SPEAKERS.contains(s.key(a.speakerTo() - 1)));
        row.add(m.attributions().size()).upTo(s.index(), 30).upTo(a.to() - a.from(), 40);
        row.add(s.index() / (double) all.size()).add(all.size());
        row.add(m.people().stream().filter(p -> a.covers(p.from())).count());
        row.add(m.actors().stream().filter(p -> a.covers(p.from())).count());
        row.add(m.places().stream().filter(p -> a.covers(p.from())).count());
        row.add(m.triggers().stream()
                .filter(t -> a.covers(t.from()) && t.isDone())
                .count());
        row.add(m.triggers().stream()
                .filter(t -> a.covers(t.from()) && !t.isDone())
                .count());
        row.add(StatementFinder.blames(m, a)).add(finder.speakersOwn(m, a));
        row.add(m.actors().stream().anyMatch(p -> a.isBy(p.from(), p.to())));
        row.add(s.evidence().overlaps(a.speaker()));
        row.add(s.token(Math.min(a.speakerTo(), s.size()) - 1).capital());
        int negations = 0;
        int duties = 0;
        int own = 0;
        for (int i = a.from(); i < Math.min(a.to(), s.size()); i++) {
            negations += NEGATIONS.contains(s.key(i)) ? 1 : 0;
            duties += DUTIES.contains(s.key(i)) ? 1 : 0;
            own += s.key(i).equals("we") || s.key(i).equals("our") || s.key(i).equals("it") ? 1 : 0;
        }
        row.add(negations).add(duties).add(own);
        encoder(row, s, a, act);
        more.add(row, m, a);
        return row;
    }

    private void encoder(Features row, Sentence s, Attribution a, Act act) {
        Tags t = tags;
        if (t == null) {
            for (int i = 0; i < 7; i++) {
                row.add(0);
            }
            return;
        }
        int from = Math.min(a.from(), s.size());
        int to = Math.min(a.to(), s.size());
        double otherLabel = 0;
        double otherTag = 0;
        double event = 0;
        for (Act o : Act.values()) {
            if (o != act) {
                otherLabel = Math.max(otherLabel, t.label(s.index(), TagSet.says(o)));
                otherTag = Math.max(otherTag, t.mean(s.index(), from, to, TagSet.act(o)));
            }
        }
        for (EventType type : EventType.values()) {
            event = Math.max(event, t.label(s.index(), TagSet.event(type)));
        }
        row.add(t.label(s.index(), TagSet.says(act))).add(otherLabel);
        row.add(t.mean(s.index(), from, to, TagSet.act(act))).add(otherTag);
        row.add(t.most(s.index(), from, to, TagSet.act(act)));
        row.add(t.most(s.index(), a.speakerFrom(), Math.min(a.speakerTo(), s.size()), TagSet.SPEAKER));
        row.add(event);
    }
}
