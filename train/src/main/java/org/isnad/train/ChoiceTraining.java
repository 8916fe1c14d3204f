package org.isnad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.isnad.choice.Choices;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.choice.Trees;
import org.isnad.claim.Reading;
import org.isnad.pipeline.Learned;
import org.isnad.pipeline.ReportReader;
import org.isnad.tag.Tagger;
import org.isnad.train.Asked.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Learns the choices: lets the reader ask about every candidate in reports that people read, and says what was right.
 * First the types, then with those what is joined, then with both all else, so that each choice is learned of such acts
 * as it will be asked about. Where an earlier choice decides what a later one sees, the trees that make it were grown on
 * other reports.
 */
final class ChoiceTraining {

    /** How often the trees of a task are grown without a part of the reports. */
    static final int PARTS = 4;

    /** Tasks that are asked of acts. */
    private static final Set<Task> OF_ACTS =
            EnumSet.of(Task.INCIDENT, Task.PLACE, Task.ACTOR, Task.TARGET, Task.WEAPON, Task.DATE);

    /** Tasks that gain by more runs; figures, tellers and sayings, whose candidates are many, do not. */
    private static final Set<Task> OFTEN = EnumSet.of(
            Task.TYPE, Task.SAME, Task.INCIDENT, Task.PLACE, Task.ACTOR, Task.TARGET, Task.WEAPON, Task.DATE);

    private static final int RUNS = 5;

    /** Tasks with few rows, or much that features do not tell. */
    private static final Set<Task> CAREFUL = EnumSet.of(Task.SAME, Task.INCIDENT, Task.WEAPON);

    /** What is asked of acts is learned of acts joined from so much less, and so much more, on, too: the same words in other acts. */
    private static final double VARIED = 0.16;

    /** How many rows three rows that are nearly the same count for. */
    private static final double COPIES = 2.5;

    private final Set<Task> byRules;
    private final double sameFrom;
    private final Boosting.Settings settings;
    private final long seed;
    private final Reports reports;
    private final List<Gold> all;
    private final int found;
    private final Function<Gold, @Nullable Tagger> taggers;
    private final Folds folds;
    private final Map<Task, List<Trees>> grown = new EnumMap<>(Task.class);
    private final Map<Task, Trees> whole = new EnumMap<>(Task.class);
    private final Map<Task, Double> thresholds = new EnumMap<>(Task.class);
    private UnaryOperator<Judge> view = UnaryOperator.identity();

    /**
     * A training.
     *
     * @param found    how many of the reports, the first of all, were found and not written: thresholds are set for these
     * @param taggers  says for each report which encoder to use, one that was not trained on it
     * @param byRules  tasks that are left to the rules
     * @param sameFrom from which probability on drafts are joined
     */
    ChoiceTraining(
            Reports reports,
            List<Gold> all,
            int found,
            Function<Gold, @Nullable Tagger> taggers,
            Set<Task> byRules,
            double sameFrom,
            Boosting.Settings settings,
            long seed) {
        this.reports = reports;
        this.all = List.copyOf(all);
        this.found = found;
        this.taggers = taggers;
        this.byRules = byRules.isEmpty() ? EnumSet.noneOf(Task.class) : EnumSet.copyOf(byRules);
        this.sameFrom = sameFrom;
        this.settings = settings;
        this.seed = seed;
        this.folds = Folds.of(all, PARTS);
        thresholds.put(Task.TYPE, 0.05);
        thresholds.put(Task.GROUP, 0.5);
        thresholds.put(Task.TOTAL, 0.5);
        thresholds.put(Task.SOURCE, 0.5);
        thresholds.put(Task.SAME, sameFrom);
    }

    /** Lets what is returned stand between the reader and what is learned, to see or to change what is asked. */
    ChoiceTraining seenThrough(UnaryOperator<Judge> between) {
        this.view = between;
        return this;
    }

    Choices learn() {
        grow(ask(EnumSet.of(Task.TYPE, Task.GROUP, Task.TOTAL, Task.SOURCE), false), settings);
        EnumSet<Task> same = EnumSet.of(Task.SAME);
        Asked joined = ask(same, true);
        grow(joined, settings);
        joined.addAll(ask(same, false));
        grow(joined, settings);
        Asked acts = ask(OF_ACTS, false);
        Asked varied = new Asked();
        varied.addAll(acts);
        for (double other : new double[] {sameFrom - VARIED, sameFrom + VARIED}) {
            thresholds.put(Task.SAME, other);
            varied.addAll(ask(OF_ACTS, false));
        }
        thresholds.put(Task.SAME, sameFrom);
        grow(varied, settings.forRowsTold(COPIES));
        Asked rest = ask(EnumSet.of(Task.FIGURE, Task.STATEMENT), false);
        grow(rest, settings);
        rest.addAll(acts);
        thresholds.putAll(new Thresholds(rest.ofFirst(found), all.subList(0, found)).best());
        return new Choices(whole, thresholds);
    }

    /** The choices that were learned without the report's part. */
    Choices without(Gold gold) {
        int part = folds.of(gold);
        Map<Task, Trees> trees = new EnumMap<>(Task.class);
        grown.forEach((task, parts) -> trees.put(task, parts.get(part)));
        return new Choices(trees, thresholds);
    }

    ReportReader reader(Gold gold, Judge judge) {
        return ReportReader.with(new Learned(taggers.apply(gold), view.apply(judge), new TreeMap<>()), null);
    }

    /** Answers as far as it was learned, else as the rules do; keeps every act, and remembers what was asked. */
    private final class Listener implements Judge {
        private final Judge learned;
        private final Set<Task> tasks;
        private final @Nullable RightAnswers teacher;
        private final List<Question> asked = new ArrayList<>();

        Listener(Judge learned, Set<Task> tasks, @Nullable RightAnswers teacher) {
            this.learned = learned;
            this.tasks = tasks;
            this.teacher = teacher;
        }

        @Override
        public double probability(Question q) {
            if (tasks.contains(q.task())) {
                asked.add(q);
            }
            Boolean right = teacher != null && tasks.contains(q.task()) ? teacher.of(q, Map.of()) : null;
            if (right != null) {
                return right ? 1 : 0;
            }
            if (q.task() == Task.INCIDENT) {
                return 1;
            }
            return grown.containsKey(q.task()) ? learned.probability(q) : q.rule() ? 1 : 0;
        }

        @Override
        public double threshold(Task task) {
            return grown.containsKey(task) ? learned.threshold(task) : 0.5;
        }
    }

    /**
     * What the reader asks about all reports.
     *
     * @param taught whether it goes on as a person would have it
     */
    private Asked ask(Set<Task> tasks, boolean taught) {
        Asked asked = new Asked();
        for (int i = 0; i < all.size(); i++) {
            Gold gold = all.get(i);
            RightAnswers answers = new RightAnswers(gold, new Lesson(gold, reports.mentions(gold.report())));
            Listener listener = new Listener(without(gold), tasks, taught ? answers : null);
            Reading reading = reader(gold, listener).read(gold.report());
            Map<Integer, Gold.Incident> matched = answers.matched(reading);
            for (Question q : listener.asked) {
                asked.add(q, i, folds.of(gold), answers.of(q, matched));
            }
        }
        return asked;
    }

    private void grow(Asked asked, Boosting.Settings common) {
        asked.tasks().forEach((task, candidates) -> {
            Boosting.Settings often = OFTEN.contains(task) ? common.grown(RUNS) : common;
            Boosting.Settings by = CAREFUL.contains(task) ? common.careful().grown(RUNS - 1) : often;
            if (byRules.contains(task)) {
                return;
            }
            List<Candidate> told =
                    candidates.stream().filter(c -> c.right != null).toList();
            List<Trees> parts = new ArrayList<>();
            double loss = 0;
            for (int part = 0; part < PARTS; part++) {
                int held = part;
                Trees trees = fit(told.stream().filter(c -> c.part != held).toList(), by);
                parts.add(trees);
                for (Candidate c : candidates) {
                    if (c.part == part) {
                        c.probability = trees.probability(c.features);
                        loss -= c.right == null ? 0 : Math.log(c.right ? c.probability : 1 - c.probability);
                    }
                }
            }
            grown.put(task, parts);
            whole.put(task, fit(told, by));
            System.err.printf(
                    Locale.ROOT,
                    "%s: %d candidates, %d right; log loss %.4f%n",
                    task.code(),
                    told.size(),
                    told.stream().filter(c -> Boolean.TRUE.equals(c.right)).count(),
                    loss / told.size());
        });
    }

    /** Written reports are more, and of other wars: what was found counts twice beside them. */
    private Trees fit(List<Candidate> told, Boosting.Settings by) {
        List<Candidate> candidates = new ArrayList<>(told);
        if (found < all.size()) {
            told.stream().filter(c -> c.report < found).forEach(candidates::add);
        }
        return Boosting.fit(
                candidates.stream().map(c -> c.features).toList(),
                candidates.stream().map(c -> Boolean.TRUE.equals(c.right)).toList(),
                by,
                seed);
    }
}
