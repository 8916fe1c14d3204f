package org.isnad.place;

import static org.isnad.place.MeaningSign.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.place.MeaningSign.Numbers;
import org.jspecify.annotations.Nullable;

/** What the report and the gazetteer say for and against each meaning of its names. */
final class MeaningFeatures {

    /** A container's meanings beyond these are hardly ever meant. */
    private static final int CONTAINER_MEANINGS = 5;

    private static final double BESIDE_KM = 40;
    private static final long USUAL_VILLAGE = 2_000;

    private final List<NameGroup> groups;
    private final @Nullable String callerCountry;
    private final Map<String, String> skeletons = new HashMap<>();

    MeaningFeatures(List<NameGroup> groups, @Nullable String callerCountry) {
        this.groups = groups;
        this.callerCountry = callerCountry;
    }

    /**
     * The numbers of one meaning of one name.
     *
     * @param first whether no chances are known yet, so that nothing is told of other names but what they name outright
     */
    Numbers of(NameGroup group, int number, boolean first) {
        Numbers f = new Numbers();
        Match match = group.candidates.get(number);
        Place place = match.place();
        double population = StrictMath.log10(inhabitants(place) + 1.0) / 7;
        boolean area = place.kind().isArea();
        f.set(POPULATION, population);
        f.set(FIRST, number == 0);
        f.set(kind(place.kind()), 1);
        f.set(PRIMARY, match.listed().equals(place.name()));
        f.set(INEXACT, match.exact() ? 0 : 1 - match.likeness());
        container(group, place, f);
        f.set(CALLER_COUNTRY, callerCountry != null && callerCountry.equals(place.country()));
        f.set(NOUN_PROVINCE, group.provinceNoun && place.kind() == PlaceKind.PROVINCE);
        f.set(
                NOUN_DISTRICT,
                group.districtNoun && (place.kind() == PlaceKind.DISTRICT || place.kind() == PlaceKind.SUBDISTRICT));
        f.set(NOUN_CITY, group.cityNoun && place.kind().isSettlement());
        f.set(ABBREVIATION, match.listed().endsWith(".") || match.listed().length() <= 3);
        f.set(US_SMALL, "US".equals(place.country()) && place.kind() == PlaceKind.SETTLEMENT);
        boolean alone = context(group, place, f, first);
        f.set(POPULATION_ALONE, alone ? population : 0);
        f.set(CAPITAL_ALONE, alone && place.kind() == PlaceKind.CAPITAL);
        f.set(SHARE_COUNTRY_SMALL, area ? 0 : f.of(SHARE_COUNTRY) * (1 - population));
        f.set(NAMED_COUNTRY_SETTLEMENT, area ? 0 : f.of(NAMED_COUNTRY));
        f.set(NAMED_PROVINCE_SETTLEMENT, area ? 0 : f.of(NAMED_PROVINCE));
        f.set(COUNTRY_WITH_SHARE, place.kind() == PlaceKind.COUNTRY ? f.of(SHARE_COUNTRY) : 0);
        f.set(PROVINCE_WITH_SHARE, place.kind() == PlaceKind.PROVINCE ? f.of(SHARE_PROVINCE) : 0);
        f.set(HOLDER_AREA, group.holder && area);
        f.set(HOLDER_SETTLEMENT, group.holder && place.kind().isSettlement());
        f.set(LARGEST_COUNTRY, number == 0 && place.kind() == PlaceKind.COUNTRY);
        f.set(REGION_EXACT, number == 0 && place.kind() == PlaceKind.REGION);
        f.set(CAPITAL_ABROAD, place.kind() == PlaceKind.CAPITAL && f.of(NAMED_COUNTRY) == 0);
        f.set(POPULATION_IN_NAMED_COUNTRY, f.of(NAMED_COUNTRY) * population);
        f.set(VERBATIM, match.listed().equals(group.name));
        if (place.kind() == PlaceKind.COUNTRY) {
            // A country is as near to the places in it as they are to one another.
            f.set(NEAR50, f.of(SHARE_COUNTRY));
            f.set(NEAR200, f.of(SHARE_COUNTRY));
            f.set(NEAR1000, f.of(SHARE_COUNTRY));
        }
        return f;
    }

    /** OCHA's tables tell no population; a town of theirs is not taken to be empty. */
    private static long inhabitants(Place place) {
        return place.population() == 0 && place.kind().isSettlement() ? USUAL_VILLAGE : place.population();
    }

    private static MeaningSign kind(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> COUNTRY;
            case REGION -> REGION;
            case PROVINCE -> PROVINCE;
            case DISTRICT, SUBDISTRICT -> DISTRICT;
            case CAPITAL -> CAPITAL;
            case PROVINCE_SEAT, DISTRICT_SEAT -> SEAT;
            case SETTLEMENT -> SETTLEMENT;
            case NEIGHBOURHOOD, SITE -> QUARTER;
        };
    }

    private void container(NameGroup group, Place place, Numbers f) {
        NameGroup container = group.container;
        if (container == null || container.candidates.isEmpty()) {
            return;
        }
        boolean hit = false;
        for (Match m : container.candidates.subList(0, Math.min(CONTAINER_MEANINGS, container.candidates.size()))) {
            Place outer = m.place();
            if (outer.id().equals(place.id())) {
                continue;
            }
            MeaningSign sign = switch (outer.kind()) {
                case COUNTRY -> liesIn(place, outer) ? CONTAINER_COUNTRY : null;
                case PROVINCE -> liesIn(place, outer) ? CONTAINER_PROVINCE : null;
                case DISTRICT, SUBDISTRICT -> liesIn(place, outer) ? CONTAINER_DISTRICT : null;
                default -> !place.kind().isArea() && place.at().km(outer.at()) < BESIDE_KM ? CONTAINER_NEAR : null;
            };
            if (sign != null) {
                f.set(sign, 1);
                hit = true;
            }
        }
        f.set(CONTAINER_MISSED, !hit);
    }

    private boolean liesIn(Place inner, Place outer) {
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

    private boolean isNamed(@Nullable String area, Place outer) {
        return area != null && (area.equals(outer.name()) || skeleton(area).equals(skeleton(outer.name())));
    }

    private String skeleton(String area) {
        return skeletons.computeIfAbsent(area, NameKey::skeleton);
    }

    /** What the other names of the report say; whether they say nothing. */
    private boolean context(NameGroup group, Place place, Numbers f, boolean first) {
        double mentions = 0;
        double sameCountry = 0;
        double sameProvince = 0;
        double near50 = 0;
        double near200 = 0;
        double near1000 = 0;
        double around500 = 0;
        double around2000 = 0;
        double namedCountry = 0;
        double countries = 0;
        for (NameGroup other : groups) {
            if (other == group || other.candidates.isEmpty() || other.exactName.equals(group.exactName)) {
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
            named(other, place, f, first);
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
                double km = place.at().km(there.at());
                around500 += chance * StrictMath.exp(-km / 500);
                around2000 += chance * StrictMath.exp(-km / 2_000);
                if (there.kind() != PlaceKind.COUNTRY
                        && there.kind() != PlaceKind.REGION
                        && place.kind() != PlaceKind.COUNTRY) {
                    near50 += chance * StrictMath.exp(-km / 40);
                    near200 += chance * StrictMath.exp(-km / 150);
                    near1000 += chance * StrictMath.exp(-km / 800);
                }
            }
        }
        f.set(NAMED_COUNTRY, countries == 0 ? 0 : namedCountry / countries);
        f.set(SHARE_COUNTRY, mentions == 0 ? 0 : sameCountry / mentions);
        f.set(SHARE_PROVINCE, mentions == 0 ? 0 : sameProvince / mentions);
        f.set(NEAR50, near50 / (0.5 + near50));
        f.set(NEAR200, near200 / (0.5 + near200));
        f.set(NEAR1000, near1000 / (1 + near1000));
        f.set(AROUND500, mentions == 0 ? 0 : around500 / mentions);
        f.set(AROUND2000, mentions == 0 ? 0 : around2000 / mentions);
        return mentions == 0 && countries == 0;
    }

    /** Whether another name is that of the province or district that the place lies in. */
    private void named(NameGroup other, Place place, Numbers f, boolean first) {
        for (int c = 0; c < Math.min(3, other.candidates.size()); c++) {
            Place area = other.candidates.get(c).place();
            boolean sure = c == 0 || !first && other.chances[c] > 0.3;
            if (area.kind() == PlaceKind.PROVINCE && sure && liesIn(place, area)) {
                f.set(NAMED_PROVINCE, 1);
            }
        }
        for (int c = 0; c < Math.min(40, other.candidates.size()); c++) {
            Place area = other.candidates.get(c).place();
            if (area.kind() == PlaceKind.DISTRICT && liesIn(place, area)) {
                double sure = first ? 0.5 : other.chances[c] > 0.2 ? 1 : 0.2;
                f.set(NAMED_DISTRICT, Math.max(f.of(NAMED_DISTRICT), sure));
            }
        }
    }

    /** What spoke for a meaning, in words for people. */
    List<String> reasons(NameGroup group, int number) {
        Numbers f = of(group, number, false);
        Place place = group.candidates.get(number).place();
        List<String> reasons = new ArrayList<>();
        double contained =
                f.of(CONTAINER_COUNTRY) + f.of(CONTAINER_PROVINCE) + f.of(CONTAINER_DISTRICT) + f.of(CONTAINER_NEAR);
        if (contained > 0 && group.container != null) {
            reasons.add("the report puts it in “%s”".formatted(group.container.name));
        }
        if (f.of(NAMED_DISTRICT) > 0.5 && place.district() != null && place.kind() != PlaceKind.DISTRICT) {
            reasons.add("the report names %s".formatted(place.district()));
        }
        if (f.of(NAMED_PROVINCE) > 0 && place.province() != null) {
            reasons.add("the report names %s".formatted(place.province()));
        }
        if (f.of(NAMED_COUNTRY) > 0 && place.country() != null) {
            reasons.add("the report names its country");
        }
        if (f.of(NEAR50) > 0.3) {
            reasons.add("other places of the report lie within some 40 km");
        } else if (f.of(NEAR200) > 0.3) {
            reasons.add("other places of the report lie within some 150 km");
        }
        if (f.of(CALLER_COUNTRY) > 0) {
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
