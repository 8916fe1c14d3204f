package org.isnad.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Matching.Pair;
import org.isnad.eval.ReportScore.MatchedIncidents;

/**
 * One value that is missed or spurious, for a person who looks for causes.
 *
 * @param row      what kind of value
 * @param missed   whether gold has it and the reader does not; else the reader alone has it
 * @param incident number of the incident that it is of, in gold where missed, else in the reading; -1 for those of the report
 * @param matched  whether that incident was matched with one of the other side
 * @param value    the value as the scorer compares it
 */
public record WrongValue(String report, Row row, boolean missed, int incident, boolean matched, String value) {

    /** So many wrong values of the rows that count, drawn at random; the same readings and seed give the same. */
    public static List<WrongValue> drawn(Collection<Answer> gold, Collection<Answer> system, int count, long seed) {
        List<WrongValue> all = all(gold, system);
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** Every wrong value of the rows that count, report by report. */
    static List<WrongValue> all(Collection<Answer> gold, Collection<Answer> system) {
        Map<String, Answer> answers = new HashMap<>();
        system.forEach(answer -> answers.put(answer.report(), answer));
        List<WrongValue> all = new ArrayList<>();
        for (Answer g : gold) {
            new Finder(g, answers.getOrDefault(g.report(), Answer.empty(g.report())), all).find();
        }
        return all;
    }

    private record Finder(Answer gold, Answer system, List<WrongValue> found) {

        void find() {
            List<MatchedIncidents> pairs = ReadingScorer.score(gold, system).matches();
            incidents(pairs);
            slot(Row.DATE, pairs, ReadingScorer::dates, Objects::equals);
            slot(Row.PLACE, pairs, Incident::places, ReadingScorer::isNear);
            slot(Row.ACTOR, pairs, ReadingScorer::actors, Objects::equals);
            slot(Row.TARGET, pairs, ReadingScorer::targets, Objects::equals);
            slot(Row.WEAPON, pairs, Incident::weapons, ReadingScorer::isNear);
            compare(
                    Row.FIGURE,
                    ReadingScorer.withoutSources(gold.amounts()),
                    ReadingScorer.withoutSources(system.amounts()),
                    Objects::equals,
                    -1,
                    -1);
            compare(Row.SOURCE, gold.amounts(), system.amounts(), ReadingScorer::hasSameSource, -1, -1);
            compare(Row.STATEMENT, gold.statements(), system.statements(), ReadingScorer::isSameUtterance, -1, -1);
        }

        private void incidents(List<MatchedIncidents> pairs) {
            for (int i = 0; i < gold.incidents().size(); i++) {
                if (other(pairs, i, true) < 0) {
                    add(Row.INCIDENT, true, i, false, gold.incidents().get(i).type());
                }
            }
            for (int i = 0; i < system.incidents().size(); i++) {
                if (other(pairs, i, false) < 0) {
                    add(Row.INCIDENT, false, i, false, system.incidents().get(i).type());
                }
            }
        }

        private <T> void slot(
                Row row, List<MatchedIncidents> pairs, Function<Incident, List<T>> values, BiPredicate<T, T> alike) {
            for (int i = 0; i < gold.incidents().size(); i++) {
                int s = other(pairs, i, true);
                List<T> theirs =
                        s < 0 ? List.of() : values.apply(system.incidents().get(s));
                compare(row, values.apply(gold.incidents().get(i)), theirs, alike, i, s);
            }
            for (int i = 0; i < system.incidents().size(); i++) {
                if (other(pairs, i, false) < 0) {
                    compare(row, List.of(), values.apply(system.incidents().get(i)), alike, -1, i);
                }
            }
        }

        private <T> void compare(
                Row row, List<T> golds, List<T> systems, BiPredicate<T, T> alike, int ofGold, int ofSystem) {
            List<Pair> pairs = Matching.greedy(golds, systems, (g, s) -> alike.test(g, s) ? 1 : 0);
            BitSet goldHits = new BitSet();
            BitSet systemHits = new BitSet();
            pairs.forEach(p -> {
                goldHits.set(p.gold());
                systemHits.set(p.system());
            });
            boolean matched = ofGold >= 0 && ofSystem >= 0;
            for (int i = 0; i < golds.size(); i++) {
                if (!goldHits.get(i)) {
                    add(row, true, ofGold, matched, String.valueOf(golds.get(i)));
                }
            }
            for (int i = 0; i < systems.size(); i++) {
                if (!systemHits.get(i)) {
                    add(row, false, ofSystem, matched, String.valueOf(systems.get(i)));
                }
            }
        }

        private void add(Row row, boolean missed, int incident, boolean matched, String value) {
            found.add(new WrongValue(gold.report(), row, missed, incident, matched, value));
        }

        private static int other(List<MatchedIncidents> pairs, int incident, boolean ofGold) {
            return pairs.stream()
                    .filter(p -> (ofGold ? p.gold() : p.system()) == incident)
                    .mapToInt(p -> ofGold ? p.system() : p.gold())
                    .findFirst()
                    .orElse(-1);
        }
    }
}
