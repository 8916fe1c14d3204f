package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.IncidentBuilder.Told;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.tag.Link;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/** One act among the sentences of its report, as the learned choices see it. */
final class ActContext {

    private static final int FAR_SENTENCES = 10;

    final ToldAct act;
    final int number;
    final IncidentClaim rules;
    final Story story;

    /** Probability that people would file the act; 1 until that is known. */
    final double filed;

    /** Every sentence, of one that was cut the part alone that tells of this act: no other names its day, its town or its doer. */
    final List<SentenceMentions> all;

    private final Set<Integer> told = new TreeSet<>();
    private final int lead;
    final ActLinks links;
    final List<ActLinks> others;
    private final Map<Object, Double> probabilities = new HashMap<>();

    /**
     * Everything about a report that is the same for all its acts.
     *
     * @param all  mentions of every sentence
     * @param told the same without what sentences only compare their act with
     * @param rules what the rules make of each act
     * @param tags what the encoder says of them, or null without one
     * @param links of each act
     * @param named which sentences name which place
     * @param doers how often and where it names which party
     */
    record Story(
            Report report,
            List<SentenceMentions> all,
            List<SentenceMentions> told,
            List<ToldAct> acts,
            List<IncidentClaim> rules,
            Parties parties,
            Judge judge,
            @Nullable Tags tags,
            List<ActLinks> links,
            NamedPlaces named,
            NamedParties doers) {

        Story(
                Report report,
                List<SentenceMentions> all,
                List<Told> told,
                Parties parties,
                Judge judge,
                @Nullable Tags tags) {
            this(
                    report,
                    all,
                    all.stream().map(m -> Comparison.of(m).told()).toList(),
                    told.stream().map(Told::act).toList(),
                    told.stream().map(Told::incident).toList(),
                    parties,
                    judge,
                    tags,
                    told.stream().map(t -> new ActLinks(t.act().drafts(), tags)).toList(),
                    new NamedPlaces(report, all, tags),
                    new NamedParties(all, parties));
        }
    }

    /**
     * An act.
     *
     * @param number its number among the acts
     * @param rules  the incident that the rules make of it
     */
    ActContext(ToldAct act, int number, IncidentClaim rules, Story story) {
        this(act, number, rules, story, 1);
    }

    private ActContext(ToldAct act, int number, IncidentClaim rules, Story story, double filed) {
        this.filed = filed;
        this.act = act;
        this.number = number;
        this.rules = rules;
        this.story = story;
        int leading = -1;
        for (EventDraft d : act.drafts()) {
            int s = d.mentions().sentence().index();
            told.add(s);
            if (leading < 0 || d.quote().equals(rules.quote())) {
                leading = s;
            }
        }
        this.lead = leading;
        this.all = own();
        int at = story.acts().indexOf(act);
        this.links = story.links().get(at);
        this.others = new ArrayList<>(story.links());
        others.remove(at);
    }

    /** Of sentences that were cut the part that tells of this act; where two of its parts do, the whole. */
    private List<SentenceMentions> own() {
        List<SentenceMentions> own = new ArrayList<>(story.told());
        for (EventDraft d : act.drafts()) {
            int s = d.mentions().sentence().index();
            boolean another = act.drafts().stream()
                    .map(EventDraft::mentions)
                    .anyMatch(m -> m.sentence().index() == s && !m.equals(d.mentions()));
            if (!another) {
                own.set(s, d.mentions());
            }
        }
        return own;
    }

    /** The same act, of which it is known how likely people would file it. */
    ActContext filedWith(double probability) {
        return new ActContext(act, number, rules, story, probability);
    }

    int lead() {
        return lead;
    }

    /** Whether a sentence tells of the act. */
    boolean tells(int sentence) {
        return told.contains(sentence);
    }

    /** Sentences that tell of the act, and those of the story up to {@code reach} before or after. */
    List<SentenceMentions> around(int reach) {
        List<SentenceMentions> around = new ArrayList<>();
        for (SentenceMentions m : all) {
            if (m.sentence().isStory() && distance(m.sentence().index()) <= reach) {
                around.add(m);
            }
        }
        return around;
    }

    /** How many sentences lie between this one and the next that tells of the act; 0 where it does itself. */
    int distance(int sentence) {
        return told.stream().mapToInt(s -> Math.abs(s - sentence)).min().orElse(FAR_SENTENCES);
    }

    /** Keeps how probable a value is that may become part of the incident. */
    void note(Object value, double probability) {
        probabilities.put(value, probability);
    }

    /** What was noted of a value, or {@link Double#NaN}. */
    double probability(@Nullable Object value) {
        return value == null ? Double.NaN : probabilities.getOrDefault(value, Double.NaN);
    }

    List<Double> probabilities(List<?> values) {
        return values.stream().map(this::probability).toList();
    }

    /** Probability that the act is one that people would file and that the candidate is right of it. */
    double ask(Task task, String value, boolean rule, Features features) {
        return ask(task, "", value, rule, features);
    }

    double ask(Task task, String subject, String value, boolean rule, Features features) {
        return filed * story.judge().probability(new Question(task, number, subject, value, rule, features));
    }

    /** Whether a sentence that does not tell of this act tells the day of another. */
    boolean isOfAnother(int sentence, EventDate date) {
        if (tells(sentence)) {
            return false;
        }
        for (int i = 0; i < story.acts().size(); i++) {
            EventDate day = story.rules().get(i).date();
            boolean told = story.acts().get(i).drafts().stream()
                    .anyMatch(d -> d.mentions().sentence().index() == sentence);
            if (told && day != null && day.iso().equals(date.iso())) {
                return true;
            }
        }
        return false;
    }

    /** What the other acts of the report have by the rules: which part of them, the one before, the one after, one of the type. */
    void company(Features row, Predicate<IncidentClaim> has) {
        int at = number;
        int having = 0;
        boolean before = false;
        boolean after = false;
        boolean likeBefore = false;
        for (int i = 0; i < story.rules().size(); i++) {
            IncidentClaim other = story.rules().get(i);
            if (i != at && has.test(other)) {
                having++;
                before |= i == at - 1;
                after |= i == at + 1;
            }
            if (i < at && other.type() == rules.type()) {
                likeBefore = has.test(other);
            }
        }
        row.add(having / (double) Math.max(1, story.rules().size() - 1));
        row.add(before).add(after).add(likeBefore);
    }

    /** The surest link of the act to any word. */
    double strongest(Link link) {
        return links.strongest(link, story.all());
    }

    /** How surely the words of another act tell of this one. */
    List<Double> sameAsOthers() {
        return others.stream().map(links::same).toList();
    }

    double mostSame(Tags tags, int sentence) {
        double most = 0;
        for (int s : told) {
            most = Math.max(most, tags.same(s, sentence));
        }
        return most;
    }
}
