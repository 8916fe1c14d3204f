package org.isnad.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Links many claims at once, in memory. What a store does claim by claim comes to the same. */
public final class Batch {

    /** Two claims that share a block. */
    public record Candidate(Sketch a, Sketch b) {}

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate c) -> c.a().ref()).thenComparing(c -> c.b().ref());

    private Batch() {}

    /** The pairs that share a block and are of two reports, in the order of their claims. */
    public static List<Candidate> candidates(Collection<Sketch> sketches) {
        Map<ClaimRef, Sketch> sorted = new TreeMap<>();
        sketches.forEach(sketch -> sorted.put(sketch.ref(), sketch));
        Map<String, List<Sketch>> blocks = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Sketch sketch : sorted.values()) {
            Set<ClaimRef> met = new HashSet<>();
            for (String key : sketch.blocks()) {
                List<Sketch> block = blocks.computeIfAbsent(key, k -> new ArrayList<>());
                for (Sketch other : block) {
                    if (!other.ref().report().equals(sketch.ref().report()) && met.add(other.ref())) {
                        candidates.add(new Candidate(other, sketch));
                    }
                }
                block.add(sketch);
            }
        }
        candidates.sort(ORDER);
        return candidates;
    }

    /** All pairs that are to be kept. */
    public static List<Pair> pairs(Collection<Sketch> sketches, Linker linker) {
        return candidates(sketches).parallelStream()
                .map(candidate -> linker.judge(candidate.a(), candidate.b()))
                .filter(linker::isKept)
                .toList();
    }
}
