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

    private record Lying(Sketch sketch, Block block) {}

    private Batch() {}

    /** The pairs that share a block and are of two reports, in the order of their claims. */
    public static List<Candidate> candidates(Collection<Sketch> sketches) {
        Map<ClaimRef, Sketch> sorted = new TreeMap<>();
        sketches.forEach(sketch -> sorted.put(sketch.ref(), sketch));
        Map<Block.Names, List<Lying>> blocks = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Sketch sketch : sorted.values()) {
            Set<ClaimRef> met = new HashSet<>();
            for (Block block : sketch.blocks()) {
                List<Lying> lying = blocks.computeIfAbsent(block.names(), k -> new ArrayList<>());
                for (Lying other : lying) {
                    ClaimRef ref = other.sketch().ref();
                    if (other.block().meets(block)
                            && !ref.report().equals(sketch.ref().report())
                            && met.add(ref)) {
                        candidates.add(new Candidate(other.sketch(), sketch));
                    }
                }
                lying.add(new Lying(sketch, block));
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
