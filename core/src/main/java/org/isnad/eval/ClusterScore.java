package org.isnad.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well reports are grouped, compared with groups made by people. Each is precision, recall and their harmonic mean,
 * 0 to 1.
 *
 * @param muc   links that hold the groups together (Vilain et al. 1995)
 * @param bCubed mean over the reports (Bagga and Baldwin 1998)
 * @param ceafE groups matched one to one by the share of reports in common (Luo 2005, phi 4)
 * @param pairs pairs of reports in one group
 */
public record ClusterScore(Prf muc, Prf bCubed, Prf ceafE, Prf pairs) {

    /** Precision and recall. */
    public record Prf(double precision, double recall) {

        static Prf of(double hits, double system, double gold) {
            return new Prf(system == 0 ? 0 : hits / system, gold == 0 ? 0 : hits / gold);
        }

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** The mean of the F1 of MUC, B-cubed and CEAF-e. */
    public double conll() {
        return (muc.f1() + bCubed.f1() + ceafE.f1()) / 3;
    }

    /**
     * Scores a grouping.
     *
     * @param gold   the group of each item
     * @param system the group of each item; the same items
     */
    public static ClusterScore of(Map<String, String> gold, Map<String, String> system) {
        if (!gold.keySet().equals(system.keySet())) {
            throw new IllegalArgumentException("gold has %d items and the system %d; both must group the same items"
                    .formatted(gold.size(), system.size()));
        }
        Map<String, Integer> goldSizes = sizes(gold.values());
        Map<String, Integer> systemSizes = sizes(system.values());
        Map<String, Map<String, Integer>> shared = new TreeMap<>();
        gold.forEach((item, group) ->
                shared.computeIfAbsent(group, k -> new TreeMap<>()).merge(system.get(item), 1, Integer::sum));
        int items = gold.size();
        double goldLinks = items - goldSizes.size();
        double systemLinks = items - systemSizes.size();
        double cells = shared.values().stream().mapToInt(Map::size).sum();
        double precise = 0;
        double recalled = 0;
        double samePairs = 0;
        for (Map.Entry<String, Map<String, Integer>> row : shared.entrySet()) {
            int goldSize = goldSizes.getOrDefault(row.getKey(), 0);
            for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
                double n = cell.getValue();
                precise += n * n / systemSizes.getOrDefault(cell.getKey(), 1);
                recalled += n * n / goldSize;
                samePairs += n * (n - 1) / 2;
            }
        }
        return new ClusterScore(
                Prf.of(items - cells, systemLinks, goldLinks),
                new Prf(precise / items, recalled / items),
                Prf.of(assigned(shared, goldSizes, systemSizes), systemSizes.size(), goldSizes.size()),
                Prf.of(samePairs, pairs(systemSizes), pairs(goldSizes)));
    }

    private static Map<String, Integer> sizes(Collection<String> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    /** The weight of the best one-to-one matching; groups without a report in common are matched apart. */
    private static double assigned(
            Map<String, Map<String, Integer>> shared,
            Map<String, Integer> goldSizes,
            Map<String, Integer> systemSizes) {
        Map<String, List<String>> back = new HashMap<>();
        shared.forEach((gold, row) -> row.keySet()
                .forEach(s -> back.computeIfAbsent(s, k -> new ArrayList<>()).add(gold)));
        TreeSet<String> open = new TreeSet<>(shared.keySet());
        double total = 0;
        while (!open.isEmpty()) {
            TreeSet<String> golds = new TreeSet<>();
            TreeSet<String> systems = new TreeSet<>();
            List<String> todo = new ArrayList<>(List.of(open.first()));
            while (!todo.isEmpty()) {
                String gold = todo.remove(todo.size() - 1);
                if (golds.add(gold)) {
                    for (String s : shared.getOrDefault(gold, Map.of()).keySet()) {
                        if (systems.add(s)) {
                            todo.addAll(back.getOrDefault(s, List.of()));
                        }
                    }
                }
            }
            open.removeAll(golds);
            List<String> columns = List.copyOf(systems);
            double[][] likeness = new double[golds.size()][columns.size()];
            int i = 0;
            for (String gold : golds) {
                for (int j = 0; j < columns.size(); j++) {
                    double both = shared.getOrDefault(gold, Map.of()).getOrDefault(columns.get(j), 0);
                    likeness[i][j] =
                            2 * both / (goldSizes.getOrDefault(gold, 0) + systemSizes.getOrDefault(columns.get(j), 0));
                }
                i++;
            }
            total += Assignment.best(likeness);
        }
        return total;
    }
}
