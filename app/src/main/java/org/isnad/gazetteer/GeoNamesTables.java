package org.isnad.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.GazetteerWriter;
import org.isnad.place.LatLon;
import org.isnad.place.PlaceKind;

/**
 * What GeoNames tells of places outside its dumps: names of areas, where these lie by the places in them, and other names
 * of places. All tables are read before the places are taken in, dumps twice where areas are to be measured.
 */
final class GeoNamesTables {

    private final ImportTally tally;
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Map<Integer, String> otherNames = new HashMap<>();
    private final AreaExtents extents = new AreaExtents();
    private final BitSet ids = new BitSet();
    private final Set<String> written = new HashSet<>();

    GeoNamesTables(ImportTally tally) {
        this.tally = tally;
    }

    /** First reading: which places there are, where areas lie, and what else places are called. */
    void read(Path file, TableForm form) throws IOException {
        switch (form) {
            case DUMP ->
                dump(file, place -> {
                    ids.set(Integer.parseInt(place.number()));
                    areas(place).forEach(area -> extents.add(area, place.at(), place.population()));
                });
            case PROVINCE_CODES, DISTRICT_CODES ->
                TableSource.read(file, (table, number, line) -> {
                    String[] cells = line.split("\t", -1);
                    if (cells.length == 4) {
                        (form == TableForm.PROVINCE_CODES ? provinces : districts)
                                .put(cells[0], cells[1] + "\n" + cells[2] + "\n" + cells[3]);
                    }
                });
            case OTHER_NAMES ->
                TableSource.read(file, (table, number, line) -> {
                    tally.read(table);
                    String[] cells = line.split("\t", -1);
                    boolean name = cells.length >= 4 && (cells[2].isEmpty() || cells[2].matches("[a-z]{2,3}(-.*)?"));
                    if (name && cells[1].matches("[0-9]{1,9}") && ids.get(Integer.parseInt(cells[1]))) {
                        otherNames.merge(Integer.valueOf(cells[1]), cells[3], (a, b) -> a + "\n" + b);
                    }
                });
            default -> {}
        }
    }

    /** Second reading, of dumps: how far areas reach from where they lie. */
    void measure(Path dump) throws IOException {
        dump(dump, place -> areas(place).forEach(area -> extents.measure(area, place.at())));
    }

    private static void dump(Path file, Consumer<GeoNamesLine> each) throws IOException {
        TableSource.read(file, (table, number, line) -> {
            try {
                each.accept(GeoNamesLine.of(line));
            } catch (IllegalArgumentException e) {
                // Told when the line is read for good.
            }
        });
    }

    /** The areas that a town lies in; none for other places. */
    private static Stream<String> areas(GeoNamesLine place) {
        return place.kind() == null || !place.kind().isSettlement()
                ? Stream.empty()
                : Stream.of(Optional.ofNullable(place.province()), Optional.ofNullable(place.district()))
                        .flatMap(Optional::stream);
    }

    /** Writes the areas that have places in them. */
    void write(GazetteerWriter writer) throws IOException {
        for (Map.Entry<String, String> area : provinces.entrySet()) {
            area(writer, area.getKey(), area.getValue(), PlaceKind.PROVINCE);
        }
        for (Map.Entry<String, String> area : districts.entrySet()) {
            area(writer, area.getKey(), area.getValue(), PlaceKind.DISTRICT);
        }
    }

    private void area(GazetteerWriter writer, String code, String names, PlaceKind kind) throws IOException {
        LatLon at = extents.middle(code);
        if (at != null) {
            String[] name = names.split("\n", -1);
            writer.add(new GazetteerEntry(
                    "geonames:" + name[2],
                    List.of(name[0], name[1]),
                    at,
                    kind,
                    extents.population(code),
                    extents.radiusKm(code),
                    code.substring(0, 2),
                    code,
                    code.substring(0, code.lastIndexOf('.'))));
            written.add(code);
            tally.added();
        }
    }

    /** Whether a line of a dump is an area that was written already. */
    boolean has(GeoNamesLine place) {
        return place.kind() == PlaceKind.PROVINCE && written.contains(String.valueOf(place.province()))
                || place.kind() == PlaceKind.DISTRICT && written.contains(String.valueOf(place.district()));
    }

    /** The entry under its other names, too. */
    GazetteerEntry withOtherNames(GazetteerEntry entry, String number) {
        String more = otherNames.get(Integer.valueOf(number));
        if (more == null) {
            return entry;
        }
        List<String> names = new ArrayList<>(entry.names());
        names.addAll(List.of(more.split("\n", -1)));
        return new GazetteerEntry(
                entry.id(),
                names,
                entry.at(),
                entry.kind(),
                entry.population(),
                entry.radiusKm(),
                entry.country(),
                entry.key(),
                entry.parent());
    }
}
