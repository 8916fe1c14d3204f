package org.isnad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.isnad.pipeline.ReportReader;
import org.isnad.tag.Tagger;
import org.jspecify.annotations.Nullable;

/** Learns the choices: lets the reader ask about every candidate in reports that people read, and says what was right. */
final class ChoiceTraining {

    private final Boosting.Settings settings;
    private final long seed;

    ChoiceTraining(Boosting.Settings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /** Questions of one task, with their answers. */
    private static final class Examples {
        final List<float[]> rows = new ArrayList<>();
        final List<Boolean> right = new ArrayList<>();
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

    Choices learn(List<Gold> all, @Nullable Tagger tagger) {
        Map<Task, Examples> examples = new EnumMap<>(Task.class);
        for (Gold gold : all) {
            listen(gold, tagger, examples);
        }
        Map<Task, Trees> trees = new EnumMap<>(Task.class);
        Map<Task, Double> thresholds = new EnumMap<>(Task.class);
        examples.forEach((task, e) -> {
            trees.put(task, Boosting.fit(e.rows, e.right, settings, seed));
            thresholds.put(task, THRESHOLDS.getOrDefault(task, 0.5));
            long right = e.right.stream().filter(r -> r).count();
            System.err.printf("%s: %d candidates, %d right%n", task.code(), e.rows.size(), right);
        });
        return new Choices(trees, thresholds);
    }

    private static final Map<Task, Double> THRESHOLDS = new HashMap<>(Map.of(
            Task.INCIDENT, Double.parseDouble(System.getProperty("th.incident", "0.42")),
            Task.PLACE, Double.parseDouble(System.getProperty("th.place", "0.45")),
            Task.ACTOR, Double.parseDouble(System.getProperty("th.actor", "0.42")),
            Task.TARGET, Double.parseDouble(System.getProperty("th.target", "0.4")),
            Task.WEAPON, Double.parseDouble(System.getProperty("th.weapon", "0.42")),
            Task.STATEMENT, Double.parseDouble(System.getProperty("th.statement", "0.32")),
            Task.DATE, Double.parseDouble(System.getProperty("th.date", "0.15"))));

    private void listen(Gold gold, @Nullable Tagger tagger, Map<Task, Examples> examples) {
        Listener listener = new Listener();
        Reading reading = ReportReader.of(tagger, listener).read(gold.report());
        Answer answer = gold.answer();
        Map<Integer, Gold.Incident> matched = new HashMap<>();
        for (MatchedIncidents pair :
                ReadingScorer.score(answer, Answer.of(gold.report(), reading)).matches()) {
            matched.put(pair.system(), gold.incidents().get(pair.gold()));
        }
        for (Question q : listener.asked) {
            Boolean right =
                    switch (q.task()) {
                        case SOURCE -> isSource(q, gold);
                        case STATEMENT -> isStatement(q, gold);
                        default -> right(q, matched.get(q.about()));
                    };
            if (right != null) {
                Examples e = examples.computeIfAbsent(q.task(), t -> new Examples());
                e.rows.add(q.features().values());
                e.right.add(right);
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

    private static boolean isStatement(Question q, Gold gold) {
        int space = q.subject().indexOf(' ');
        WordSet words = WordSet.of(q.subject().substring(space + 1));
        return gold.statements().stream()
                .anyMatch(s -> s.act().code().equals(q.subject().substring(0, space))
                        && WordSet.of(s.speaker()).overlaps(WordSet.of(q.value()))
                        && words.shared(WordSet.of(s.quote())) >= Math.min(3, words.words().size()));
    }

    private static boolean isNear(String a, String b) {
        return WordSet.of(a).isNear(WordSet.of(b));
    }
}
