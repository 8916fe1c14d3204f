package org.isnad.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.LatLon;
import org.isnad.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a GeoNames dump ({@code cities500.txt}, {@code SY.txt}, {@code allCountries.txt}): 19 columns, separated by
 * tabs, as GeoNames' readme.txt describes them.
 *
 * @param province GeoNames code of the first-level area, country.area, or null
 * @param district code of the second-level area, or null
 */
record GeoNamesLine(
        String number,
        List<String> names,
        LatLon at,
        @Nullable PlaceKind kind,
        long population,
        @Nullable String country,
        @Nullable String province,
        @Nullable String district) {

    static final int COLUMNS = 19;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static GeoNamesLine of(String line) {
        String[] cell = line.split("\t", -1);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException("a GeoNames dump has %d columns, separated by tabs; this line has %d"
                    .formatted(COLUMNS, cell.length));
        }
        if (!cell[0].matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("the first column should be GeoNames' number, got '" + cell[0] + "'");
        }
        List<String> names = new ArrayList<>();
        names.add(cell[1].isBlank() ? cell[2] : cell[1]);
        names.add(cell[2]);
        for (String name : cell[3].split(",", -1)) {
            if (!name.isBlank() && !isMachineMade(name)) {
                names.add(name);
            }
        }
        String country = cell[8].matches("[A-Z]{2}") ? cell[8] : null;
        String province =
                country == null || cell[10].isBlank() || cell[10].equals("00") ? null : country + "." + cell[10];
        return new GeoNamesLine(
                cell[0],
                names,
                new LatLon(number(cell[4], "latitude"), number(cell[5], "longitude")),
                kind(cell[6], cell[7]),
                cell[14].isBlank() ? 0 : (long) number(cell[14], "population"),
                country,
                province,
                province == null || cell[11].isBlank() ? null : province + "." + cell[11]);
    }

    /** The entry, in the innermost area that the line names. */
    GazetteerEntry entry(PlaceKind as, int radiusKm) {
        String key = switch (as) {
            case COUNTRY -> country;
            case PROVINCE -> province;
            case DISTRICT -> district;
            default -> null;
        };
        String parent = switch (as) {
            case COUNTRY, REGION -> null;
            case PROVINCE -> country;
            case DISTRICT -> province;
            default -> district != null ? district : province != null ? province : country;
        };
        return new GazetteerEntry("geonames:" + number, names, at, as, population, radiusKm, country, key, parent);
    }

    private static double number(String text, String what) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no %s".formatted(text, what), e);
        }
    }

    /** Letters of Arabic or Chinese names turned one by one into Latin ones, which nobody writes: "hlb", "da ma shi ge". */
    private static boolean isMachineMade(String name) {
        char first = name.charAt(0);
        return first >= 'a' && first <= 'z' || first == '`' || first == 'ʿ';
    }

    /** What the feature is to us; null for those that reports do not place acts at, such as peaks under water. */
    private static @Nullable PlaceKind kind(String featureClass, String code) {
        return switch (featureClass) {
            case "P" ->
                switch (code) {
                    case "PPLC" -> PlaceKind.CAPITAL;
                    case "PPLA" -> PlaceKind.PROVINCE_SEAT;
                    case "PPLA2" -> PlaceKind.DISTRICT_SEAT;
                    case "PPLX" -> PlaceKind.NEIGHBOURHOOD;
                    case "PPLH", "PPLQ", "PPLW", "PPLCH" -> null;
                    default -> PlaceKind.SETTLEMENT;
                };
            case "A" ->
                switch (code) {
                    case "PCLI", "PCLD", "PCLS", "PCLF", "PCLIX", "PCL", "TERR" -> PlaceKind.COUNTRY;
                    case "ADM1" -> PlaceKind.PROVINCE;
                    case "ADM2" -> PlaceKind.DISTRICT;
                    case "ADM3", "ADM4", "ADMD" -> PlaceKind.SUBDISTRICT;
                    default -> null;
                };
            case "S" -> PlaceKind.SITE;
            case "L" ->
                switch (code) {
                    case "CONT", "RGN", "RGNE", "RGNH", "OAS" -> PlaceKind.REGION;
                    case "AREA", "LCTY", "MILB", "PRK", "PORT", "INDS", "CMP", "CMPRF", "NVB" -> PlaceKind.SITE;
                    default -> null;
                };
            case "R", "T", "H" ->
                switch (code) {
                    case "RD",
                            "STM",
                            "LK",
                            "MT",
                            "HLL",
                            "PASS",
                            "ISL",
                            "VAL",
                            "DAM",
                            "RSV",
                            "TNL",
                            "BDG",
                            "WAD",
                            "PEN" -> PlaceKind.SITE;
                    case "OCN", "SEA", "GULF", "STRT", "MTS", "DSRT", "ISLS", "PLN", "BAY" -> PlaceKind.REGION;
                    default -> null;
                };
            default -> null;
        };
    }
}
