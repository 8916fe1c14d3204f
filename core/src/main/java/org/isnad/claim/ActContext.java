package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.IncidentBuilder.Told;
import org.isnad.claim.Joiner.Act;
import org.isnad.code.EventType;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Report;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** One act among the sentences of its report, as the learned choices see it. */
final class ActContext {

    private static final List<String> LEADS = List.of(
            "in", "at", "on", "near", "from", "to", "of", "by", "against", "for", "with", "and", "between", "the");

    private static final List<EventType> TYPES = List.of(
            EventType.AIR_STRIKE,
            EventType.SHELLING,
            EventType.EXPLOSION,
            EventType.ARMED_CLASH,
            EventType.CHEMICAL_ATTACK,
            EventType.SIEGE,
            EventType.DISPLACEMENT,
            EventType.EXECUTION,
            EventType.ABDUCTION);

    /** What the words with a tag are to the act. */
    private static final Map<Integer, Link> LINKS = Map.of(
            TagSet.PLACE, Link.PLACE,
            TagSet.ACTOR, Link.ACTOR,
            TagSet.TARGET, Link.TARGET,
            TagSet.WEAPON, Link.WEAPON,
            TagSet.DATE, Link.DATE);

    /** What words may be, in the order of the features. */
    private static final List<Integer> ROLES = List.of(
            TagSet.PLACE, TagSet.ACTOR, TagSet.TARGET, TagSet.WEAPON, TagSet.DATE, TagSet.SOURCE, TagSet.SPEAKER);

    private static final List<String> LISTS = List.of(",", ";", "and", "or", "as", "well", "the", "&");
    private static final List<String> INSIDE = List.of("in", "of", "at", "near", "outside");

    /** Words that may lie between two that stand next to each other. */
    private static final int NEXT = 4;

    private static final int FAR = 40;
    private static final int FAR_SENTENCES = 10;

    final Act act;
    final int number;
    final IncidentClaim rules;
    final Story story;

    /** Probability that people would file the act; 1 until that is known. */
    final double filed;

    private final Set<Integer> told = new TreeSet<>();
    private final int lead;
    private final ActLinks links;
    private final List<ActLinks> others;
    private final Map<Object, Double> probabilities = new HashMap<>();

    /**
     * Everything about a report that is the same for all its acts.
     *
     * @param all  mentions of every sentence
     * @param rules what the rules make of each act
     * @param tags what the encoder says of them, or null without one
     * @param links of each act
     */
    record Story(
            Report report,
            List<SentenceMentions> all,
            List<Act> acts,
            List<IncidentClaim> rules,
            Parties parties,
            Judge judge,
            @Nullable Tags tags,
            List<ActLinks> links) {

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
                    told.stream().map(Told::act).toList(),
                    told.stream().map(Told::incident).toList(),
                    parties,
                    judge,
                    tags,
                    told.stream().map(t -> new ActLinks(t.act().drafts(), tags)).toList());
        }
    }

    /**
     * An act.
     *
     * @param number its number among the acts
     * @param rules  the incident that the rules make of it
     */
    ActContext(Act act, int number, IncidentClaim rules, Story story) {
        this(act, number, rules, story, 1);
    }

    private ActContext(Act act, int number, IncidentClaim rules, Story story, double filed) {
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
        int at = story.acts().indexOf(act);
        this.links = story.links().get(at);
        this.others = new ArrayList<>(story.links());
        others.remove(at);
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
        for (SentenceMentions m : story.all()) {
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

    /** What is known of any candidate: the tokens {@code [from, to)} of a sentence. */
    Features common(SentenceMentions m, int from, int to, int tag) {
        Sentence s = m.sentence();
        int index = s.index();
        Features row = new Features();
        row.add(tells(index));
        row.upTo(distance(index), FAR_SENTENCES);
        row.upTo(index - lead, FAR_SENTENCES);
        row.add(s.kind() == Sentence.Kind.HEADLINE);
        row.upTo(act.drafts().size(), FAR_SENTENCES);
        row.upTo(story.acts().size(), FAR_SENTENCES);
        row.add(othersTell(index));
        int before = FAR;
        int after = FAR;
        int anyType = FAR;
        for (TriggerMention t : m.triggers()) {
            if (t.isDone()) {
                before = from >= t.to() ? Math.min(before, from - t.to()) : before;
                after = t.from() >= to ? Math.min(after, t.from() - to) : after;
                if (t.word().type() == rules.type()) {
                    anyType = Math.min(anyType, from >= t.to() ? from - t.to() : Math.max(0, t.from() - to));
                }
            }
        }
        row.add(before).add(after).add(anyType);
        row.add(m.attributions().stream().anyMatch(a -> a.covers(from)));
        row.add(m.isSpeaker(from, to));
        row.oneOf(s.key(from - 1), LEADS);
        row.add(from > 1 && s.key(from - 1).equals("the") && s.key(from - 2).equals("by")
                || s.key(from - 1).equals("by"));
        row.oneOf(rules.type(), TYPES);
        row.add(from / (double) s.size());
        Tags tags = story.tags();
        row.add(tags == null ? 0 : tags.most(index, from, to, tag));
        row.add(tags == null ? 0 : tags.mean(index, from, to, tag));
        row.add(tags == null ? 0 : tags.same(index, lead));
        row.add(tags == null ? 0 : mostSame(tags, index));
        row.add(tags == null ? 0 : tags.label(index, TagSet.event(rules.type())));
        row.add(tags == null ? 0 : otherSame(tags, index));
        links(row, Objects.requireNonNull(LINKS.get(tag)), index, from, to);
        if (tag != TagSet.WEAPON && tag != TagSet.DATE) {
            // Weapons and days are seldom anything else.
            otherwise(row, tag, index, from, to);
        }
        return row;
    }

    /** How surely the words are something else to the act, or to what is said. */
    private void otherwise(Features row, int tag, int sentence, int from, int to) {
        Tags tags = story.tags();
        for (int other : ROLES) {
            if (other != tag) {
                row.add(tags == null ? 0 : tags.most(sentence, from, to, other));
                Link link = LINKS.get(other);
                if (link != null) {
                    row.add(links.of(link, sentence, from, to));
                }
            }
        }
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

    /** How surely the encoder links the candidate to this act and to others, and the act to any word. */
    private void links(Features row, Link link, int sentence, int from, int to) {
        double own = links.of(link, sentence, from, to);
        double other = 0;
        for (ActLinks o : others) {
            other = Math.max(other, o.of(link, sentence, from, to));
        }
        double strongest = strongest(link);
        row.add(own).add(other).add(own - other).add(strongest).add(own - strongest);
    }

    /** Words that a candidate stands for: the tokens {@code [from, to)} of a sentence. */
    record Spot(int sentence, int from, int to) {}

    /** How a candidate stands beside the others: how many are linked or tagged more surely, and by how much. */
    void rivals(Features row, Spot own, List<Spot> all, int tag) {
        Tags tags = story.tags();
        if (tags == null) {
            row.add(0).add(0).add(0).add(0);
            return;
        }
        Link link = Objects.requireNonNull(LINKS.get(tag));
        double linked = links.of(link, own.sentence, own.from, own.to);
        double tagged = tags.most(own.sentence, own.from, own.to, tag);
        double mostLinked = 0;
        double mostTagged = 0;
        int moreLinked = 0;
        int moreTagged = 0;
        for (Spot other : all) {
            if (!other.equals(own)) {
                double l = links.of(link, other.sentence, other.from, other.to);
                double t = tags.most(other.sentence, other.from, other.to, tag);
                mostLinked = Math.max(mostLinked, l);
                mostTagged = Math.max(mostTagged, t);
                moreLinked += l > linked ? 1 : 0;
                moreTagged += t > tagged ? 1 : 0;
            }
        }
        row.add(moreLinked).add(moreTagged).add(linked - mostLinked).add(tagged - mostTagged);
    }

    /**
     * What stands next to the candidate in its sentence, before and behind it: how near, in a list with it, as what it lies in,
     * and how surely that is tagged and linked.
     *
     * @param all what the sentence names of the kind, in reading order
     */
    void neighbours(Features row, Sentence s, Spot own, List<Spot> all, int tag) {
        Spot before = null;
        Spot after = null;
        for (Spot o : all) {
            before = o.to <= own.from ? o : before;
            after = o.from >= own.to && after == null ? o : after;
        }
        neighbour(row, s, before, before == null ? 0 : before.to, own.from, tag);
        neighbour(row, s, after, own.to, after == null ? 0 : after.from, tag);
    }

    private void neighbour(Features row, Sentence s, @Nullable Spot other, int from, int to, int tag) {
        Tags tags = story.tags();
        if (other == null || to - from > NEXT) {
            row.add(NEXT + 1).add(false).add(false).add(0).add(0);
            return;
        }
        boolean list = true;
        boolean inside = false;
        for (int i = from; i < to; i++) {
            list &= LISTS.contains(s.key(i));
            inside |= INSIDE.contains(s.key(i));
        }
        row.add(to - from).add(list).add(inside);
        row.add(tags == null ? 0 : tags.most(s.index(), other.from, other.to, tag));
        row.add(links.of(Objects.requireNonNull(LINKS.get(tag)), s.index(), other.from, other.to));
    }

    /** What the other acts of the report have by the rules: which part of them, the one before, the one after, one of the type. */
    void company(Features row, Predicate<IncidentClaim> has) {
        int at = story.acts().indexOf(act);
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

    /** How surely the sentence speaks of another act. */
    private double otherSame(Tags tags, int sentence) {
        double most = 0;
        for (Act other : story.acts()) {
            if (other != act) {
                for (EventDraft d : other.drafts()) {
                    most = Math.max(most, tags.same(d.mentions().sentence().index(), sentence));
                }
            }
        }
        return most;
    }

    private boolean othersTell(int sentence) {
        for (Act other : story.acts()) {
            if (other != act
                    && other.drafts().stream()
                            .anyMatch(d -> d.mentions().sentence().index() == sentence)) {
                return true;
            }
        }
        return false;
    }
}
