package org.isnad.eval;

import java.util.List;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of places and their points with those that people marked. A point counts over all marked names that have
 * one: a name that was missed, or has no point, is wrong.
 */
public final class PlaceScorer {

    /** A name of a place, in code units or code points, the same on both sides; no point where it is unknown. */
    public record Name(int start, int end, @Nullable LatLon at) {}

    private int gold;
    private int found;
    private int exact;
    private int points;
    private int resolved;
    private int within25;
    private int within161;

    /** Adds a report. */
    public void add(List<Name> marked, List<Name> names) {
        gold += marked.size();
        found += names.size();
        for (Name m : marked) {
            exact += names.stream().anyMatch(n -> n.start() == m.start() && n.end() == m.end()) ? 1 : 0;
            if (m.at() == null) {
                continue;
            }
            points++;
            Name best = null;
            int most = 0;
            for (Name n : names) {
                boolean same = n.start() == m.start() && n.end() == m.end();
                int shared = Math.min(n.end(), m.end()) - Math.max(n.start(), m.start());
                int score = same ? Integer.MAX_VALUE : shared;
                if (score > most) {
                    most = score;
                    best = n;
                }
            }
            if (best != null && best.at() != null) {
                resolved++;
                double km = best.at().km(m.at());
                within25 += km <= 25 ? 1 : 0;
                within161 += km <= 161 ? 1 : 0;
            }
        }
    }

    public int gold() {
        return gold;
    }

    public double precision() {
        return share(exact, found);
    }

    public double recall() {
        return share(exact, gold);
    }

    /** Of the spans, with equal offsets. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** How many marked names have a point. */
    public int points() {
        return points;
    }

    /** Share of the marked points that got a point, right or wrong. */
    public double resolved() {
        return share(resolved, points);
    }

    public double within25() {
        return share(within25, points);
    }

    public double within161() {
        return share(within161, points);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
