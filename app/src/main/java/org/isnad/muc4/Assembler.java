package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.DateFinder;
import org.isnad.muc4.Judged.Mention;

/** Decides which phrases play a part, and which lines tell of one incident. */
final class Assembler {

    private final Thresholds thresholds;
    private final MaxEnt same;
    private final WordLists lists;
    private final DateFinder dates = new DateFinder(Lexicon.standard().calendar);

    Assembler(Thresholds thresholds, MaxEnt same, WordLists lists) {
        this.thresholds = thresholds;
        this.same = same;
        this.lists = lists;
    }

    /** The incidents, with the phrases that play a part in each; those without a target or one who did it are left out. */
    List<Cluster> clusters(Judged judged) {
        List<Mention> mentions = mentions(judged);
        List<NavigableSet<Integer>> groups = groups(judged, mentions);
        groups.removeIf(lines -> lines.stream().noneMatch(l -> judged.relevance(l) >= thresholds.incident()));
        List<List<Mention>> parts = new ArrayList<>();
        groups.forEach(g -> parts.add(new ArrayList<>()));
        for (Mention mention : mentions) {
            int home = home(groups, mention);
            if (home >= 0) {
                parts.get(home).add(mention);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (parts.get(i).stream()
                    .anyMatch(m -> m.role().isTarget() || m.role().isPerpetrator())) {
                clusters.add(new Cluster(type(judged, groups.get(i)), groups.get(i), parts.get(i)));
            }
        }
        return clusters;
    }

    /** Lines that tell of one incident together, in the order of their first lines. */
    private List<NavigableSet<Integer>> groups(Judged judged, List<Mention> mentions) {
        LinePairs pairs = new LinePairs(judged.parsed(), judged.lines(), dates, lists);
        List<NavigableSet<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < judged.lines().size(); i++) {
            int line = i;
            boolean target =
                    mentions.stream().anyMatch(m -> m.line() == line && m.role().isTarget());
            if (!target && judged.relevance(i) < thresholds.line()) {
                continue;
            }
            NavigableSet<Integer> best = null;
            double most = thresholds.same();
            for (NavigableSet<Integer> group : groups) {
                double sum = 0;
                for (int other : group) {
                    sum += same.probabilities(pairs.features(other, i))[0];
                }
                if (sum / group.size() > most) {
                    most = sum / group.size();
                    best = group;
                }
            }
            if (best == null) {
                best = new TreeSet<>();
                groups.add(best);
            }
            best.add(i);
        }
        return groups;
    }

    /** The group that holds the mention's line; else, for those who did it, the nearest before it, or the first. */
    private static int home(List<NavigableSet<Integer>> groups, Mention mention) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(mention.line())) {
                return i;
            }
        }
        if (!mention.role().isPerpetrator() || groups.isEmpty()) {
            return -1;
        }
        int home = 0;
        int nearest = Integer.MIN_VALUE;
        for (int i = 0; i < groups.size(); i++) {
            Integer before = groups.get(i).floor(mention.line());
            if (before != null && before > nearest) {
                nearest = before;
                home = i;
            }
        }
        return home;
    }

    private static String type(Judged judged, Set<Integer> lines) {
        double[] sum = new double[Types.LINE_LABELS.size()];
        for (int line : lines) {
            double[] p = judged.lines().get(line);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += p[i];
            }
        }
        return LinePairs.best(sum);
    }

    /** The phrases that play a part; of overlapping ones the surest. */
    List<Mention> mentions(Judged judged) {
        List<Mention> kept = new ArrayList<>();
        for (List<Phrase> phrases : judged.parsed().phrases()) {
            List<Mention> candidates = new ArrayList<>();
            for (Phrase phrase : phrases) {
                double[] p = judged.roles().get(phrase);
                if (p == null) {
                    continue;
                }
                int best = 1;
                for (int r = 2; r < p.length; r++) {
                    best = p[r] > p[best] ? r : best;
                }
                Role role = Role.valueOf(Role.NAMES.get(best));
                if (p[best] >= thresholds.of(role)) {
                    candidates.add(new Mention(phrase, role, p[best]));
                }
            }
            candidates.sort(Comparator.comparingDouble((Mention m) -> -m.p())
                    .thenComparingInt(m -> m.phrase().from()));
            for (Mention candidate : candidates) {
                if (kept.stream().noneMatch(k -> k.phrase().overlaps(candidate.phrase()))) {
                    kept.add(candidate);
                }
            }
        }
        kept.sort(Comparator.comparingInt(Mention::line)
                .thenComparingInt(m -> m.phrase().from()));
        return kept;
    }
}
