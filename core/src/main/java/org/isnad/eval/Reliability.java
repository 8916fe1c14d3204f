package org.isnad.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.claim.Confidence;
import org.isnad.claim.Figure;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.Total;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.isnad.eval.ReportScore.MatchedIncidents;
import org.jspecify.annotations.Nullable;

/** Whether what a reading is sure of is right as often as it says. */
public final class Reliability {

    /** A value that a reading is {@code sure} of, from 0 to 1, and whether gold has it. */
    public record Sample(Row row, double sure, boolean right) {}

    /**
     * Where values that are at least so sure are right as often as asked.
     *
     * @param from the least sure that is taken
     * @param kept how many values are taken
     * @param lost how many right values are not
     */
    public record Cut(double from, int kept, int lost) {}

    private Reliability() {}

    /** The values of a reading that have a confidence. */
    public static List<Sample> samples(Answer gold, Answer system, Reading reading) {
        Map<Integer, Integer> goldOf = new HashMap<>();
        for (MatchedIncidents match : ReadingScorer.score(gold, system).matches()) {
            goldOf.put(match.system(), match.gold());
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < reading.incidents().size(); i++) {
            Confidence sure = reading.incidents().get(i).confidence();
            if (sure != null) {
                Integer at = goldOf.get(i);
                incident(
                        at == null ? null : gold.incidents().get(at),
                        system.incidents().get(i),
                        sure,
                        samples);
            }
        }
        figures(gold.amounts(), system.amounts(), reading, samples);
        Set<Integer> taken = new HashSet<>();
        for (Statement s : reading.statements()) {
            int i = reading.statements().indexOf(s);
            if (s.confidence() != null) {
                samples.add(new Sample(
                        Row.STATEMENT,
                        s.confidence(),
                        isSaid(gold.statements(), system.statements().get(i), taken)));
            }
        }
        return samples;
    }

    /** A figure that is told more than once counts once, as the surest; a source counts for every figure. */
    private static void figures(List<Amount> gold, List<Amount> system, Reading reading, List<Sample> samples) {
        List<Figure> figures = Stream.concat(
                        reading.incidents().stream().flatMap(i -> i.casualties().stream()),
                        reading.totals().stream().map(Total::figure))
                .toList();
        Map<Amount, Double> once = new LinkedHashMap<>();
        BitSet taken = new BitSet();
        for (int i = 0; i < figures.size(); i++) {
            Double sure = figures.get(i).confidence();
            Double sureOfSource = figures.get(i).sourceConfidence();
            Amount told = system.get(i);
            if (sure != null) {
                once.merge(told.withoutSource(), sure, Math::max);
            }
            if (sureOfSource != null) {
                samples.add(new Sample(Row.SOURCE, sureOfSource, isGiven(gold, told, taken)));
            }
        }
        once.forEach((told, sure) -> samples.add(new Sample(
                Row.FIGURE, sure, gold.stream().anyMatch(g -> g.withoutSource().equals(told)))));
    }

    /** Each figure of gold answers for one of the system's. */
    private static boolean isGiven(List<Amount> gold, Amount told, BitSet taken) {
        for (int i = 0; i < gold.size(); i++) {
            if (!taken.get(i) && ReadingScorer.hasSameSource(gold.get(i), told)) {
                taken.set(i);
                return true;
            }
        }
        return false;
    }

    /** Each statement of gold answers for one of the system's. */
    private static boolean isSaid(List<Utterance> gold, Utterance said, Set<Integer> taken) {
        for (int i = 0; i < gold.size(); i++) {
            Utterance g = gold.get(i);
            if (!taken.contains(i)
                    && g.act().equals(said.act())
                    && WordSet.of(g.speaker()).overlaps(WordSet.of(said.speaker()))) {
                taken.add(i);
                return true;
            }
        }
        return false;
    }

    private static void incident(@Nullable Incident gold, Incident system, Confidence sure, List<Sample> samples) {
        add(samples, Row.INCIDENT, sure.incident(), gold != null);
        String date = system.date();
        add(samples, Row.DATE, sure.date(), gold != null && date != null && date.equals(gold.date()));
        each(samples, Row.PLACE, system.places(), sure.places(), p -> gold != null && isIn(gold.places(), p));
        each(
                samples,
                Row.ACTOR,
                system.actors(),
                sure.actors(),
                a -> gold != null && gold.actors().stream().anyMatch(g -> g.id().equals(a.id())));
        each(
                samples,
                Row.TARGET,
                system.targets(),
                sure.targets(),
                t -> gold != null && gold.targets().contains(t));
        each(samples, Row.WEAPON, system.weapons(), sure.weapons(), w -> gold != null && isIn(gold.weapons(), w));
    }

    private static boolean isIn(List<String> gold, String words) {
        return gold.stream().anyMatch(g -> WordSet.of(g).isNear(WordSet.of(words)));
    }

    private static <T> void each(List<Sample> samples, Row row, List<T> values, List<Double> sure, Predicate<T> right) {
        for (int i = 0; i < values.size(); i++) {
            add(samples, row, sure.get(i), right.test(values.get(i)));
        }
    }

    private static void add(List<Sample> samples, Row row, double sure, boolean right) {
        if (!Double.isNaN(sure)) {
            samples.add(new Sample(row, sure, right));
        }
    }

    /** The lowest cut at which values are right at least so often, or null where there is none. */
    public static @Nullable Cut cut(List<Sample> samples, double precision) {
        List<Sample> surest = samples.stream()
                .sorted(Comparator.comparingDouble(Sample::sure).reversed())
                .toList();
        long all = surest.stream().filter(Sample::right).count();
        Cut best = null;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            boolean last = i + 1 == surest.size()
                    || surest.get(i + 1).sure() < surest.get(i).sure();
            if (last && right >= precision * (i + 1)) {
                best = new Cut(surest.get(i).sure(), i + 1, (int) all - right);
            }
        }
        return best;
    }
}
