package org.isnad.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the measures of the rules weigh: for each rule, near or far, a weight at each knot, in hundredths of a natural
 * logarithm of odds. Straight between knots, flat outside.
 */
public final class LinkWeights {

    private static final LinkWeights STANDARD = load();

    private final Map<String, int[]> curves;

    private LinkWeights(Map<String, int[]> curves) {
        this.curves = curves;
    }

    /** The weights that ship with the program. */
    public static LinkWeights standard() {
        return STANDARD;
    }

    /**
     * Weights from elsewhere.
     *
     * @param curves by rule and context as {@link #curve} names it: one weight for each knot of the rule
     */
    public static LinkWeights of(Map<String, int[]> curves) {
        for (LinkRule rule : LinkRules.ALL) {
            for (String name : contexts(rule)) {
                int[] weights = curves.get(name);
                if (weights == null || weights.length != rule.knots().size()) {
                    throw new IllegalArgumentException("the weights of '%s' need %d numbers, got %d"
                            .formatted(name, rule.knots().size(), weights == null ? 0 : weights.length));
                }
            }
        }
        return new LinkWeights(new HashMap<>(curves));
    }

    /** The names of the curves of a rule: one, or one for near and one for far reports. */
    public static List<String> contexts(LinkRule rule) {
        return rule.split() ? List.of(rule.name() + ".near", rule.name() + ".far") : List.of(rule.name());
    }

    /** The name of the curve that a rule has for near or for far reports. */
    public static String curve(LinkRule rule, boolean far) {
        return rule.split() ? rule.name() + (far ? ".far" : ".near") : rule.name();
    }

    int weigh(LinkRule rule, boolean far, double measure) {
        int[] weights = curves.get(curve(rule, far));
        if (weights == null) {
            throw new IllegalStateException("rule '%s' has no weights".formatted(rule.name()));
        }
        Place place = Place.of(rule.knots(), measure);
        int next = Math.min(place.knot() + 1, weights.length - 1);
        return (int) Math.round(weights[place.knot()] * (1 - place.share()) + weights[next] * place.share());
    }

    /**
     * Where a measure lies among knots.
     *
     * @param knot  the last knot that is not above it
     * @param share how far it lies towards the next, from 0 to 1
     */
    public record Place(int knot, double share) {

        public static Place of(List<Double> knots, double measure) {
            if (measure <= knots.get(0)) {
                return new Place(0, 0);
            }
            for (int i = 1; i < knots.size(); i++) {
                if (measure < knots.get(i)) {
                    return new Place(i - 1, (measure - knots.get(i - 1)) / (knots.get(i) - knots.get(i - 1)));
                }
            }
            return new Place(knots.size() - 1, 0);
        }
    }

    private static LinkWeights load() {
        Map<String, int[]> curves = new HashMap<>();
        for (String[] row : WordRarity.rows("link_weights.tsv", 2)) {
            List<Integer> weights = new ArrayList<>();
            for (String number : row[1].split(" ", -1)) {
                weights.add(Integer.parseInt(number));
            }
            curves.put(row[0], weights.stream().mapToInt(Integer::intValue).toArray());
        }
        return of(curves);
    }
}
