package org.isnad.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.place.Gazetteer;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.LatLon;
import org.isnad.place.Match;
import org.isnad.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Tables of OCHA's common operational data sets on populated places: comma-separated, with a header that names the columns
 * (admin1Name_en or ADM1_EN, admin1Pcode or ADM1_PCODE, LocationName_en, Latitude, ...). Areas are put together from the rows
 * of the places in them; a neighbourhood without a point gets that of its town.
 */
final class CodTable {

    /**
     * One place of the table.
     *
     * @param country of the row itself, for a place in no area
     */
    private record Row(
            String code,
            @Nullable String country,
            List<String> names,
            @Nullable LatLon at,
            PlaceKind kind,
            @Nullable String parent,
            @Nullable String town) {}

    private final Gazetteer known;
    private final Map<String, List<String>> areaNames = new LinkedHashMap<>();
    private final Map<String, @Nullable String> areaParents = new HashMap<>();
    private final Map<String, PlaceKind> areaKinds = new HashMap<>();
    private final Map<String, LatLon> pointOf = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final AreaExtents extents = new AreaExtents();
    private List<String> header = List.of();

    CodTable(Gazetteer known) {
        this.known = known;
    }

    static boolean isHeader(String line) {
        return line.toLowerCase(Locale.ROOT).contains("admin1pcode")
                || line.toLowerCase(Locale.ROOT).contains("adm1_pcode");
    }

    void header(String line) {
        header = Csv.cells(line).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT)
                        .replaceFirst("^adm([0-4])_([a-z]{2})$", "admin$1name_$2")
                        .replaceFirst("^adm([0-4])_", "admin$1"))
                .toList();
    }

    /**
     * Takes a row in.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    void row(String line) {
        List<String> cells = Csv.cells(line);
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    "the header names %d columns, this row has %d".formatted(header.size(), cells.size()));
        }
        String country = cell(cells, "admin0pcode");
        String parent = null;
        for (int level = 1; level <= 3; level++) {
            String code = cell(cells, "admin" + level + "pcode");
            if (!code.isEmpty()) {
                area(code, level, cells, parent);
                parent = code;
            }
        }
        if (country.length() < 2) {
            throw new IllegalArgumentException("admin0Pcode should be a country's code, is '" + country + "'");
        }
        String code = first(cells, "location_pcode", "neighbourhood_pcode", "pcode");
        if (code.isEmpty()) {
            return;
        }
        boolean quarter = header.contains("neighbourhood_pcode");
        List<String> names = names(cells, quarter ? "neighbourhood_name" : "locationname");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the place '" + code + "' has no name");
        }
        LatLon at = point(cells);
        if (at == null && !quarter) {
            throw new IllegalArgumentException("the place '" + code + "' has no latitude and longitude");
        }
        PlaceKind kind = quarter
                        || first(cells, "location_type")
                                .toLowerCase(Locale.ROOT)
                                .contains("neighbo")
                ? PlaceKind.NEIGHBOURHOOD
                : PlaceKind.SETTLEMENT;
        rows.add(new Row(code, country(country), names, at, kind, parent, cell(cells, "admin4pcode")));
        if (at != null) {
            pointOf.putIfAbsent(code, at);
            for (String a = parent; a != null; a = areaParents.get(a)) {
                extents.add(a, at, 0);
            }
        }
    }

    private void area(String code, int level, List<String> cells, @Nullable String parent) {
        if (areaKinds.containsKey(code)) {
            return;
        }
        List<String> names = names(cells, "admin" + level + "name");
        PlaceKind kind = level == 1 ? PlaceKind.PROVINCE : level == 2 ? PlaceKind.DISTRICT : PlaceKind.SUBDISTRICT;
        areaKinds.put(code, kind);
        areaParents.put(code, parent);
        areaNames.put(code, kind == PlaceKind.PROVINCE ? withKnownName(names, country(code)) : names);
    }

    /** The name under which the built-in gazetteer knows the province comes first, so that one name stands for it. */
    private List<String> withKnownName(List<String> names, @Nullable String country) {
        for (String name : names) {
            for (Match match : known.find(name)) {
                if (match.place().kind() == PlaceKind.PROVINCE
                        && match.place().country() != null
                        && match.place().country().equals(country)) {
                    List<String> all = new ArrayList<>(List.of(match.place().name()));
                    all.addAll(names);
                    return all;
                }
            }
        }
        return names;
    }

    private static @Nullable String country(String code) {
        return code.length() >= 2 && code.substring(0, 2).matches("[A-Z]{2}") ? code.substring(0, 2) : null;
    }

    /** The entries, areas first; a place's id is its p-code. */
    List<GazetteerEntry> entries() {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            if (row.at() != null) {
                for (String a = row.parent(); a != null; a = areaParents.get(a)) {
                    extents.measure(a, row.at());
                }
            }
        }
        for (Map.Entry<String, List<String>> area : areaNames.entrySet()) {
            LatLon at = extents.middle(area.getKey());
            if (at != null && !area.getValue().isEmpty()) {
                entries.add(new GazetteerEntry(
                        "ocha:" + area.getKey(),
                        area.getValue(),
                        at,
                        areaKinds.getOrDefault(area.getKey(), PlaceKind.SUBDISTRICT),
                        0,
                        extents.radiusKm(area.getKey()),
                        country(area.getKey()),
                        area.getKey(),
                        areaParents.get(area.getKey())));
            }
        }
        for (Row row : rows) {
            LatLon at = row.at() != null ? row.at() : row.town() == null ? null : pointOf.get(row.town());
            if (at != null) {
                entries.add(new GazetteerEntry(
                        "ocha:" + row.code(),
                        row.names(),
                        at,
                        row.kind(),
                        0,
                        row.at() == null ? 5 : 0,
                        row.parent() == null ? row.country() : country(row.parent()),
                        null,
                        row.parent()));
            }
        }
        return entries;
    }

    private List<String> names(List<String> cells, String prefix) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (column.startsWith(prefix) && !cells.get(i).isBlank()) {
                String name = cells.get(i);
                String bare = name.replaceFirst("\\s*\\(.*\\)\\s*$", "").replaceFirst("\\s+[-_]\\s+.*$", "");
                names.add(bare.isBlank() ? name : bare);
                if (!bare.equals(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private @Nullable LatLon point(List<String> cells) {
        String lat = first(cells, "latitude_y", "latitude", "lat", "y");
        String lon = first(cells, "longitude_x", "longitude", "lon", "long", "x");
        if (lat.isEmpty() || lon.isEmpty()) {
            return null;
        }
        try {
            return new LatLon(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s', '%s' is no latitude and longitude".formatted(lat, lon), e);
        }
    }

    private String first(List<String> cells, String... columns) {
        for (String column : columns) {
            String cell = cell(cells, column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private String cell(List<String> cells, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }
}
