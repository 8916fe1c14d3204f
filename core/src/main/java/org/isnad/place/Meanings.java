package org.isnad.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of one report may mean, taken together: the same name means the same place throughout, unless the report
 * itself tells two apart ("Springfield, Ill." and "Springfield, Mo.").
 */
final class Meanings {

    /** How many meanings of a name are weighed. */
    static final int MOST = 100;

    private static final double SHADOW = 4;
    private static final double SEAT_KM = 60;

    /** What speaks for a meaning; each is a number, mostly from 0 to 1. */
    static final List<String> FEATURES = List.of(
            "population",
            "first",
            "country",
            "region",
            "province",
            "district",
            "capital",
            "seat",
            "settlement",
            "quarter",
            "primary",
            "inexact",
            "container_country",
            "container_province",
            "container_district",
            "container_near",
            "container_missed",
            "named_country",
            "named_province",
            "named_district",
            "share_country",
            "share_province",
            "near50",
            "near200",
            "near1000",
            "caller_country",
            "noun_province",
            "noun_district",
            "noun_city",
            "abbreviation",
            "us_small",
            "population_alone",
            "capital_alone",
            "share_country_small",
            "named_country_settlement",
            "named_province_settlement",
            "country_with_share",
            "province_with_share",
            "holder_area",
            "holder_settlement",
            "largest_country",
            "region_exact",
            "capital_abroad",
            "population_in_named_country",
            "verbatim");

    private static final Set<String> PROVINCE_NOUNS =
            Set.of("province", "governorate", "state", "oblast", "region", "department", "countryside");
    private static final Set<String> DISTRICT_NOUNS = Set.of("county", "district", "parish", "raion");
    private static final Set<String> CITY_NOUNS =
            Set.of("city", "town", "village", "residents", "police", "resident", "mayor", "neighborhood", "suburb");

    /** One name with one meaning. */
    static final class Group {

        final String name;
        final List<Match> candidates;
        final boolean demonym;
        int mentions;

        @Nullable
        Group container;

        boolean provinceNoun;
        boolean districtNoun;
        boolean holder;
        boolean cityNoun;
        double[] chances = {};

        Group(String name, List<Match> candidates, boolean demonym) {
            this.name = name;
            this.candidates = candidates.size() > MOST ? candidates.subList(0, MOST) : candidates;
            this.demonym = demonym;
        }

        Match best() {
            int best = 0;
            for (int i = 1; i < chances.length; i++) {
                best = chances[i] > chances[best] ? i : best;
            }
            return candidates.get(best);
        }
    }

    final List<Group> groups = new ArrayList<>();
    final Map<NameSpan, Group> groupOf = new LinkedHashMap<>();

    private final @Nullable String callerCountry;

    Meanings(List<NameSpan> spans, ReportNames report, @Nullable String callerCountry) {
        this.callerCountry = callerCountry;
        Map<NameSpan, NameSpan> containers = new HashMap<>();
        Map<String, String> firstContained = new HashMap<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            NameSpan outer = spans.get(i + 1);
            if (contains(spans.get(i), outer, report)) {
                containers.put(spans.get(i), outer);
                firstContained.putIfAbsent(key(spans.get(i)), key(spans.get(i)) + "|" + key(outer));
            }
        }
        Map<String, Group> byKey = new HashMap<>();
        for (NameSpan span : spans) {
            NameSpan outer = containers.get(span);
            // A bare name means what the same name with its container means.
            String key =
                    outer == null ? firstContained.getOrDefault(key(span), key(span)) : key(span) + "|" + key(outer);
            Group group = byKey.computeIfAbsent(key, k -> group(span));
            groupOf.put(span, group);
            group.mentions++;
            nouns(group, span, report);
        }
        containers.forEach((inner, outer) -> {
            Group group = groupOf.get(inner);
            Group container = groupOf.get(outer);
            if (group != null && container != null && container != group) {
                group.container = container;
                container.holder = true;
            }
        });
        for (Group group : groups) {
            group.chances = new double[group.candidates.size()];
        }
    }

    private static String key(NameSpan span) {
        return span.demonym() == null ? NameKey.exact(span.words()) : "people of " + NameKey.exact(span.demonym());
    }

    private Group group(NameSpan span) {
        Group group = new Group(span.words(), span.matches(), span.demonym() != null);
        groups.add(group);
        return group;
    }

    private static void nouns(Group group, NameSpan span, ReportNames report) {
        List<Piece> pieces = report.sentences.get(span.sentence());
        String after = span.to() < pieces.size() ? pieces.get(span.to()).key() : "";
        String before = span.from() > 1 && pieces.get(span.from() - 1).key().equals("of")
                ? pieces.get(span.from() - 2).key()
                : "";
        group.provinceNoun |= PROVINCE_NOUNS.contains(after) || PROVINCE_NOUNS.contains(before);
        group.districtNoun |= DISTRICT_NOUNS.contains(after) || DISTRICT_NOUNS.contains(before);
        group.cityNoun |= CITY_NOUNS.contains(after) || CITY_NOUNS.contains(before);
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
        double[][] next = new double[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double[] scores = new double[group.candidates.size()];
            for (int c = 0; c < scores.length; c++) {
                double[] f = features(group, c, first);
                for (int k = 0; k < f.length; k++) {
                    if (f[k] != 0) {
                        scores[c] += f[k] * model.weight(FEATURES.get(k));
                    }
                }
            }
            for (int c = 0; c < scores.length; c++) {
                scores[c] -= isShadow(group, c) ? SHADOW : 0;
            }
            next[g] = softmax(scores);
        }
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).chances = next[g];
        }
    }

    /** An area that bears the name of its seat, or of the country that it is part of: a bare name means the other. */
    private static boolean isShadow(Group group, int number) {
        Place area = group.candidates.get(number).place();
        boolean small = area.kind() == PlaceKind.DISTRICT || area.kind() == PlaceKind.SUBDISTRICT;
        boolean province = area.kind() == PlaceKind.PROVINCE;
        return (small && !group.districtNoun || province && !group.provinceNoun)
                && group.candidates.stream()
                        .map(Match::place)
                        .anyMatch(p -> small && p.kind().isSettlement() && p.at().km(area.at()) < SEAT_KM
                                || province
                                        && p.kind() == PlaceKind.COUNTRY
                                        && Objects.equals(p.country(), area.country()));
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

    /**
     * The numbers that {@link #FEATURES} names for one meaning of one name.
     *
     * @param first whether no chances are known yet, so that nothing is told of other names but what they name outright
     */
    double[] features(Group group, int number, boolean first) {
        double[] f = new double[FEATURES.size()];
        Match match = group.candidates.get(number);
        Place place = match.place();
        double population = StrictMath.log10(place.population() + 1.0) / 7;
        f[0] = population;
        f[1] = number == 0 ? 1 : 0;
        switch (place.kind()) {
            case COUNTRY -> f[2] = 1;
            case REGION -> f[3] = 1;
            case PROVINCE -> f[4] = 1;
            case DISTRICT, SUBDISTRICT -> f[5] = 1;
            case CAPITAL -> f[6] = 1;
            case PROVINCE_SEAT, DISTRICT_SEAT -> f[7] = 1;
            case SETTLEMENT -> f[8] = 1;
            default -> f[9] = 1;
        }
        f[10] = match.listed().equals(place.name()) ? 1 : 0;
        f[11] = match.exact() ? 0 : 1 - match.likeness();
        container(group, place, f);
        f[25] = callerCountry != null && callerCountry.equals(place.country()) ? 1 : 0;
        f[26] = group.provinceNoun && place.kind() == PlaceKind.PROVINCE ? 1 : 0;
        f[27] = group.districtNoun && (place.kind() == PlaceKind.DISTRICT || place.kind() == PlaceKind.SUBDISTRICT)
                ? 1
                : 0;
        f[28] = group.cityNoun && place.kind().isSettlement() ? 1 : 0;
        f[29] = match.listed().endsWith(".") || match.listed().length() <= 3 ? 1 : 0;
        f[30] = "US".equals(place.country()) && place.kind() == PlaceKind.SETTLEMENT ? 1 : 0;
        boolean alone = context(group, place, f, first);
        f[31] = alone ? population : 0;
        f[32] = alone && place.kind() == PlaceKind.CAPITAL ? 1 : 0;
        f[33] = place.kind().isArea() ? 0 : f[20] * (1 - population);
        f[34] = place.kind().isArea() ? 0 : f[17];
        f[35] = place.kind().isArea() ? 0 : f[18];
        f[36] = place.kind() == PlaceKind.COUNTRY ? f[20] : 0;
        f[37] = place.kind() == PlaceKind.PROVINCE ? f[21] : 0;
        f[38] = group.holder && place.kind().isArea() ? 1 : 0;
        f[39] = group.holder && place.kind().isSettlement() ? 1 : 0;
        f[40] = number == 0 && place.kind() == PlaceKind.COUNTRY ? 1 : 0;
        f[41] = number == 0 && place.kind() == PlaceKind.REGION ? 1 : 0;
        f[42] = place.kind() == PlaceKind.CAPITAL && f[17] == 0 ? 1 : 0;
        f[43] = f[17] * population;
        f[44] = match.listed().equals(group.name) ? 1 : 0;
        if (place.kind() == PlaceKind.COUNTRY) {
            // A country is as near to the places in it as they are to one another.
            f[22] = f[20];
            f[23] = f[20];
            f[24] = f[20];
        }
        return f;
    }

    private static void container(Group group, Place place, double[] f) {
        Group container = group.container;
        if (container == null || container.candidates.isEmpty()) {
            return;
        }
        boolean hit = false;
        for (Match m : container.candidates.subList(0, Math.min(5, container.candidates.size()))) {
            Place outer = m.place();
            if (outer.id().equals(place.id())) {
                continue;
            }
            int where = switch (outer.kind()) {
                case COUNTRY -> liesIn(place, outer) ? 12 : -1;
                case PROVINCE -> liesIn(place, outer) ? 13 : -1;
                case DISTRICT, SUBDISTRICT -> liesIn(place, outer) ? 14 : -1;
                default -> !place.kind().isArea() && place.at().km(outer.at()) < 40 ? 15 : -1;
            };
            if (where >= 0) {
                f[where] = 1;
                hit = true;
            }
        }
        f[16] = hit ? 0 : 1;
    }

    static boolean liesIn(Place inner, Place outer) {
        if (outer.country() == null || !outer.country().equals(inner.country())) {
            return false;
        }
        return switch (outer.kind()) {
            case COUNTRY -> true;
            case PROVINCE -> isNamed(inner.province(), outer);
            case DISTRICT ->
                isNamed(inner.district(), outer)
                        && (inner.province() == null
                                || outer.province() == null
                                || inner.province().equals(outer.province())
                                || inner.at().km(outer.at()) < 80);
            default -> false;
        };
    }

    private static boolean isNamed(@Nullable String area, Place outer) {
        return area != null
                && (area.equals(outer.name()) || NameKey.skeleton(area).equals(NameKey.skeleton(outer.name())));
    }

    /** What the other names of the report say; whether they say nothing. */
    private boolean context(Group group, Place place, double[] f, boolean first) {
        double mentions = 0;
        double sameCountry = 0;
        double sameProvince = 0;
        double near50 = 0;
        double near200 = 0;
        double near1000 = 0;
        double namedCountry = 0;
        double countries = 0;
        for (Group other : groups) {
            if (other == group
                    || other.candidates.isEmpty()
                    || NameKey.exact(other.name).equals(NameKey.exact(group.name))) {
                continue;
            }
            double weight = 1 + StrictMath.log(other.mentions);
            Place largest = other.candidates.get(0).place();
            if (largest.kind() == PlaceKind.COUNTRY) {
                countries += weight;
                if (largest.country() != null && largest.country().equals(place.country())) {
                    namedCountry += weight;
                }
            }
            for (int c = 0; c < Math.min(3, other.candidates.size()); c++) {
                Place area = other.candidates.get(c).place();
                boolean sure = c == 0 || !first && other.chances[c] > 0.3;
                if (area.kind() == PlaceKind.PROVINCE && sure && liesIn(place, area)) {
                    f[18] = 1;
                }
            }
            for (int c = 0; c < Math.min(40, other.candidates.size()); c++) {
                Place area = other.candidates.get(c).place();
                if (area.kind() == PlaceKind.DISTRICT && liesIn(place, area)) {
                    f[19] = Math.max(f[19], first ? 0.5 : other.chances[c] > 0.2 ? 1 : 0.2);
                }
            }
            if (first) {
                continue;
            }
            mentions += weight;
            for (int c = 0; c < other.candidates.size(); c++) {
                double chance = weight * other.chances[c];
                if (other.chances[c] < 0.02) {
                    continue;
                }
                Place there = other.candidates.get(c).place();
                if (there.country() != null && there.country().equals(place.country())) {
                    sameCountry += chance;
                    if (there.province() != null && there.province().equals(place.province())) {
                        sameProvince += chance;
                    }
                }
                if (there.kind() != PlaceKind.COUNTRY
                        && there.kind() != PlaceKind.REGION
                        && place.kind() != PlaceKind.COUNTRY) {
                    double km = place.at().km(there.at());
                    near50 += chance * StrictMath.exp(-km / 40);
                    near200 += chance * StrictMath.exp(-km / 150);
                    near1000 += chance * StrictMath.exp(-km / 800);
                }
            }
        }
        f[17] = countries == 0 ? 0 : namedCountry / countries;
        f[20] = mentions == 0 ? 0 : sameCountry / mentions;
        f[21] = mentions == 0 ? 0 : sameProvince / mentions;
        f[22] = near50 / (0.5 + near50);
        f[23] = near200 / (0.5 + near200);
        f[24] = near1000 / (1 + near1000);
        return mentions == 0 && countries == 0;
    }

    /** What spoke for a meaning, in words for people. */
    List<String> reasons(Group group, int number) {
        double[] f = features(group, number, false);
        Place place = group.candidates.get(number).place();
        List<String> reasons = new ArrayList<>();
        if (f[12] + f[13] + f[14] + f[15] > 0 && group.container != null) {
            reasons.add("the report puts it in “%s”".formatted(group.container.name));
        }
        if (f[19] > 0.5 && place.district() != null && place.kind() != PlaceKind.DISTRICT) {
            reasons.add("the report names %s".formatted(place.district()));
        }
        if (f[18] > 0 && place.province() != null) {
            reasons.add("the report names %s".formatted(place.province()));
        }
        if (f[17] > 0 && place.country() != null) {
            reasons.add("the report names its country");
        }
        if (f[22] > 0.3) {
            reasons.add("other places of the report lie within some 40 km");
        } else if (f[23] > 0.3) {
            reasons.add("other places of the report lie within some 150 km");
        }
        if (f[25] > 0) {
            reasons.add("the caller's country");
        }
        if (number == 0 && group.candidates.size() > 1) {
            reasons.add("the largest of this name");
        }
        if (group.candidates.size() == 1) {
            reasons.add("the only one of this name");
        }
        return reasons;
    }
}
