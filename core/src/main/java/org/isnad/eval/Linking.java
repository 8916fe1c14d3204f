package org.isnad.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.incident.Batch;
import org.isnad.incident.Batch.Candidate;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.LinkWeights;
import org.isnad.incident.Linker;
import org.isnad.incident.Pair;
import org.isnad.incident.Sketch;

/** Links a whole archive at once, and learns weights from one whose incidents people know. */
public final class Linking {

    private final Collection<Sketch> sketches;
    private final List<Candidate> candidates;

    /** An archive of these accounts; each once. */
    public Linking(Collection<Sketch> accounts) {
        sketches = List.copyOf(accounts);
        candidates = Batch.candidates(accounts);
    }

    /** How many pairs share a block. */
    public int candidates() {
        return candidates.size();
    }

    /** Groups all accounts with the weights that ship with the program. */
    public List<List<ClaimRef>> link() {
        return link(Batch.pairs(sketches, Linker.standard()));
    }

    private List<List<ClaimRef>> link(List<Pair> pairs) {
        Linker linker = Linker.standard();
        return linker.link(
                        sketches.stream().map(Sketch::ref).toList(),
                        pairs.stream().filter(linker::isKept).toList(),
                        List.of())
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
        for (int i = 0; i < examples.size(); i++) {
            LinkExample example = examples.get(i);
            int a = fold(example.a, incidentOf, foldOf);
            int b = fold(example.b, incidentOf, foldOf);
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            Linker linker = linkers.computeIfAbsent(
                    (long) low << 32 | high,
                    key -> Linker.with(LinkWeights.of(LinkTrainer.train(examples.stream()
                            .filter(other -> isOutside(other, low, high, incidentOf, foldOf))
                            .toList()))));
            pairs.add(linker.judge(candidates.get(i).a(), candidates.get(i).b()));
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
                        pair.a(),
                        pair.b(),
                        incidentOf
                                .getOrDefault(pair.a().ref(), "")
                                .equals(incidentOf.get(pair.b().ref()))))
                .toList();
    }
}
