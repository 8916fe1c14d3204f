package org.isnad.eval;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.isnad.eval.Matching.Pair;
import org.isnad.eval.ReportScore.MatchedIncidents;
import org.jspecify.annotations.Nullable;

/**
 * Scores readings against gold readings, by the annotation guideline for conflict reports (version 1.2).
 *
 * <p>Incidents are paired first, one to one inside a report. Date, place, actor, blame, target and weapon are then
 * compared inside the pairs: what an incident without a partner holds is missed, or spurious. Figures, sources and
 * statements are compared over the whole report, so that a figure put under the wrong incident still counts.
 */
public final class ReadingScorer {

    /** So many common words make two quotations overlap. */
    private static final int OVERLAPPING_QUOTE_WORDS = 4;

    private ReadingScorer() {}

    /**
     * Scores every report of gold. A report that the system did not read counts as one in which it found nothing; one
     * that gold does not have is left out.
     */
    public static Scorecard score(Collection<Answer> gold, Collection<Answer> system) {
        Map<String, Answer> answers = new HashMap<>();
        system.forEach(answer -> answers.put(answer.report(), answer));
        return new Scorecard(gold.stream()
                .map(g -> score(g, answers.getOrDefault(g.report(), Answer.empty(g.report()))))
                .toList());
    }

    /** Scores one report. */
    public static ReportScore score(Answer gold, Answer system) {
        List<Pair> pairs = Matching.greedy(gold.incidents(), system.incidents(), ReadingScorer::likeness);
        IncidentPairs incidents = new IncidentPairs(gold.incidents(), system.incidents(), pairs);
        Map<Row, Agreement> rows = new EnumMap<>(Row.class);
        rows.put(Row.INCIDENT, incidents.agreement());
        rows.put(Row.DATE, incidents.compare(ReadingScorer::dates, Objects::equals));
        rows.put(Row.PLACE, incidents.compare(Incident::places, ReadingScorer::isNear));
        rows.put(Row.ACTOR, incidents.compare(ReadingScorer::actors, Objects::equals));
        rows.put(Row.BLAME, incidents.compare(ReadingScorer::blames, Objects::equals));
        rows.put(Row.TARGET, incidents.compare(ReadingScorer::targets, Objects::equals));
        rows.put(Row.WEAPON, incidents.compare(Incident::weapons, ReadingScorer::isNear));
        rows.putAll(figures(gold.amounts(), system.amounts()));
        rows.put(Row.STATEMENT, agreement(gold.statements(), system.statements(), ReadingScorer::isSameUtterance));
        return new ReportScore(rows, incidents.types(), incidents.matches());
    }

    /**
     * How alike two incidents are; 0 where they cannot be the same. A pair may match when the types agree and either
     * the places agree, or the quotations overlap, or they share a figure. The same date speaks for a pair but does not
     * make one: two strikes of one day stay two strikes.
     */
    private static int likeness(Incident gold, Incident system) {
        if (!gold.type().equals(system.type())) {
            return 0;
        }
        int ties = 0;
        ties += any(gold.places(), system.places(), ReadingScorer::isNear) ? 1 : 0;
        ties += WordSet.of(gold.quote()).shared(WordSet.of(system.quote())) >= OVERLAPPING_QUOTE_WORDS ? 1 : 0;
        ties += any(gold.casualties(), system.casualties(), ReadingScorer::sharesBound) ? 1 : 0;
        if (ties == 0) {
            return 0;
        }
        return 1 + ties + (Objects.equals(gold.date(), system.date()) ? 1 : 0);
    }

    /** A figure counts once, however often it is given; a source counts for every figure it gives. */
    private static Map<Row, Agreement> figures(List<Amount> gold, List<Amount> system) {
        List<Amount> goldOnce = withoutSources(gold);
        List<Amount> systemOnce = withoutSources(system);
        List<Pair> loosely = Matching.greedy(goldOnce, systemOnce, ReadingScorer::looseLikeness);
        return Map.of(
                Row.FIGURE, agreement(goldOnce, systemOnce, Objects::equals),
                Row.FIGURE_LOOSE, new Agreement(loosely.size(), goldOnce.size(), systemOnce.size()),
                Row.SOURCE, agreement(gold, system, ReadingScorer::hasSameSource));
    }

    static List<Amount> withoutSources(List<Amount> amounts) {
        return amounts.stream().map(Amount::withoutSource).distinct().toList();
    }

    /** The same harm, and a bound that both set alike: "12" and "at least 12", but not "at least 12" and "up to 12". */
    private static boolean sharesBound(Amount a, Amount b) {
        return a.harm().equals(b.harm()) && (isSameBound(a.low(), b.low()) || isSameBound(a.high(), b.high()));
    }

    private static boolean isSameBound(@Nullable Long a, @Nullable Long b) {
        return a != null && a.equals(b);
    }

    /** A figure that is wholly the same is paired before one that only shares a bound. */
    private static int looseLikeness(Amount a, Amount b) {
        if (!sharesBound(a, b)) {
            return 0;
        }
        return a.equals(b) ? 2 : 1;
    }

    /** Nearly the same figure, and either the names of the tellers have a word in common or nobody is named in both. */
    static boolean hasSameSource(Amount a, Amount b) {
        if (!sharesBound(a, b) || isOwnVoice(a) != isOwnVoice(b)) {
            return false;
        }
        return isOwnVoice(a) || WordSet.of(a.source()).overlaps(WordSet.of(b.source()));
    }

    private static boolean isOwnVoice(Amount amount) {
        String source = amount.source();
        return source == null || source.isEmpty();
    }

    static boolean isSameUtterance(Utterance a, Utterance b) {
        return a.act().equals(b.act()) && WordSet.of(a.speaker()).overlaps(WordSet.of(b.speaker()));
    }

    static boolean isNear(String a, String b) {
        return WordSet.of(a).isNear(WordSet.of(b));
    }

    static List<String> dates(Incident incident) {
        String date = incident.date();
        return date == null || date.isEmpty() ? List.of() : List.of(date);
    }

    /** Who did it, each party once: an accusation and its denial name the same actor. */
    static List<String> actors(Incident incident) {
        return namedOnce(incident.actors().stream().map(Blame::id));
    }

    private static List<Blame> blames(Incident incident) {
        return incident.actors().stream().distinct().toList();
    }

    static List<String> targets(Incident incident) {
        return namedOnce(incident.targets().stream());
    }

    private static List<String> namedOnce(Stream<String> codes) {
        return codes.filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static <T> boolean any(List<T> gold, List<T> system, BiPredicate<T, T> alike) {
        return gold.stream().anyMatch(g -> system.stream().anyMatch(s -> alike.test(g, s)));
    }

    private static <T> Agreement agreement(List<T> gold, List<T> system, BiPredicate<T, T> alike) {
        return new Agreement(Matching.hits(gold, system, alike), gold.size(), system.size());
    }

    /** The incidents of both sides and which of them are taken to be the same. */
    private record IncidentPairs(List<Incident> gold, List<Incident> system, List<Pair> pairs) {

        Agreement agreement() {
            return new Agreement(pairs.size(), gold.size(), system.size());
        }

        /** Compares one slot of the incidents: hits are looked for inside pairs only, all else counts too. */
        <T> Agreement compare(Function<Incident, List<T>> slot, BiPredicate<T, T> alike) {
            int hits = pairs.stream()
                    .mapToInt(p ->
                            Matching.hits(slot.apply(gold.get(p.gold())), slot.apply(system.get(p.system())), alike))
                    .sum();
            return new Agreement(hits, size(gold, slot), size(system, slot));
        }

        private static <T> int size(List<Incident> incidents, Function<Incident, List<T>> slot) {
            return incidents.stream().mapToInt(i -> slot.apply(i).size()).sum();
        }

        SortedMap<String, Agreement> types() {
            SortedMap<String, Agreement> types = new TreeMap<>();
            gold.forEach(i -> types.merge(i.type(), new Agreement(0, 1, 0), Agreement::plus));
            system.forEach(i -> types.merge(i.type(), new Agreement(0, 0, 1), Agreement::plus));
            for (Pair pair : pairs) {
                types.computeIfPresent(
                        gold.get(pair.gold()).type(), (type, t) -> new Agreement(t.hits() + 1, t.gold(), t.system()));
            }
            return types;
        }

        List<MatchedIncidents> matches() {
            return pairs.stream()
                    .map(p -> new MatchedIncidents(p.gold(), p.system()))
                    .toList();
        }
    }
}
