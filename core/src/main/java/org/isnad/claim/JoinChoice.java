package org.isnad.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.choice.Features;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.claim.PlaceNames.Relation;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.EventDate;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What is known of whether a sentence, or a part of one, speaks of an act that was told before. */
final class JoinChoice {

    /** Counts above these say no more. */
    private static final int MANY = 12;

    private static final int FAR = 20;

    private static final double MOST_DAYS = 60;

    /** Words that often begin a sentence about another act, or about the same. */
    private static final List<String> OPENERS = List.of(
            "meanwhile", "elsewhere", "separately", "also", "another", "earlier", "in", "on", "the", "a", "it", "at");

    private final List<ToldAct> acts;
    private final @Nullable ToldAct rule;
    private final @Nullable ToldAct current;
    private final @Nullable Tags tags;
    private final EventDraft draft;
    private final DraftWords words;
    private final DraftTies ties;
    private final ActLinks own;

    /** By act. */
    private final List<ActLinks> links;

    /** By act: how surely the words that tell of the draft tell of it. */
    private final List<Double> linked;

    /** By act: how surely any of its sentences tells of what the draft's does. */
    private final List<Double> mostSame;

    /** How many acts tell a word or name of the draft. */
    private final Map<String, Integer> telling = new HashMap<>();

    /**
     * The choice for one draft.
     *
     * @param acts    those told before it
     * @param rule    the one that the rules would join it to, or null
     * @param current the one told last, or null
     * @param words   of all drafts
     * @param ties    of all drafts
     */
    JoinChoice(
            EventDraft draft,
            List<ToldAct> acts,
            @Nullable ToldAct rule,
            @Nullable ToldAct current,
            @Nullable Tags tags,
            DraftWords words,
            DraftTies ties) {
        this.draft = draft;
        this.words = words;
        this.ties = ties;
        this.acts = acts;
        this.rule = rule;
        this.current = current;
        this.tags = tags;
        this.own = new ActLinks(List.of(draft), tags);
        this.links = acts.stream().map(a -> new ActLinks(a.drafts(), tags)).toList();
        this.linked = links.stream().map(own::meanSame).toList();
        int s = draft.mentions().sentence().index();
        this.mostSame = acts.stream()
                .map(a -> a.drafts().stream().mapToDouble(d -> same(d, s)).max().orElse(0))
                .toList();
        Set<String> all = new HashSet<>(words.of(draft, false));
        all.addAll(words.of(draft, true));
        for (String word : all) {
            telling.put(word, (int) acts.stream().filter(a -> tells(a, word)).count());
        }
    }

    private boolean tells(ToldAct act, String word) {
        return act.drafts().stream()
                .anyMatch(d ->
                        words.of(d, false).contains(word) || words.of(d, true).contains(word));
    }

    /**
     * Whether the draft speaks of the act. The subject tells what the draft says, the value what each of the act's does,
     * a line each.
     *
     * @param score what the rules make of it
     */
    Question question(ToldAct act, int score) {
        return new Question(
                Task.SAME,
                draft.mentions().sentence().index(),
                told(draft),
                act.drafts().stream().map(JoinChoice::told).collect(Collectors.joining("\n")),
                act == rule,
                features(act, score));
    }

    /** Sentence, type, places and figures, between tabs. */
    private static String told(EventDraft d) {
        return String.format(
                Locale.ROOT,
                "%d\t%s\t%s\t%s",
                d.mentions().sentence().index(),
                d.type() == null ? "" : d.type().code(),
                d.places().stream().map(PlacedName::name).collect(Collectors.joining(";")),
                d.figures().stream()
                        .map(f -> "%s %s %s"
                                .formatted(
                                        f.harm().code(),
                                        f.count().low(),
                                        f.count().high()))
                        .collect(Collectors.joining(";")));
    }

    private Features features(ToldAct act, int score) {
        Features row = new Features();
        row.add(act == rule).add(rule == null).upTo(score, MANY).add(act == current);
        types(row, act, draft);
        manner(row, act, draft);
        whereAndWhen(row, act, draft);
        figures(row, act, draft);
        row.upTo(draft.places().size(), MANY).upTo(draft.actors().size(), MANY).upTo(draft.weight(), 2 * FAR);
        row.add(shared(act, draft, d -> d.actors().stream().map(a -> a.id()).toList()));
        row.add(isOther(act, draft, d -> d.actors().stream().map(a -> a.id()).toList()));
        row.add(shared(
                act, draft, d -> d.targets().stream().map(t -> t.targetClass()).toList()));
        row.add(isOther(
                act, draft, d -> d.targets().stream().map(t -> t.targetClass()).toList()));
        words(row, act);
        encoder(row, act, draft);
        breadth(row, act, draft);
        row.oneOf(draft.mentions().sentence().key(0), OPENERS);
        row.add(alikeTypes(act)).add(states(draft));
        row.add(act.drafts().stream().mapToDouble(this::states).max().orElse(0));
        List<DraftTies.Ties> told = act.drafts().stream().map(ties::of).toList();
        tied(row, act, ties.of(draft), told);
        told(row, act, ties.of(draft), told);
        return row;
    }

    /** What draft and act have, as far as the encoder ties it to the words that tell of them. */
    private void tied(Features row, ToldAct act, DraftTies.Ties own, List<DraftTies.Ties> told) {
        List<PlacedName> places =
                told.stream().flatMap(t -> t.places().stream()).toList();
        double place = told.stream().mapToDouble(DraftTies.Ties::place).max().orElse(0);
        double day = told.stream().mapToDouble(DraftTies.Ties::day).max().orElse(0);
        row.add(own.place()).add(place).add(own.day()).add(day);
        row.oneOf(PlaceNames.relation(places, own.places()), List.of(Relation.values()));
        row.add(places.size()).add(own.places().size());
        EventDate date = act.date();
        boolean apart = date != null && draft.date() != null && !Joiner.overlaps(date, draft.date());
        row.add(apart ? Math.min(own.day(), day) : -1);
        compare(
                row,
                own.actors(),
                told.stream().flatMap(t -> t.actors().stream()).toList());
        compare(
                row,
                own.targets(),
                told.stream().flatMap(t -> t.targets().stream()).toList());
    }

    /** Whether both have some, and share some. */
    private static void compare(Features row, Collection<?> own, Collection<?> told) {
        row.add(own.isEmpty()).add(told.isEmpty()).add(own.stream().anyMatch(told::contains));
    }

    /** Who tells of them, with which words, how many. */
    private void told(Features row, ToldAct act, DraftTies.Ties own, List<DraftTies.Ties> told) {
        compare(
                row,
                own.tellers(),
                told.stream().flatMap(t -> t.tellers().stream()).toList());
        compare(row, own.words(), told.stream().flatMap(t -> t.words().stream()).toList());
        row.add(told.get(told.size() - 1).words().stream().anyMatch(own.words()::contains));
        int equal = 0;
        int unequal = 0;
        for (FigureDraft f : draft.figures()) {
            for (FigureDraft g : act.figures()) {
                if (f.harm() == g.harm() && f.group() == g.group()) {
                    boolean same = f.count().anchor() == g.count().anchor();
                    equal += same ? 1 : 0;
                    unequal += same ? 0 : 1;
                }
            }
        }
        row.upTo(equal, MANY).upTo(unequal, MANY);
        row.add(draft.weapons().isEmpty());
        row.add(act.drafts().stream().allMatch(d -> d.weapons().isEmpty()));
    }

    private static void types(Features row, ToldAct act, EventDraft draft) {
        row.add(draft.type() == null).add(act.type() == null).add(draft.type() == act.type());
        row.add(draft.type() != null && act.type() != null && Joiner.isNear(draft.type(), act.type()));
        row.add(act.drafts().stream().anyMatch(d -> d.type() == draft.type()));
        row.oneOf(draft.type(), List.of(EventType.values()));
    }

    private void manner(Features row, ToldAct act, EventDraft draft) {
        int s = draft.mentions().sentence().index();
        EventDraft last = act.drafts().get(act.drafts().size() - 1);
        row.upTo(s - last.mentions().sentence().index(), FAR);
        row.upTo(act.drafts().size(), MANY).upTo(acts.size(), MANY).upTo(acts.indexOf(act), MANY);
        row.upTo(s, 2 * FAR);
        row.add(act.headlineOnly())
                .add(draft.headline())
                .add(draft.refers())
                .add(draft.apart())
                .add(draft.ongoing());
        row.add(act.ongoing()).add(draft.oneMore()).add(draft.targeted());
    }

    private static void whereAndWhen(Features row, ToldAct act, EventDraft draft) {
        EventDraft last = act.drafts().get(act.drafts().size() - 1);
        row.oneOf(Joiner.relation(act, draft), List.of(Relation.values()));
        row.oneOf(PlaceNames.relation(last.places(), draft.places()), List.of(Relation.values()));
        row.add(draft.places().isEmpty())
                .add(act.drafts().stream().allMatch(d -> d.places().isEmpty()));
        EventDate date = act.date();
        EventDate other = draft.date();
        row.add(date == null).add(other == null);
        row.add(date != null && other != null && Joiner.overlaps(date, other));
        row.upTo(days(date, other), MOST_DAYS);
        row.add(date != null && other != null && date.iso().equals(other.iso()));
        row.add(draft.dateOfSaying()).add(draft.dateOpen());
    }

    /** From the first day of one to that of the other; 0 where one is not known. */
    private static double days(@Nullable EventDate from, @Nullable EventDate to) {
        return from == null || to == null
                ? 0
                : (double) (to.first().toEpochDay() - from.first().toEpochDay());
    }

    private static void figures(Features row, ToldAct act, EventDraft draft) {
        row.add(Joiner.sharesFigure(act, draft))
                .upTo(act.figures().size(), MANY)
                .upTo(draft.figures().size(), MANY);
        for (Harm harm : List.of(Harm.KILLED, Harm.INJURED)) {
            double before = most(act.figures(), harm);
            double now = most(draft.figures(), harm);
            row.upTo(before, 2 * FAR).upTo(now, 2 * FAR).add(before > 0 && now > 0 ? now / before : -1);
        }
        row.add(draft.figures().stream().anyMatch(f -> f.whole() != null));
    }

    /** The largest figure of the harm, 0 without one. */
    private static double most(List<FigureDraft> figures, Harm harm) {
        return figures.stream()
                .filter(f -> f.harm() == harm)
                .mapToDouble(f -> f.count().anchor())
                .max()
                .orElse(0);
    }

    private void words(Features row, ToldAct act) {
        Set<String> own = words.of(draft, false);
        Set<String> names = words.of(draft, true);
        int most = 0;
        int mostNames = 0;
        double mostShare = 0;
        Set<String> told = new HashSet<>();
        for (EventDraft d : act.drafts()) {
            Set<String> other = words.of(d, false);
            Set<String> both = new HashSet<>(own);
            both.retainAll(other);
            most = Math.max(most, both.size());
            mostShare = Math.max(mostShare, both.size() / (double) Math.max(1, Math.min(other.size(), own.size())));
            Set<String> bothNames = new HashSet<>(names);
            bothNames.retainAll(words.of(d, true));
            mostNames = Math.max(mostNames, bothNames.size());
            told.addAll(both);
            told.addAll(bothNames);
        }
        row.upTo(most, FAR).add(mostShare).upTo(mostNames, MANY).upTo(names.size(), MANY);
        // Of what both tell, the words that no other act tells.
        told.removeIf(word -> telling.getOrDefault(word, 0) > 1);
        row.upTo(told.size(), FAR);
    }

    private void encoder(Features row, ToldAct act, EventDraft draft) {
        int s = draft.mentions().sentence().index();
        double most = 0;
        double sum = 0;
        double first = 0;
        double ofType = 0;
        for (EventDraft d : act.drafts()) {
            double same = same(d, s);
            first = d.equals(act.drafts().get(0)) ? same : first;
            most = Math.max(most, same);
            sum += same;
            ofType = Math.max(ofType, label(d, draft.type()));
        }
        double best = 0;
        int at = acts.indexOf(act);
        for (int i = 0; i < acts.size(); i++) {
            best = i == at ? best : Math.max(best, mostSame.get(i));
        }
        row.add(most).add(sum / act.drafts().size()).add(first).add(best);
        row.add(label(draft, act.type())).add(ofType).add(label(draft, draft.type()));
        row.add(tags == null ? 0 : tags.label(s, TagSet.STATES));
        links(row, act);
    }

    /** How surely the words that tell of the draft tell of the act, of what it said last, and of another. */
    private void links(Features row, ToldAct act) {
        int at = acts.indexOf(act);
        ActLinks told = links.get(at);
        ActLinks last = new ActLinks(List.of(act.drafts().get(act.drafts().size() - 1)), tags);
        double most = 0;
        for (int i = 0; i < linked.size(); i++) {
            most = i == at ? most : Math.max(most, linked.get(i));
        }
        row.add(own.same(told)).add(linked.get(at)).add(own.meanSame(last)).add(most);
        row.add(linked.get(at) - most);
    }

    /** Whether either sums up several acts: a total, more than one place, more than a day, "raids". */
    private void breadth(Features row, ToldAct act, EventDraft draft) {
        row.add(total(draft))
                .add(act.drafts().stream().mapToDouble(this::total).max().orElse(0));
        row.add(isPlural(draft)).add(act.drafts().stream().anyMatch(JoinChoice::isPlural));
        row.add(isPrecise(draft)).add(act.drafts().stream().anyMatch(JoinChoice::isPrecise));
        row.upTo(act.drafts().stream().mapToInt(d -> d.places().size()).max().orElse(0), MANY);
        row.upTo(span(draft.date()), MOST_DAYS).upTo(span(act.date()), MOST_DAYS);
    }

    /** How far the encoder takes draft and act for acts of the same types. */
    private double alikeTypes(ToldAct act) {
        double shared = 0;
        for (EventType type : EventType.values()) {
            double told =
                    act.drafts().stream().mapToDouble(d -> label(d, type)).max().orElse(0);
            shared += Math.min(label(draft, type), told);
        }
        return shared;
    }

    private double states(EventDraft d) {
        return tags == null ? 0 : tags.label(d.mentions().sentence().index(), TagSet.STATES);
    }

    private double total(EventDraft d) {
        return tags == null ? 0 : tags.label(d.mentions().sentence().index(), TagSet.GIVES_TOTAL);
    }

    /** Whether a noun names more than one act. */
    static boolean isPlural(EventDraft d) {
        Sentence s = d.mentions().sentence();
        return TellingWords.of(d.mentions(), d.type()).stream()
                .anyMatch(t ->
                        t.word().form() == TriggerForm.NOUN && s.key(t.to() - 1).endsWith("s"));
    }

    static boolean isPrecise(EventDraft d) {
        return d.places().stream().anyMatch(p -> p.level() != Level.COUNTRY && p.level() != Level.PROVINCE);
    }

    static double span(@Nullable EventDate date) {
        return date == null
                ? -1
                : (double) (date.last().toEpochDay() - date.first().toEpochDay());
    }

    private double same(EventDraft d, int sentence) {
        return tags == null ? 0 : tags.same(d.mentions().sentence().index(), sentence);
    }

    private double label(EventDraft d, @Nullable EventType type) {
        return tags == null || type == null
                ? 0
                : tags.label(d.mentions().sentence().index(), TagSet.event(type));
    }

    private static <T> boolean shared(ToldAct act, EventDraft draft, Function<EventDraft, List<T>> values) {
        List<T> own = values.apply(draft);
        return act.drafts().stream().anyMatch(d -> values.apply(d).stream().anyMatch(own::contains));
    }

    /** Whether both name some, and none alike. */
    private static <T> boolean isOther(ToldAct act, EventDraft draft, Function<EventDraft, List<T>> values) {
        boolean some = act.drafts().stream().anyMatch(d -> !values.apply(d).isEmpty());
        return some && !values.apply(draft).isEmpty() && !shared(act, draft, values);
    }
}
