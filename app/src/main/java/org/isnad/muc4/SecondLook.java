package org.isnad.muc4;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.muc4.Selection.Group;
import org.jspecify.annotations.Nullable;

/** What the key of one bulletin teaches about the incidents that the first look found in it. Used in training only. */
final class SecondLook {

    private final Judged judged;
    private final List<Cluster> clusters;

    SecondLook(Judged judged, List<Cluster> clusters) {
        this.judged = judged;
        this.clusters = clusters;
    }

    void teach(MaxEntTrainer incidents, MaxEntTrainer fillers) {
        List<Template> keys = judged.parsed().bulletin().templates();
        @Nullable Template[] keyOf = keys(keys);
        for (int i = 0; i < clusters.size(); i++) {
            Template key = keyOf[i];
            if (key != null && key.optional()) {
                continue;
            }
            incidents.add(Selection.ofIncident(judged, clusters, i), key != null ? "yes" : "no");
            if (key == null) {
                continue;
            }
            List<Group> groups = Selection.groups(judged.parsed(), clusters.get(i));
            Set<Fill> taken = new HashSet<>();
            for (Group group : groups) {
                Fill match = match(key, group, taken);
                if (match != null) {
                    taken.add(match);
                }
                if (match == null || !match.optional()) {
                    fillers.add(Selection.ofGroup(judged, clusters, i, groups, group), match != null ? "yes" : "no");
                }
            }
        }
    }

    /** The best pair of incident and template first, then the next; each once. */
    private @Nullable Template[] keys(List<Template> keys) {
        @Nullable Template[] keyOf = new Template[clusters.size()];
        Set<Template> taken = new HashSet<>();
        while (true) {
            double most = 0;
            int cluster = -1;
            Template best = null;
            for (int i = 0; i < keyOf.length; i++) {
                for (Template key : keys) {
                    if (keyOf[i] == null && !taken.contains(key)) {
                        double score = score(key, clusters.get(i));
                        if (score > most) {
                            most = score;
                            cluster = i;
                            best = key;
                        }
                    }
                }
            }
            if (best == null) {
                return keyOf;
            }
            keyOf[cluster] = best;
            taken.add(best);
        }
    }

    /** How much an incident and a template have in common; 0 where that is too little. */
    private double score(Template key, Cluster cluster) {
        double targets = 0;
        double others = 0;
        Set<Fill> taken = new HashSet<>();
        for (Group group : Selection.groups(judged.parsed(), cluster)) {
            boolean inside =
                    group.mentions().stream().anyMatch(m -> cluster.lines().contains(m.line()));
            Fill match = inside ? match(key, group, taken) : null;
            if (match != null) {
                taken.add(match);
                if (group.role().isTarget()) {
                    targets += group.p();
                } else {
                    others += group.p();
                }
            }
        }
        boolean sameType = Training.type(key).equals(cluster.type());
        if (targets == 0 && !(others > 0 && sameType)) {
            return 0;
        }
        return targets + 0.5 * others + (sameType ? 0.5 : 0);
    }

    private static @Nullable Fill match(Template key, Group group, Set<Fill> taken) {
        Fill near = null;
        for (Fill fill : key.fills(group.role().slot())) {
            if (taken.contains(fill)) {
                continue;
            }
            for (String value : fill.values()) {
                if (Words.plain(value).equals(Words.plain(group.words()))) {
                    return fill;
                }
                if (isNear(value, group)) {
                    near = fill;
                }
            }
        }
        return near;
    }

    private static boolean isNear(String value, Group group) {
        List<String> wanted = Words.counted(value);
        List<String> words = Words.counted(group.words());
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(new HashSet<>(words));
        int smaller = Math.min(new HashSet<>(wanted).size(), new HashSet<>(words).size());
        return smaller > 0 && both.size() == smaller && 3 * both.size() >= Math.max(wanted.size(), words.size());
    }
}
