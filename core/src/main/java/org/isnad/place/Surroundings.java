package org.isnad.place;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the listed places of a report say of names that no gazetteer lists as they are written. */
final class Surroundings {

    /** How much nearer to the report's other places counts, a tenfold of kilometres. */
    private static final double NEARNESS = 2.5;

    private static final double IN_NAMED_PROVINCE = 2;
    private static final double LEAST_CHANCE = 0.02;

    /** A country that is named counts like so many towns in it. */
    private static final double NAMED = 3;

    private final Meanings meanings;
    private final @Nullable String country;
    private final @Nullable String namedCountry;

    /** How many names are likely of a country, by its code. */
    private final Map<String, Integer> spoken = new TreeMap<>();

    Surroundings(Meanings meanings, @Nullable String callerCountry) {
        this.meanings = meanings;
        this.country = callerCountry == null ? mostNamed() : callerCountry;
        boolean named = callerCountry != null
                || meanings.groups.stream()
                        .filter(group -> !group.candidates.isEmpty())
                        .map(group -> group.best().place())
                        .anyMatch(p -> p.kind() == PlaceKind.COUNTRY && Objects.equals(p.country(), country));
        this.namedCountry = named ? country : null;
        for (NameGroup group : meanings.groups) {
            String of = group.candidates.isEmpty() ? null : group.best().place().country();
            if (of != null) {
                spoken.merge(of, 1, Integer::sum);
            }
        }
    }

    /** The country that most of the report's places lie in, or the caller's; null where they tell none. */
    @Nullable
    String country() {
        return country;
    }

    /** The country that most of the report's places lie in. */
    private @Nullable String mostNamed() {
        Map<String, Double> weight = new TreeMap<>();
        for (NameGroup group : meanings.groups) {
            for (int c = 0; c < group.candidates.size(); c++) {
                Place place = group.candidates.get(c).place();
                if (place.country() != null && group.chances[c] >= LEAST_CHANCE) {
                    double named = place.kind() == PlaceKind.COUNTRY ? NAMED : 1;
                    weight.merge(place.country(), named * group.chances[c] * group.mentions, Double::sum);
                }
            }
        }
        return weight.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The country that the report is about, where it or the caller names it outright; else null. */
    @Nullable
    String namedCountry() {
        return namedCountry;
    }

    /** Whether another name than this one is likely of that country, or of a place in it. */
    boolean speaksOf(String other, NameGroup name) {
        int own = other.equals(name.best().place().country()) ? 1 : 0;
        return spoken.getOrDefault(other, 0) > own;
    }

    /** How near a meaning lies to the likely meanings of the report's other names, and in a province that it names; 0 or more. */
    double nearness(Match match) {
        double nearest = 2_000;
        for (NameGroup group : meanings.groups) {
            if (!group.candidates.isEmpty() && !group.foreign) {
                Place place = group.best().place();
                double km = Math.max(5, place.at().km(match.place().at()));
                boolean wide = place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION;
                nearest = Math.min(nearest, wide ? Math.max(300, km) : km);
            }
        }
        return NEARNESS * StrictMath.log10(2_000 / nearest)
                + (isInNamedProvince(match.place()) ? IN_NAMED_PROVINCE : 0);
    }

    /** Whether the report names the province that a place lies in, or the seat that bears its name. */
    boolean isInNamedProvince(Place place) {
        return place.province() != null
                && meanings.groups.stream()
                        .filter(group -> !group.candidates.isEmpty())
                        .filter(group ->
                                group.provinceNoun || group.best().place().kind() == PlaceKind.PROVINCE)
                        .flatMap(group -> group.candidates.stream().map(Match::place))
                        .anyMatch(p -> p.kind() == PlaceKind.PROVINCE && holds(p, place));
    }

    private static boolean holds(Place province, Place place) {
        return Objects.equals(province.country(), place.country())
                && NameKey.skeleton(province.name()).equals(NameKey.skeleton(String.valueOf(place.province())));
    }
}
