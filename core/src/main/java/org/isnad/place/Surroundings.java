package org.isnad.place;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the listed places of a report say of names that no gazetteer lists as they are written. */
final class Surroundings {

    /** How many characters farther away a country counts than a town. */
    private static final int WIDE = 3_000;

    /** How much nearer to the report's other places counts, a tenfold of kilometres. */
    private static final double NEARNESS = 2.5;

    private static final double IN_NAMED_PROVINCE = 2;
    private static final double LEAST_CHANCE = 0.02;

    /** A country that is named counts like so many towns in it. */
    private static final double NAMED = 3;

    private final List<NameSpan> spans;
    private final Meanings meanings;
    private final @Nullable String country;
    private final @Nullable String namedCountry;

    Surroundings(List<NameSpan> spans, Meanings meanings, @Nullable String callerCountry) {
        this.spans = spans;
        this.meanings = meanings;
        this.country = callerCountry == null ? mostNamed() : callerCountry;
        boolean named = callerCountry != null
                || meanings.groups.stream()
                        .filter(group -> !group.candidates.isEmpty())
                        .map(group -> group.best().place())
                        .anyMatch(p -> p.kind() == PlaceKind.COUNTRY && Objects.equals(p.country(), country));
        this.namedCountry = named ? country : null;
    }

    /** The country that most of the report's places lie in, or the caller's; null where they tell none. */
    @Nullable
    String country() {
        return country;
    }

    /** A listed place that the report puts a name in, or names in it or beside it; null where it names none. */
    Resolution.@Nullable Near near(NameSpan span, NameGroup group) {
        if (group.container != null && !group.container.candidates.isEmpty()) {
            Place holder = group.container.best().place();
            return new Resolution.Near(holder, "the report puts it in " + holder.name());
        }
        Place part = part(span);
        if (part != null) {
            return new Resolution.Near(part, "its name has that of " + part.name() + " in it");
        }
        Place around = around(span);
        return around == null
                ? null
                : new Resolution.Near(around, "the nearest place that the report names is " + around.name());
    }

    /** The place whose name is a part of this one: of "Oltera Hospital" that is Oltera, where the report names it, too. */
    private @Nullable Place part(NameSpan span) {
        String words = " " + span.words() + " ";
        NameGroup best = null;
        for (NameGroup other : meanings.groups) {
            boolean longer = best == null || other.name.length() > best.name.length();
            if (!other.candidates.isEmpty() && !other.demonym && longer && words.contains(" " + other.name + " ")) {
                best = other;
            }
        }
        return best == null ? null : best.best().place();
    }

    /** The literal place named nearest in the text, no region or country while there is one that is smaller. */
    private @Nullable Place around(NameSpan span) {
        Place best = null;
        double least = Double.MAX_VALUE;
        for (NameSpan other : spans) {
            NameGroup group = meanings.groupOf.get(other);
            if (group == null || group.candidates.isEmpty() || other.part() != span.part() || other.demonym() != null) {
                continue;
            }
            Place place = group.best().place();
            boolean wide = place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION;
            double distance = Math.abs(other.start() - span.start())
                    + (wide ? WIDE : place.kind() == PlaceKind.PROVINCE ? WIDE / 10.0 : 0);
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
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

    /** How near a meaning lies to the likely meanings of the report's other names, and in a province that it names; 0 or more. */
    double nearness(Match match) {
        double nearest = 2_000;
        for (NameGroup group : meanings.groups) {
            if (!group.candidates.isEmpty()) {
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
