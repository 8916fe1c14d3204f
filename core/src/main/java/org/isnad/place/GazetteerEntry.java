package org.isnad.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on its way into a gazetteer file.
 *
 * @param id      with the gazetteer's name before it
 * @param names   all names and spellings, the one to show first
 * @param country ISO 3166-1 alpha-2 code, or null
 * @param key     by which other entries name this one as the area that they lie in, or null
 * @param parent  key of the area that it lies in, or null
 */
public record GazetteerEntry(
        String id,
        List<String> names,
        LatLon at,
        PlaceKind kind,
        long population,
        int radiusKm,
        @Nullable String country,
        @Nullable String key,
        @Nullable String parent) {

    public GazetteerEntry {
        names = List.copyOf(names);
        if (id.isBlank() || names.isEmpty() || names.get(0).isBlank()) {
            throw new IllegalArgumentException("a place needs an id and a name");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country's code is two upper-case letters, got '" + country + "'");
        }
        if (population < 0 || radiusKm < 0) {
            throw new IllegalArgumentException(
                    "population and radius are 0 or more, got %d and %d".formatted(population, radiusKm));
        }
    }
}
