package org.isnad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.choice.Choices;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.choice.Trees;
import org.isnad.claim.Reading;
import org.isnad.code.Basis;
import org.isnad.eval.Answer;
import org.isnad.eval.ReadingScorer;
import org.isnad.eval.ReportScore.MatchedIncidents;
import org.isnad.eval.WordSet;
import org.isnad.pipeline.Learned;
import org.isnad.pipeline.ReportReader;
import org.isnad.tag.Tagger;
import org.jspecify.annotations.Nullable;

/** Learns the choices: lets the reader ask about every candidate in reports that people read, and says what was right. */
final class ChoiceTraining {

    private final Boosting.Settings settings;
    private final long seed;

    private final Reports reports;

    ChoiceTraining(Reports reports, Boosting.Settings settings, long seed) {
        this.reports = reports;
        this.settings = settings;
        this.seed = seed;
    }

    /** Questions of one task, with their answers. */
    private static final class Examples {
        final List<float[]> rows = new ArrayList<>();
        final List<Boolean> right = new ArrayList<>();
        final List<Integer> report = new ArrayList<>();
    }

    /** Lets every candidate through that the rules take, keeps every act, and remembers what was asked. */
    private static final class Listener implements Judge {
        final List<Question> asked = new ArrayList<>();

        @Override
        public double probability(Question question) {
            asked.add(question);
            return question.task() == Task.INCIDENT || question.rule() ? 1 : 0;
        }

        @Override
        public double threshold(Task task) {
            return 0.5;
        }
    }

    Choices learn(List<Gold> all, Function<Gold, @Nullable Tagger> taggers) {
        Map<Task, Examples> examples = new EnumMap<>(Task.class);
        for (Gold gold : all) {
            listen(gold, all.indexOf(gold), taggers.apply(gold), examples);
        }
        Map<Task, Trees> trees = new EnumMap<>(Task.class);
        Map<Task, Double> thresholds = new EnumMap<>(Task.class);
        examples.forEach((task, e) -> {
            trees.put(task, Boosting.fit(e.rows, e.right, settings, seed));
            thresholds.put(task, threshold(task, e));
        });
        return new Choices(trees, thresholds);
    }

    /** Part of gold that is among the candidates at all; the rest is missed whatever the threshold. */
    private static final double REACHED = 0.75;

    private static final int FOLDS = 4;

    /** The threshold with the best F1 on reports that the trees were not grown on. */
    private double threshold(Task task, Examples e) {
        double[] probability = new double[e.rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<float[]> rows = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            for (int i = 0; i < probability.length; i++) {
                if (e.report.get(i) % FOLDS != fold) {
                    rows.add(e.rows.get(i));
                    right.add(e.right.get(i));
                }
            }
            Trees trees = Boosting.fit(rows, right, settings, seed);
            for (int i = 0; i < probability.length; i++) {
                if (e.report.get(i) % FOLDS == fold) {
                    probability[i] = trees.probability(e.rows.get(i));
                }
            }
        }
        long right = e.right.stream().filter(r -> r).count();
        double best = 0;
        double at = 0.5;
        double loss = 0;
        for (int i = 0; i < probability.length; i++) {
            loss -= Math.log(e.right.get(i) ? probability[i] : 1 - probability[i]);
        }
        for (double t = 0.05; t < 0.95; t += 0.01) {
            int taken = 0;
            int hits = 0;
            for (int i = 0; i < probability.length; i++) {
                taken += probability[i] >= t ? 1 : 0;
                hits += probability[i] >= t && e.right.get(i) ? 1 : 0;
            }
            double f1 = 2 * hits / (taken + right / REACHED);
            if (f1 > best) {
                best = f1;
                at = t;
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%s: %d candidates, %d right; log loss %.4f, best F1 %.3f at %.2f%n",
                task.code(),
                probability.length,
                right,
                loss / probability.length,
                best,
                at);
        return switch (task) {
            // The likeliest is taken, however unlikely.
            case DATE -> at / 2;
            case TYPE -> 0.05;
            case SAME -> 0.85;
            case SOURCE, GROUP -> 0.5;
            default -> at;
        };
    }

    private void listen(Gold gold, int number, @Nullable Tagger tagger, Map<Task, Examples> examples) {
        Listener listener = new Listener();
        Reading reading = ReportReader.with(new Learned(tagger, listener, new TreeMap<>()), null)
                .read(gold.report());
        Lesson lesson = new Lesson(gold, reports.mentions(gold.report()));
        Answer answer = gold.answer();
        Map<Integer, Gold.Incident> matched = new HashMap<>();
        for (MatchedIncidents pair :
                ReadingScorer.score(answer, Answer.of(gold.report(), reading)).matches()) {
            matched.put(pair.system(), gold.incidents().get(pair.gold()));
        }
        for (Question q : listener.asked) {
            Boolean right = switch (q.task()) {
                case TYPE -> isType(q, lesson, gold);
                case SAME -> isSame(q, lesson);
                case GROUP -> isGroup(q, gold);
                case SOURCE -> isSource(q, gold);
                case STATEMENT -> isStatement(q, gold);
                default -> right(q, matched.get(q.about()));
            };
            if (right != null) {
                Examples e = examples.computeIfAbsent(q.task(), t -> new Examples());
                e.rows.add(q.features().values());
                e.right.add(right);
                e.report.add(number);
            }
        }
    }

    /** Whether the candidate is what people took, or null where gold does not tell. */
    private static @Nullable Boolean right(Question q, Gold.@Nullable Incident incident) {
        if (q.task() == Task.INCIDENT) {
            return incident != null;
        }
        if (incident == null) {
            return null;
        }
        return switch (q.task()) {
            case PLACE -> incident.places().stream().anyMatch(p -> isNear(p, q.value()));
            case ACTOR ->
                incident.actors().stream()
                        .anyMatch(
                                a -> a.basis() != Basis.DENIED && a.id().code().equals(q.value()));
            case TARGET ->
                incident.targets().stream().anyMatch(t -> t.targetClass().code().equals(q.value()));
            case WEAPON -> incident.weapons().stream().anyMatch(w -> isNear(w, q.value()));
            case DATE -> q.value().equals(incident.date());
            default -> null;
        };
    }

    /** Whether an incident that the sentence speaks of is of the type; null where it speaks of none. */
    private static @Nullable Boolean isType(Question q, Lesson lesson, Gold gold) {
        Set<Integer> told = lesson.all(q.about());
        if (told.isEmpty()) {
            return null;
        }
        return told.stream().anyMatch(i -> gold.incidents().get(i).type().code().equals(q.value()));
    }

    /** Whether the sentence speaks of an incident of the act; null where one of them speaks of none. */
    private static @Nullable Boolean isSame(Question q, Lesson lesson) {
        Set<Integer> act = new HashSet<>();
        for (String s : q.value().split(" ", -1)) {
            act.addAll(lesson.all(Integer.parseInt(s)));
        }
        Set<Integer> told = lesson.all(q.about());
        if (told.isEmpty() || act.isEmpty()) {
            return null;
        }
        told.retainAll(act);
        return !told.isEmpty();
    }

    /** Whether people give a figure like it this source; null where they have none like it. */
    private static @Nullable Boolean isSource(Question q, Gold gold) {
        String[] figure = q.subject().split(" ", -1);
        Boolean right = null;
        for (Gold.Figure f : gold.figures()) {
            boolean low = f.low() != null && f.low().toString().equals(figure[1]);
            boolean high = f.high() != null && f.high().toString().equals(figure[2]);
            if (f.harm().code().equals(figure[0]) && (low || high)) {
                String source = f.source() == null ? "" : f.source();
                boolean same = source.isEmpty() == q.value().isEmpty()
                        && (source.isEmpty() || WordSet.of(source).overlaps(WordSet.of(q.value())));
                right = same || Boolean.TRUE.equals(right);
            }
        }
        return right;
    }

    private static @Nullable Boolean isGroup(Question q, Gold gold) {
        Boolean right = null;
        for (Gold.Figure f : gold.figures()) {
            if (q.subject().equals("%s %s %s".formatted(f.harm().code(), f.low(), f.high()))) {
                right = f.group().code().equals(q.value()) || Boolean.TRUE.equals(right);
            }
        }
        return right;
    }

    private static boolean isStatement(Question q, Gold gold) {
        int space = q.subject().indexOf(' ');
        WordSet words = WordSet.of(q.subject().substring(space + 1));
        return gold.statements().stream()
                .anyMatch(s -> s.act().code().equals(q.subject().substring(0, space))
                        && WordSet.of(s.speaker()).overlaps(WordSet.of(q.value()))
                        && words.shared(WordSet.of(s.quote()))
                                >= Math.min(3, words.words().size()));
    }

    private static boolean isNear(String a, String b) {
        return WordSet.of(a).isNear(WordSet.of(b));
    }
}
