package org.isnad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.isnad.choice.Task;
import org.isnad.code.Act;
import org.isnad.eval.WordSet;
import org.isnad.train.Asked.Candidate;

/**
 * Sets the thresholds with the best sum of F1: that of the incidents and of what they hold, together, for a value in an
 * incident that nobody would file is wrong whatever it is.
 */
final class Thresholds {

    private static final double STEP = 0.02;

    /** Sayings are few: the best of many steps would be chance. */
    private static final double SAYING_STEP = 0.03;

    /** As {@code StatementChooser} has it: what a word of saying does is taken from this part of the threshold on. */
    private static final double CUED = 0.5;

    /** As {@code IncidentChooser} has it: an act that is blamed on a party is filed from this part of the threshold on. */
    private static final double BLAMED = 0.15;

    /** The part that recall of figures plays beside their precision. */
    private static final double WRONG = 0.75;

    private static final Map<Task, ToIntFunction<Gold.Incident>> SLOTS = new EnumMap<>(Map.of(
            Task.DATE, (Gold.Incident i) -> i.date() == null ? 0 : 1,
            Task.PLACE, (Gold.Incident i) -> i.places().size(),
            Task.ACTOR,
                    (Gold.Incident i) -> (int)
                            i.actors().stream().map(a -> a.id()).distinct().count(),
            Task.TARGET,
                    (Gold.Incident i) -> (int) i.targets().stream()
                            .map(t -> t.targetClass())
                            .distinct()
                            .count(),
            Task.WEAPON, (Gold.Incident i) -> i.weapons().size()));

    private final Asked asked;
    private final List<Gold> all;

    Thresholds(Asked asked, List<Gold> all) {
        this.asked = asked;
        this.all = all;
    }

    /** What is taken from a threshold on, and how much of it is right. */
    private record Best(double f1, double at) {}

    Map<Task, Double> best() {
        Map<Task, Double> best = new EnumMap<>(Task.class);
        double most = 0;
        String told = "";
        for (double from = 0.1; from <= 0.7; from += STEP) {
            Map<Task, Double> thresholds = new EnumMap<>(Task.class);
            double sum = incidents(from);
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "incident %.3f at %.2f", sum, from));
            for (Task slot : SLOTS.keySet()) {
                Best b = slot(slot, from);
                thresholds.put(slot, b.at);
                sum += b.f1;
                line.append(String.format(Locale.ROOT, ", %s %.3f at %.2f", slot.code(), b.f1, b.at));
            }
            thresholds.put(Task.INCIDENT, from);
            if (sum > most) {
                most = sum;
                best = thresholds;
                told = line.toString();
            }
        }
        best.put(Task.STATEMENT, statements());
        best.put(Task.FIGURE, figures());
        System.err.println("thresholds: " + told);
        return best;
    }

    private boolean filed(Candidate c, double from) {
        return c.probability >= from * (c.subject.equals("blamed") ? BLAMED : 1);
    }

    private double incidents(double from) {
        int filed = 0;
        int hits = 0;
        for (Candidate c : asked.tasks().getOrDefault(Task.INCIDENT, List.of())) {
            filed += filed(c, from) ? 1 : 0;
            hits += filed(c, from) && Boolean.TRUE.equals(c.right) ? 1 : 0;
        }
        int gold = all.stream().mapToInt(g -> g.incidents().size()).sum();
        return 2.0 * hits / (filed + gold);
    }

    private Best slot(Task task, double from) {
        Map<Long, Double> filed = new HashMap<>();
        for (Candidate c : asked.tasks().getOrDefault(Task.INCIDENT, List.of())) {
            if (filed(c, from)) {
                filed.put(key(c), c.subject.equals("blamed") ? 1 : c.probability);
            }
        }
        Map<Long, List<Candidate>> acts = new HashMap<>();
        for (Candidate c : asked.tasks().getOrDefault(task, List.of())) {
            if (filed.containsKey(key(c))) {
                acts.computeIfAbsent(key(c), k -> new ArrayList<>()).add(c);
            }
        }
        int gold = all.stream()
                .flatMap(g -> g.incidents().stream())
                .mapToInt(SLOTS.get(task))
                .sum();
        Best best = new Best(0, 0.5);
        for (double at = 0.06; at < 0.8; at += STEP) {
            int taken = 0;
            int hits = 0;
            for (Map.Entry<Long, List<Candidate>> e : acts.entrySet()) {
                List<Candidate> values = taken(task, e.getValue(), filed.getOrDefault(e.getKey(), 0.0), at);
                taken += values.size();
                hits += hits(task, values);
            }
            double f1 = 2.0 * hits / (taken + gold);
            best = f1 > best.f1 ? new Best(f1, at) : best;
        }
        return best;
    }

    /** How many are right; several that are words of one place of gold count once. */
    private int hits(Task task, List<Candidate> taken) {
        List<Candidate> right =
                taken.stream().filter(c -> Boolean.TRUE.equals(c.right)).toList();
        if (task != Task.PLACE || right.size() < 2) {
            return right.size();
        }
        Set<String> places = all.get(right.get(0).report).incidents().stream()
                .flatMap(i -> i.places().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int hits = 0;
        for (Candidate c : right) {
            WordSet words = WordSet.of(c.value);
            String hit = places.stream()
                    .filter(p -> WordSet.of(p).isNear(words))
                    .findFirst()
                    .orElse(null);
            hits += hit != null && places.remove(hit) ? 1 : 0;
        }
        return hits;
    }

    /**
     * As the reader takes them: the likeliest day, else that of the rules at half the threshold; of places the likeliest at a third of
     * the threshold; else all that reach it.
     */
    private static List<Candidate> taken(Task task, List<Candidate> candidates, double filed, double at) {
        List<Candidate> taken = new ArrayList<>();
        Candidate likeliest = candidates.get(0);
        Candidate rule = null;
        for (Candidate c : candidates) {
            likeliest = c.probability > likeliest.probability ? c : likeliest;
            rule = c.rule ? c : rule;
            if (task != Task.DATE && c.probability * filed >= at) {
                taken.add(c);
            }
        }
        double least = switch (task) {
            case DATE -> at;
            case PLACE -> at / 3;
            default -> 1;
        };
        if (taken.isEmpty() && likeliest.probability * filed >= least) {
            taken.add(likeliest);
        } else if (task == Task.DATE && rule != null && rule.probability * filed >= at / 2) {
            taken.add(rule);
        }
        return taken;
    }

    /** One act for each saying, as the reader takes them. */
    private double statements() {
        Map<String, Candidate> sayings = new HashMap<>();
        for (Candidate c : asked.tasks().getOrDefault(Task.STATEMENT, List.of())) {
            String words = c.subject.substring(c.subject.indexOf(' '));
            sayings.merge(
                    c.report + " " + c.about + " " + c.value + words,
                    c,
                    (old, now) -> old.probability / cued(old) >= now.probability / cued(now) ? old : now);
        }
        int gold = all.stream().mapToInt(g -> g.statements().size()).sum();
        double most = 0;
        double best = 0.5;
        for (double at = 0.1; at < 0.5; at += SAYING_STEP) {
            int taken = 0;
            int hits = 0;
            for (Candidate c : sayings.values()) {
                boolean told = c.probability >= at * cued(c);
                taken += told ? 1 : 0;
                hits += told && Boolean.TRUE.equals(c.right) ? 1 : 0;
            }
            double f1 = 2.0 * hits / (taken + gold);
            if (f1 > most) {
                most = f1;
                best = at;
            }
        }
        System.err.printf(Locale.ROOT, "statements %.3f at %.2f%n", most, best);
        return best;
    }

    private static double cued(Candidate c) {
        String act = c.subject.substring(0, c.subject.indexOf(' '));
        boolean plain = act.equals(Act.REPORT.code()) || act.equals(Act.ACCUSE.code());
        return c.rule && !plain ? CUED : 1;
    }

    private static Candidate likelier(Candidate a, Candidate b) {
        return a.probability >= b.probability ? a : b;
    }

    /** A figure that is told twice counts once. */
    private double figures() {
        Map<String, Candidate> distinct = new HashMap<>();
        for (Candidate c : asked.tasks().getOrDefault(Task.FIGURE, List.of())) {
            distinct.merge(c.report + " " + c.subject, c, Thresholds::likelier);
        }
        long gold = all.stream()
                .mapToLong(g -> g.figures().stream()
                        .map(f -> f.harm() + " " + f.group() + " " + f.low() + " " + f.high())
                        .distinct()
                        .count())
                .sum();
        double most = 0;
        double best = 0;
        String told = "";
        for (double at = 0; at < 0.8; at += STEP) {
            int taken = 0;
            int hits = 0;
            for (Candidate c : distinct.values()) {
                taken += c.probability >= at ? 1 : 0;
                hits += c.probability >= at && Boolean.TRUE.equals(c.right) ? 1 : 0;
            }
            // A wrong number does more harm than a missing one: precision counts for more.
            double f = (1 + WRONG * WRONG) * hits / (WRONG * WRONG * gold + taken);
            if (f > most) {
                most = f;
                best = at;
                told = String.format(Locale.ROOT, "figures %.3f of %d right at %.2f", hits / (double) taken, taken, at);
            }
        }
        System.err.println(told);
        return best;
    }

    private static long key(Candidate c) {
        return (long) c.report << 32 | c.about;
    }
}
