package org.isnad.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names of one report may mean, taken together: the same name means the same place throughout, unless the report
 * itself tells two apart ("Springfield, Ill." and "Springfield, Mo.").
 */
final class Meanings {

    private static final double SHADOW = 4;

    private static final double GREAT_SHARE = 0.25;

    private static final double SEAT_KM = 60;

    final List<NameGroup> groups = new ArrayList<>();
    final Map<NameSpan, NameGroup> groupOf = new LinkedHashMap<>();
    final MeaningFeatures features;

    Meanings(List<NameSpan> spans, ReportNames report, @Nullable String callerCountry) {
        this.features = new MeaningFeatures(groups, callerCountry);
        Map<NameSpan, NameSpan> containers = new LinkedHashMap<>();
        Map<String, String> firstContained = new HashMap<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            NameSpan outer = spans.get(i + 1);
            if (contains(spans.get(i), outer, report)) {
                containers.put(spans.get(i), outer);
                firstContained.putIfAbsent(key(spans.get(i)), key(spans.get(i)) + "|" + key(outer));
            }
        }
        Map<String, NameGroup> byKey = new HashMap<>();
        for (NameSpan span : spans) {
            NameSpan outer = containers.get(span);
            // A bare name means what the same name with its container means.
            String key =
                    outer == null ? firstContained.getOrDefault(key(span), key(span)) : key(span) + "|" + key(outer);
            NameGroup group = byKey.computeIfAbsent(key, k -> group(span));
            groupOf.put(span, group);
            group.mentioned(span, report.sentences.get(span.sentence()));
        }
        containers.forEach((inner, outer) -> {
            NameGroup group = groupOf.get(inner);
            NameGroup container = groupOf.get(outer);
            if (group != null && container != null && container != group) {
                group.container = container;
                container.holder = true;
                container.address |= report.sentences
                        .get(inner.sentence())
                        .get(inner.to())
                        .key()
                        .equals(",");
            }
        });
        for (NameGroup group : groups) {
            group.chances = new double[group.candidates.size()];
        }
    }

    private static String key(NameSpan span) {
        return span.demonym() == null ? NameKey.exact(span.words()) : "people of " + NameKey.exact(span.demonym());
    }

    private NameGroup group(NameSpan span) {
        NameGroup group = new NameGroup(span.words(), span.matches(), span.demonym() != null);
        groups.add(group);
        return group;
    }

    /** "X, Y", "X (Y)", "X in Y", "X of Y": the second may hold the first. */
    private static boolean contains(NameSpan inner, NameSpan outer, ReportNames report) {
        if (inner.sentence() != outer.sentence() || outer.matches().isEmpty() || outer.demonym() != null) {
            return false;
        }
        List<Piece> pieces = report.sentences.get(inner.sentence());
        int gap = outer.from() - inner.to();
        if (gap < 1 || gap > 4) {
            return false;
        }
        StringBuilder between = new StringBuilder();
        for (int i = inner.to(); i < outer.from(); i++) {
            if (pieces.get(i).start() >= inner.end()) {
                between.append(pieces.get(i).key()).append(' ');
            }
        }
        String text = between.toString().strip();
        boolean area = outer.matches().get(0).place().kind().isArea();
        return switch (text) {
            case ",", "(", ", in", "in" -> area || !text.equals(",");
            case "district of",
                    "district in",
                    "town in",
                    "province in",
                    "county ,",
                    "region of",
                    "neighborhood of",
                    "suburb of",
                    "neighbourhood of",
                    "in the",
                    "city in" -> true;
            default ->
                text.matches(
                                "(province|district|governorate|city|town|state|county|oblast|region) ?,? ?(in|of)?( the)?")
                        && area;
        };
    }

    /** Weighs all meanings with the chances as they stand now; to be called twice or more. */
    void weigh(LinearModel model, boolean first) {
        double[] weights = weights(model);
        double[][] next = new double[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            NameGroup group = groups.get(g);
            double[] scores = new double[group.candidates.size()];
            for (int c = 0; c < scores.length; c++) {
                double[] f = features.of(group, c, first).array();
                for (int k = 0; k < f.length; k++) {
                    scores[c] += f[k] * weights[k];
                }
                scores[c] -= isShadow(group, c) ? shadow(group, c) : 0;
            }
            next[g] = softmax(scores);
        }
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).chances = next[g];
        }
    }

    private static double[] weights(LinearModel model) {
        return Stream.of(MeaningSign.values())
                .mapToDouble(sign -> model.weight(sign.key()))
                .toArray();
    }

    /** Where no population is known, as in OCHA's tables, nothing else speaks for a town against the area around it. */
    private static double shadow(NameGroup group, int number) {
        return group.candidates.get(number).place().population() == 0 ? 2 * SHADOW : SHADOW;
    }

    /** A place that bears the name of a larger one around it, or of its own seat: a bare name means the other. */
    private static boolean isShadow(NameGroup group, int number) {
        Place place = group.candidates.get(number).place();
        return switch (place.kind()) {
            case DISTRICT, SUBDISTRICT ->
                !group.districtNoun && hasOther(group, p -> p.kind().isSettlement() && p.at().km(place.at()) < SEAT_KM);
            case PROVINCE ->
                !group.provinceNoun
                        && hasOther(group, p -> isCountryOf(p, place) || !group.address && isGreatTownOf(p, place));
            case COUNTRY, REGION -> false;
            default -> !group.cityNoun && hasOther(group, p -> isCountryOf(p, place));
        };
    }

    /** A town that a good part of a province live in and that gave it its name. */
    private static boolean isGreatTownOf(Place town, Place province) {
        return town.kind().isSettlement()
                && Objects.equals(town.country(), province.country())
                && Objects.equals(town.province(), province.province())
                && town.population() > GREAT_SHARE * province.population();
    }

    private static boolean isCountryOf(Place outer, Place inner) {
        return outer.kind() == PlaceKind.COUNTRY && Objects.equals(outer.country(), inner.country());
    }

    private static boolean hasOther(NameGroup group, java.util.function.Predicate<Place> test) {
        return group.candidates.stream().map(Match::place).anyMatch(test);
    }

    static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double s : scores) {
            most = Math.max(most, s);
        }
        double sum = 0;
        double[] chances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            chances[i] = StrictMath.exp(scores[i] - most);
            sum += chances[i];
        }
        for (int i = 0; i < scores.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }
}
