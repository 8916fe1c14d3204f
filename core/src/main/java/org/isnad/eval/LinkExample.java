package org.isnad.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.LinkRule;
import org.isnad.incident.LinkRule.Evidences;
import org.isnad.incident.LinkRules;
import org.isnad.incident.LinkWeights;
import org.isnad.incident.LinkWeights.Place;
import org.isnad.incident.Sketch;

/**
 * A pair of accounts to learn from: where each rule's measure lies among its knots, and whether people hold the two to
 * tell of one incident.
 * {@code columns} are the knots that take part, as numbers of {@link #COLUMNS}; {@code shares} tell how much each does.
 */
final class LinkExample {

    final ClaimRef a;
    final ClaimRef b;
    final int[] columns;
    final double[] shares;
    final boolean same;

    private LinkExample(ClaimRef a, ClaimRef b, int[] columns, double[] shares, boolean same) {
        this.a = a;
        this.b = b;
        this.columns = columns;
        this.shares = shares;
        this.same = same;
    }

    /** Every knot of every curve, in the order of the rules. */
    record Column(String curve, int knot) {}

    static final List<Column> COLUMNS = allColumns();

    private static List<Column> allColumns() {
        List<Column> columns = new ArrayList<>();
        for (LinkRule rule : LinkRules.ALL) {
            for (String curve : LinkWeights.contexts(rule)) {
                for (int knot = 0; knot < rule.knots().size(); knot++) {
                    columns.add(new Column(curve, knot));
                }
            }
        }
        return List.copyOf(columns);
    }

    static LinkExample of(Sketch a, Sketch b, boolean same) {
        Evidences pair = Evidences.of(a, b);
        boolean far = pair.isFar();
        int[] columns = new int[2 * LinkRules.ALL.size()];
        double[] shares = new double[columns.length];
        int used = 0;
        int first = 0;
        for (LinkRule rule : LinkRules.ALL) {
            LinkRule.Measure measure = rule.comparison().measure(pair);
            int at = first + (rule.split() && far ? rule.knots().size() : 0);
            if (measure != null) {
                Place place = Place.of(rule.knots(), measure.value());
                columns[used] = at + place.knot();
                shares[used++] = 1 - place.share();
                if (place.share() > 0) {
                    columns[used] = at + place.knot() + 1;
                    shares[used++] = place.share();
                }
            }
            first += rule.knots().size() * LinkWeights.contexts(rule).size();
        }
        return new LinkExample(
                pair.a().ref(), pair.b().ref(), Arrays.copyOf(columns, used), Arrays.copyOf(shares, used), same);
    }
}
