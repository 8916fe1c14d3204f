package org.isnad.muc4;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores one response template against one key template; either may be null. */
final class PairScore {

    private final @Nullable Template key;
    private final @Nullable Template response;
    private final Map<Slot, Counts> counts = new EnumMap<>(Slot.class);

    /** For each slot, which response filler goes with which key filler, and how well. */
    private final Map<Slot, Map<Integer, Link>> links = new EnumMap<>(Slot.class);

    private record Link(int key, int level) {}

    PairScore(@Nullable Template key, @Nullable Template response) {
        this.key = key;
        this.response = response;
        for (Slot slot : Slot.values()) {
            counts.put(slot, score(slot));
        }
    }

    Counts counts(Slot slot) {
        return counts.getOrDefault(slot, Counts.NONE);
    }

    Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static List<Fill> fills(@Nullable Template template, Slot slot) {
        return template == null ? List.of() : template.fills(slot);
    }

    private Counts score(Slot slot) {
        List<Fill> keys = fills(key, slot);
        List<Fill> mine = fills(response, slot);
        int needed = (int) keys.stream().filter(k -> !k.optional()).count();
        if (mine.isEmpty()) {
            return new Counts(0, 0, 0, 0, needed);
        }
        if (keys.isEmpty()) {
            return new Counts(0, 0, 0, mine.size(), 0);
        }
        int[][] levels = new int[mine.size()][keys.size()];
        boolean[][] tagged = new boolean[mine.size()][keys.size()];
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                tagged[i][j] = slot.refersTo().isEmpty() || tagsAgree(slot, mine.get(i), keys.get(j));
                levels[i][j] = level(slot, mine.get(i), keys.get(j), tagged[i][j]);
            }
        }
        long[][] weights = weights(slot, keys, levels, tagged);
        int[] assigned = Assignment.best(weights);
        Map<Integer, Link> linked = new HashMap<>();
        int correct = 0;
        int partial = 0;
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < mine.size(); i++) {
            int j = assigned[i];
            if (j >= 0) {
                linked.put(i, new Link(j, levels[i][j]));
                used.add(j);
                correct += levels[i][j] == 2 ? 1 : 0;
                partial += levels[i][j] == 2 ? 0 : 1;
            }
        }
        links.put(slot, linked);
        int left = mine.size() - linked.size();
        int leftNeeded = 0;
        for (int j = 0; j < keys.size(); j++) {
            leftNeeded += !keys.get(j).optional() && !used.contains(j) ? 1 : 0;
        }
        int incorrect = Math.min(left, keys.size() - used.size());
        return new Counts(correct, partial, incorrect, left - incorrect, Math.max(0, leftNeeded - incorrect));
    }

    private long[][] weights(Slot slot, List<Fill> keys, int[][] levels, boolean[][] tagged) {
        boolean tags = !slot.refersTo().isEmpty();
        long[][] weights = new long[levels.length][keys.size()];
        for (int i = 0; i < levels.length; i++) {
            boolean any = false;
            for (int j = 0; j < keys.size(); j++) {
                any |= tagged[i][j];
            }
            for (int j = 0; j < keys.size(); j++) {
                boolean elsewhere = tags && slot.kind() == Slot.Kind.SET && any && !tagged[i][j];
                if (levels[i][j] > 0 && !elsewhere) {
                    weights[i][j] = levels[i][j] * 1000L
                            + (tagged[i][j] ? 5 : 0)
                            + (keys.get(j).optional() ? 0 : 1);
                }
            }
        }
        return weights;
    }

    private static int level(Slot slot, Fill mine, Fill wanted, boolean tag) {
        int level = 0;
        for (String value : wanted.values()) {
            level = Math.max(level, ValueMatch.level(slot, mine.value(), value));
        }
        if (slot.refersTo().isEmpty() || slot == Slot.ORGANIZATION) {
            return level;
        }
        if (slot == Slot.VICTIM_DESCRIPTION
                && level == 1
                && !tag
                && StringMatch.core(mine.value()).size() < 2) {
            return 0;
        }
        return level == 2 && !tag ? 1 : level;
    }

    /** Both without a tag, the same tag, or tags whose fillers were matched as right. */
    private boolean tagsAgree(Slot slot, Fill mine, Fill wanted) {
        if (slot == Slot.ORGANIZATION) {
            return true;
        }
        if (mine.refs().isEmpty() || wanted.refs().isEmpty()) {
            return mine.refs().isEmpty() && wanted.refs().isEmpty();
        }
        String tag = Words.plain(mine.refs().get(0));
        List<String> tags = new ArrayList<>();
        wanted.refs().forEach(r -> tags.add(Words.plain(r)));
        if (tags.contains(tag)) {
            return true;
        }
        for (Slot other : slot.refersTo()) {
            List<Fill> keys = fills(key, other);
            List<Fill> own = fills(response, other);
            for (Map.Entry<Integer, Link> link :
                    links.getOrDefault(other, Map.of()).entrySet()) {
                boolean same = Words.plain(own.get(link.getKey()).value()).equals(tag);
                if (link.getValue().level() == 2
                        && same
                        && keys.get(link.getValue().key()).values().stream()
                                .anyMatch(v -> tags.contains(Words.plain(v)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
