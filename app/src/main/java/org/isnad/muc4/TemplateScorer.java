package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores templates as in 1992: a response goes with the key template that it fits best, the best pair first; what goes
 * with none is spurious, and what is left of the key is missing, unless it is optional.
 */
public final class TemplateScorer {

    private static final List<Slot> MAP_SLOTS = List.of(
            Slot.THING,
            Slot.THING_TYPE,
            Slot.VICTIM,
            Slot.VICTIM_DESCRIPTION,
            Slot.VICTIM_TYPE,
            Slot.PERSON,
            Slot.ORGANIZATION);

    private TemplateScorer() {}

    /**
     * The score of one bulletin.
     *
     * @param templates how the templates themselves fared
     * @param slots     how the fillers of each slot fared
     */
    public record Score(Counts templates, Map<Slot, Counts> slots) {

        public Score {
            slots = new EnumMap<>(slots);
        }

        /** All slots together: the headline of 1992. */
        public Counts all() {
            return slots.values().stream().reduce(Counts.NONE, Counts::plus);
        }

        public Score plus(Score other) {
            Map<Slot, Counts> sum = new EnumMap<>(slots);
            other.slots.forEach((slot, counts) -> sum.merge(slot, counts, Counts::plus));
            return new Score(templates.plus(other.templates), sum);
        }
    }

    private record Pair(int key, int response, PairScore score) {}

    public static Score score(List<Template> keys, List<Template> responses) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = 0; j < responses.size(); j++) {
                if (isMappable(keys.get(i), responses.get(j))) {
                    pairs.add(new Pair(i, j, new PairScore(keys.get(i), responses.get(j))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.score().total().recallWeighted())
                .thenComparingDouble(p -> -p.score().total().recall())
                .thenComparing(p -> keys.get(p.key()).optional())
                .thenComparingInt(Pair::key)
                .thenComparingInt(Pair::response));
        Map<Integer, PairScore> mapped = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!mapped.containsKey(pair.key()) && !taken.contains(pair.response())) {
                mapped.put(pair.key(), pair.score());
                taken.add(pair.response());
            }
        }
        Map<Slot, Counts> slots = new EnumMap<>(Slot.class);
        Counts templates = new Counts(mapped.size(), 0, 0, 0, 0);
        mapped.values().forEach(score -> add(slots, score));
        for (int i = 0; i < keys.size(); i++) {
            if (!mapped.containsKey(i) && !keys.get(i).optional()) {
                templates = templates.plus(new Counts(0, 0, 0, 0, 1));
                add(slots, new PairScore(keys.get(i), null));
            }
        }
        for (int j = 0; j < responses.size(); j++) {
            if (!taken.contains(j)) {
                templates = templates.plus(new Counts(0, 0, 0, 1, 0));
                add(slots, new PairScore(null, responses.get(j)));
            }
        }
        return new Score(templates, slots);
    }

    private static void add(Map<Slot, Counts> slots, PairScore score) {
        for (Slot slot : Slot.values()) {
            slots.merge(slot, score.counts(slot), Counts::plus);
        }
    }

    /** The types agree at least in part, and so does a target or one who did it; for strings one word is enough. */
    private static boolean isMappable(Template key, Template response) {
        if (!agrees(Slot.TYPE, key, response)) {
            return false;
        }
        return MAP_SLOTS.stream().anyMatch(slot -> agrees(slot, key, response));
    }

    private static boolean agrees(Slot slot, Template key, Template response) {
        for (Fill mine : response.fills(slot)) {
            for (Fill wanted : key.fills(slot)) {
                for (String value : wanted.values()) {
                    if (slot.kind() == Slot.Kind.SET
                            ? ValueMatch.level(slot, mine.value(), value) > 0
                            : Words.counted(value).stream().anyMatch(Words.counted(mine.value())::contains)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
