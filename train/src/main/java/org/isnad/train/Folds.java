package org.isnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of the reports for cross-fitting, such that reports that share a story lie in the same part: what shares
 * many runs of five words tells one story.
 */
final class Folds {

    private static final int RUN = 5;
    private static final double SHARED = 0.1;

    private final Map<String, Integer> folds = new HashMap<>();

    private Folds() {}

    /** Cuts the reports into so many parts of about one size. */
    static Folds of(List<Gold> all, int parts) {
        List<Set<String>> runs = all.stream().map(Folds::runs).toList();
        int[] story = new int[all.size()];
        Arrays.setAll(story, i -> i);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> shared = new HashSet<>(runs.get(i));
                shared.retainAll(runs.get(j));
                int smaller = Math.min(runs.get(i).size(), runs.get(j).size());
                if (shared.size() > SHARED * smaller) {
                    join(story, i, j);
                }
            }
        }
        Map<Integer, List<Integer>> stories = new HashMap<>();
        for (int i = 0; i < story.length; i++) {
            stories.computeIfAbsent(root(story, i), k -> new ArrayList<>()).add(i);
        }
        Folds folds = new Folds();
        int[] sizes = new int[parts];
        for (int i = 0; i < story.length; i++) {
            List<Integer> members = stories.remove(i);
            if (members != null) {
                int fold = smallest(sizes);
                sizes[fold] += members.size();
                members.forEach(k -> folds.folds.put(all.get(k).report().id().value(), fold));
            }
        }
        return folds;
    }

    private static int smallest(int[] sizes) {
        int smallest = 0;
        for (int part = 1; part < sizes.length; part++) {
            smallest = sizes[part] < sizes[smallest] ? part : smallest;
        }
        return smallest;
    }

    int of(Gold gold) {
        return folds.getOrDefault(gold.report().id().value(), 0);
    }

    private static int root(int[] story, int i) {
        int at = i;
        while (story[at] != at) {
            at = story[at];
        }
        return at;
    }

    private static void join(int[] story, int i, int j) {
        int a = root(story, i);
        int b = root(story, j);
        story[Math.max(a, b)] = Math.min(a, b);
    }

    private static Set<String> runs(Gold gold) {
        String[] words = gold.report().text().toLowerCase(java.util.Locale.ROOT).split("\\W+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + RUN)));
        }
        return runs;
    }
}
