package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.Reading;
import org.isnad.eval.WordSet;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;

/**
 * Values of gold that both the rules and what was learned from other reports contradict, the latter surely. Each is worth a
 * second look by a person; many will turn out right.
 */
final class GoldSuspects {

    /** So sure must the model be. */
    private static final double SURE = 0.95;

    /** Which sentences speak of one act is no value of gold: it is worked out from its words. */
    private static final Set<Task> VALUES = EnumSet.complementOf(EnumSet.of(Task.SAME));

    /** Tasks whose question is about an incident; the others' is about a sentence. */
    private static final Set<Task> OF_INCIDENT =
            EnumSet.of(Task.INCIDENT, Task.PLACE, Task.ACTOR, Task.TARGET, Task.WEAPON, Task.DATE);

    /**
     * A value to look at again.
     *
     * @param sure     how sure the model is, from {@value #SURE} to 1
     * @param extra    whether gold has it and nobody else does; else gold lacks what both others read
     * @param evidence the words of the incident, or the sentence, that it is about
     */
    record Suspect(String report, Task task, boolean extra, double sure, Evidence evidence) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s\t%s\t%d\t%d\t%s\t%s\t%.3f",
                    report,
                    evidence.part().name().toLowerCase(Locale.ROOT),
                    evidence.span().start(),
                    evidence.span().end(),
                    task.code(),
                    extra ? "only_gold" : "not_in_gold",
                    sure);
        }
    }

    private final Experiment experiment;

    GoldSuspects(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Writes {@code gold-suspects.tsv}: ids and offsets only, surest first within a task; prints counts. */
    void write(Path folder) throws IOException {
        ChoiceTraining training = experiment.learned(experiment.gold());
        List<Suspect> suspects = new ArrayList<>();
        for (Gold gold : experiment.gold()) {
            suspects.addAll(of(gold, training));
        }
        suspects.sort(Comparator.comparing(Suspect::task)
                .thenComparing(Comparator.comparingDouble(Suspect::sure).reversed())
                .thenComparing(Suspect::report)
                .thenComparing(Suspect::evidence));
        List<String> lines = new ArrayList<>();
        lines.add("report\tpart\tstart\tend\tvalue\tdoubt\tsure");
        suspects.stream().map(Suspect::line).distinct().forEach(lines::add);
        Files.createDirectories(folder);
        Files.write(folder.resolve("gold-suspects.tsv"), lines);
        for (Task task : VALUES) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %4d not in gold %4d only in gold%n",
                    task.code(),
                    count(suspects, task, false),
                    count(suspects, task, true));
        }
        System.out.printf(
                Locale.ROOT,
                "%d suspects in %d of %d reports%n",
                lines.size() - 1,
                suspects.stream().map(Suspect::report).distinct().count(),
                experiment.gold().size());
    }

    private static long count(List<Suspect> suspects, Task task, boolean extra) {
        return suspects.stream()
                .filter(s -> s.task() == task && s.extra() == extra)
                .map(Suspect::line)
                .distinct()
                .count();
    }

    private List<Suspect> of(Gold gold, ChoiceTraining training) {
        Listener listener = new Listener(training.without(gold), new ArrayList<>());
        Reading reading = training.reader(gold, listener).read(gold.report());
        List<SentenceMentions> mentions = experiment.reports().mentions(gold.report());
        RightAnswers answers = new RightAnswers(gold, new Lesson(gold, mentions));
        Map<Integer, Gold.Incident> matched = answers.matched(reading);
        List<Suspect> suspects = new ArrayList<>();
        for (Answered a : listener.answered) {
            Question q = a.question;
            Boolean right = VALUES.contains(q.task()) ? answers.of(q, matched) : null;
            if (right == null || right == q.rule()) {
                continue;
            }
            double sure = right ? 1 - a.probability : a.probability;
            if (sure >= SURE && !(right && isFoundOtherwise(q, listener.answered, answers, matched))) {
                Evidence at = OF_INCIDENT.contains(q.task())
                        ? reading.incidents().get(q.about()).quote()
                        : mentions.get(q.about()).sentence().evidence();
                suspects.add(new Suspect(gold.report().id().value(), q.task(), right, sure, at));
            }
        }
        return suspects;
    }

    /** Whether another candidate, which the rules or the model take, gives gold what this one would: another naming of a place. */
    private static boolean isFoundOtherwise(
            Question q, List<Answered> answered, RightAnswers answers, Map<Integer, Gold.Incident> matched) {
        return answered.stream()
                .filter(a -> a.question.task() == q.task()
                        && a.question.about() == q.about()
                        && (a.question.rule() || a.probability >= 0.5)
                        && isAlike(a.question, q))
                .anyMatch(a -> Boolean.TRUE.equals(answers.of(a.question, matched)));
    }

    private static boolean isAlike(Question a, Question b) {
        return switch (a.task()) {
            case STATEMENT, TYPE -> true;
            case GROUP, SOURCE -> a.subject().equals(b.subject());
            default -> WordSet.of(a.value()).isNear(WordSet.of(b.value()));
        };
    }

    private record Answered(Question question, double probability) {}

    /** Answers as was learned, remembers it, and keeps every act, so that acts are numbered as in the reading. */
    private record Listener(Judge learned, List<Answered> answered) implements Judge {

        @Override
        public double probability(Question q) {
            double p = learned.probability(q);
            answered.add(new Answered(q, p));
            return q.task() == Task.INCIDENT ? 1 : p;
        }

        @Override
        public double threshold(Task task) {
            return learned.threshold(task);
        }
    }
}
