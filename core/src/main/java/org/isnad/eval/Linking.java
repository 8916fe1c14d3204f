package org.isnad.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.LinkWeights;
import org.isnad.incident.Linker;
import org.isnad.incident.Pair;
import org.isnad.incident.Sketch;

/** Links a whole archive at once, and learns weights from one whose incidents people know. */
public final class Linking {

    private final Map<ClaimRef, Sketch> sketches = new TreeMap<>();
    private final List<ClaimRef[]> candidates = new ArrayList<>();

    /** An archive of these accounts; each once. */
    public Linking(Collection<Sketch> accounts) {
        accounts.forEach(sketch -> sketches.put(sketch.ref(), sketch));
        Map<String, List<ClaimRef>> blocks = new HashMap<>();
        for (Sketch sketch : sketches.values()) {
            Set<ClaimRef> met = new HashSet<>();
            for (String key : sketch.blocks()) {
                List<ClaimRef> block = blocks.computeIfAbsent(key, k -> new ArrayList<>());
                for (ClaimRef other : block) {
                    if (!other.report().equals(sketch.ref().report()) && met.add(other)) {
                        candidates.add(new ClaimRef[] {other, sketch.ref()});
                    }
                }
                block.add(sketch.ref());
            }
        }
        candidates.sort((x, y) -> x[0].compareTo(y[0]) != 0 ? x[0].compareTo(y[0]) : x[1].compareTo(y[1]));
    }

    /** How many pairs share a block. */
    public int candidates() {
        return candidates.size();
    }

    /** Groups all accounts with the weights that ship with the program. */
    public List<List<ClaimRef>> link() {
        return link(candidates.parallelStream()
                .map(pair -> Linker.standard().judge(sketch(pair[0]), sketch(pair[1])))
                .toList());
    }

    private List<List<ClaimRef>> link(List<Pair> pairs) {
        Linker linker = Linker.standard();
        return linker.link(
                        sketches.keySet(), pairs.stream().filter(linker::isKept).toList(), List.of())
                .clusters();
    }

    /** Learns weights from all accounts; {@code incidentOf} names the incident of each. */
    public Map<String, int[]> train(Map<ClaimRef, String> incidentOf) {
        return LinkTrainer.train(examples(incidentOf));
    }

    /**
     * Groups all accounts, each pair judged by weights that were learned without either of its incidents: incidents are
     * dealt into folds, and a pair is judged by what was learned from the accounts of all folds but those of the two.
     *
     * @param foldOf the fold of each incident
     */
    public List<List<ClaimRef>> crossValidate(Map<ClaimRef, String> incidentOf, Map<String, Integer> foldOf) {
        List<LinkExample> examples = examples(incidentOf);
        Map<Long, Linker> linkers = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (LinkExample example : examples) {
            int a = fold(example.a, incidentOf, foldOf);
            int b = fold(example.b, incidentOf, foldOf);
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            Linker linker = linkers.computeIfAbsent(
                    (long) low << 32 | high,
                    key -> Linker.with(LinkWeights.of(LinkTrainer.train(examples.stream()
                            .filter(other -> isOutside(other, low, high, incidentOf, foldOf))
                            .toList()))));
            pairs.add(linker.judge(sketch(example.a), sketch(example.b)));
        }
        return link(pairs);
    }

    private static boolean isOutside(
            LinkExample example, int low, int high, Map<ClaimRef, String> incidentOf, Map<String, Integer> foldOf) {
        int a = fold(example.a, incidentOf, foldOf);
        int b = fold(example.b, incidentOf, foldOf);
        return a != low && a != high && b != low && b != high;
    }

    private static int fold(ClaimRef claim, Map<ClaimRef, String> incidentOf, Map<String, Integer> foldOf) {
        return foldOf.getOrDefault(incidentOf.getOrDefault(claim, ""), 0);
    }

    private List<LinkExample> examples(Map<ClaimRef, String> incidentOf) {
        return candidates.parallelStream()
                .map(pair -> LinkExample.of(
                        sketch(pair[0]),
                        sketch(pair[1]),
                        incidentOf.getOrDefault(pair[0], "").equals(incidentOf.get(pair[1]))))
                .toList();
    }

    private Sketch sketch(ClaimRef claim) {
        Sketch sketch = sketches.get(claim);
        if (sketch == null) {
            throw new IllegalArgumentException("there is no account " + claim);
        }
        return sketch;
    }
}
