package org.isnad.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Chooses the type of the act that a sentence tells of, among those that its words or the encoder speak for. */
final class TypeChooser {

    private static final double LIKELY = 0.15;

    /** From this probability on a sentence tells of an act of the type beside another. */
    private static final double SURE = 0.5;

    /** Types with hardly an act to learn from among the reports that were found. */
    static final Set<EventType> RARE =
            EnumSet.of(EventType.SHOOTING, EventType.ABDUCTION, EventType.DESTRUCTION, EventType.OTHER_VIOLENCE);

    private static final Set<EventType> FROM_AFAR =
            EnumSet.of(EventType.AIR_STRIKE, EventType.SHELLING, EventType.EXPLOSION, EventType.CHEMICAL_ATTACK);

    private static final Set<String> AIMED = Set.of("fire", "struck", "hit", "strike", "strikes");

    /** What a probability of 1 weighs beside the words of the lists. */
    private static final int MOST = 40;

    private final List<SentenceMentions> all;
    private final Judge judge;
    private final @Nullable Tags tags;

    /** Types that a word anywhere in the report speaks for. */
    private final Set<EventType> told = EnumSet.noneOf(EventType.class);

    TypeChooser(List<SentenceMentions> all, Judge judge, @Nullable Tags tags) {
        this.all = all;
        for (SentenceMentions m : all) {
            m.triggers().stream()
                    .map(t -> t.word().type())
                    .filter(Objects::nonNull)
                    .forEach(told::add);
            m.weapons().stream()
                    .map(w -> w.value().type())
                    .filter(Objects::nonNull)
                    .forEach(told::add);
        }
        this.judge = judge;
        this.tags = tags;
    }

    /**
     * The type of the act, and those of others that the sentence surely tells of beside it: "launched an offensive on the
     * town, which has been under siege since March". Where words tell of a rare type, another that the encoder alone speaks
     * for is not taken: in the war that it learned from, those who "opened fire" mostly had mortars. Nor is one that the words of a
     * part of a sentence do not speak for: the encoder's may be that of the other part. And what hits from afar is taken only where some
     * word of the report tells of such an act: "nine people were killed in Oltera".
     */
    List<Typing> choose(SentenceMentions m, Typing rules, List<FigureDraft> figures) {
        Map<EventType, Integer> votes = new EnumMap<>(EventType.class);
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (TriggerMention t : m.triggers()) {
            EventType type = t.word().type();
            if (type != null && t.isDone()) {
                votes.merge(type, t.word().weight(), Integer::sum);
                types.add(type);
            }
        }
        votes.keySet().remove(Typing.ofGuns(m, 0, m.sentence().size()));
        Tags t = tags;
        int s = m.sentence().index();
        for (EventType type : EventType.values()) {
            if (t != null && (t.label(s, TagSet.event(type)) >= LIKELY || ofWords(t, m, type) >= LIKELY)) {
                types.add(type);
            }
        }
        if (rules.type() != null) {
            types.add(rules.type());
        }
        boolean part = rules.type() != null && Clauses.isPart(m, all.get(s));
        EventType best = rules.type();
        double most = judge.threshold(Task.TYPE);
        Map<EventType, Double> sure = new EnumMap<>(EventType.class);
        for (EventType type : types) {
            double p = judge.probability(new Question(
                    Task.TYPE, s, "", type.code(), type == rules.type(), features(m, type, rules, votes, figures)));
            boolean rare =
                    RARE.contains(rules.type()) || rules.type() == EventType.EXECUTION && FROM_AFAR.contains(type);
            boolean alone = !told.contains(type) && FROM_AFAR.contains(type) && !isAimed(m.sentence());
            if ((rare || part || alone) && type != rules.type() && !votes.containsKey(type)) {
                continue;
            }
            if (p > most) {
                most = p;
                best = type;
            }
            if (p >= SURE) {
                sure.put(type, p);
            }
        }
        List<Typing> chosen = new ArrayList<>();
        chosen.add(best == null ? rules : weighed(best, most));
        sure.remove(best);
        sure.forEach((type, p) -> chosen.add(weighed(type, p)));
        return chosen;
    }

    /** "The army targeted positions", "killed by rebel fire": from afar, its means unstated (guideline, settled question 14). */
    private static boolean isAimed(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.key(i).startsWith("target") || AIMED.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static Typing weighed(EventType type, double probability) {
        return new Typing(type, (int) Math.round(probability * MOST));
    }

    private Features features(
            SentenceMentions m,
            EventType type,
            Typing rules,
            Map<EventType, Integer> votes,
            List<FigureDraft> figures) {
        Sentence s = m.sentence();
        Features row = new Features();
        row.oneOf(type, List.of(EventType.values())).oneOf(rules.type(), List.of(EventType.values()));
        row.add(type == rules.type()).add(rules.type() == null).add(rules.weight());
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        int own = votes.getOrDefault(type, 0);
        row.add(own).add(all == 0 ? 0 : own / (double) all);
        for (TriggerForm form : TriggerForm.values()) {
            row.add(m.triggers().stream()
                    .anyMatch(x ->
                            x.isDone() && x.word().type() == type && x.word().form() == form));
        }
        row.add(m.triggers().stream().anyMatch(x -> !x.isDone() && x.word().type() == type));
        row.add(m.weapons().stream().anyMatch(w -> w.value().type() == type));
        row.add(s.kind() == Sentence.Kind.HEADLINE).add(s.size());
        row.add(figures.stream().anyMatch(f -> f.harm() == Harm.KILLED));
        row.add(figures.stream().anyMatch(f -> f.harm() == Harm.DISPLACED));
        row.add(figures.stream().anyMatch(f -> f.harm() == Harm.ABDUCTED));
        row.add(figures.stream().anyMatch(f -> f.group() == Group.COMBATANTS));
        row.add(figures.size()).add(m.actors().size()).add(m.places().size());
        row.add(m.actors().stream().filter(a -> a.armed()).count());
        Tags t = tags;
        double other = 0;
        double otherWords = 0;
        for (EventType o : EventType.values()) {
            other = Math.max(other, t == null || o == type ? 0 : t.label(s.index(), TagSet.event(o)));
            otherWords = Math.max(otherWords, t == null || o == type ? 0 : ofWords(t, m, o));
        }
        row.add(t == null ? 0 : t.label(s.index(), TagSet.event(type))).add(other);
        row.add(t == null ? 0 : ofWords(t, m, type)).add(otherWords);
        around(row, s.index(), TagSet.event(type));
        return row;
    }

    /** How surely this sentence states an act, and the sentences around it, and the report as a whole, speak of the type. */
    private void around(Features row, int sentence, int label) {
        Tags t = tags;
        if (t == null) {
            row.add(0).add(0).add(0).add(0).add(0).add(0);
            return;
        }
        int sentences = t.sentences().length;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < sentences; i++) {
            most = i == sentence ? most : Math.max(most, t.label(i, label));
            sum += t.label(i, label);
        }
        row.add(t.label(sentence, TagSet.STATES));
        row.add(sentence == 0 ? 0 : t.label(sentence - 1, label));
        row.add(sentence + 1 == sentences ? 0 : t.label(sentence + 1, label));
        row.add(t.label(0, label)).add(most).add(sum / sentences);
    }

    /** How surely the words of the act tell of one of this type. */
    static double ofWords(Tags tags, SentenceMentions m, EventType type) {
        double most = 0;
        for (TriggerMention t : m.triggers()) {
            if (t.isDone()) {
                most = Math.max(most, tags.most(m.sentence().index(), t.from(), t.to(), TagSet.event(type)));
            }
        }
        return most;
    }
}
