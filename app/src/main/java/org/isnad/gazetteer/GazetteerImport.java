package org.isnad.gazetteer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.place.Gazetteer;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.GazetteerWriter;
import org.isnad.place.LatLon;
import org.isnad.place.Match;
import org.isnad.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes one gazetteer of GeoNames dumps, GeoNames' tables of names and area codes, and OCHA's tables of places. The new
 * one replaces an old one of its name when it is whole; until then, and where anything fails, the old one stands.
 */
public final class GazetteerImport {

    private static final int SHOWN_FAULTS = 20;
    private static final int FREE_FAULTS = 10;
    private static final double MOST_FAULTS = 0.05;
    private static final int LONGEST_ROW = 10_000;
    private static final long PROGRESS = 500_000;
    private static final double SAME_PLACE_KM = 6;

    private final GazetteerHome home;
    private final Consumer<String> tell;
    private final Map<String, LatLon> areaNamesSeen = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Map<Integer, String> otherNames = new HashMap<>();
    private final AreaExtents extents = new AreaExtents();
    private final BitSet ids = new BitSet();
    private long lines;
    private long added;
    private long merged;
    private long left;
    private long refused;

    /** What a table is, told by its first line. */
    private enum Form {
        DUMP,
        OTHER_NAMES,
        PROVINCE_CODES,
        DISTRICT_CODES,
        COD
    }

    public GazetteerImport(GazetteerHome home, Consumer<String> tell) {
        this.home = home;
        this.tell = tell;
    }

    /**
     * Takes the files in as one gazetteer.
     *
     * @param name lower-case letters, digits and hyphens
     * @throws TableFault where a file cannot be taken in; the message names file, line and remedy
     */
    public void run(List<Path> files, String name) throws IOException {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,40}") || name.startsWith(GazetteerHome.BUILT_IN)) {
            throw new TableFault(
                    name,
                    0,
                    "a gazetteer's name is lower-case letters, digits and hyphens, and does not begin with 'world'");
        }
        Files.createDirectories(home.folder());
        try (FileChannel lock = FileChannel.open(
                        home.folder().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(lock)) {
            if (held == null) {
                throw new TableFault(home.folder().toString(), 0, "another import is under way; wait for it to end");
            }
            locked(files, name);
        } catch (FileSystemException e) {
            throw new TableFault(
                    String.valueOf(e.getFile()),
                    "cannot be written (%s); check permissions and free space. The old gazetteer is unchanged"
                            .formatted(e.getReason()),
                    e);
        } catch (OutOfMemoryError e) {
            throw new TableFault(
                    name,
                    0,
                    "not enough memory; give more, for example ISNAD_JAVA_OPTS=-Xmx3g, or import single countries");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void locked(List<Path> files, String name) throws IOException {
        Gazetteer known = home.openBuiltIn();
        Map<Path, Form> forms = new HashMap<>();
        for (Path file : files) {
            forms.put(file, form(file));
        }
        boolean names = forms.containsValue(Form.OTHER_NAMES);
        boolean codes = forms.containsValue(Form.PROVINCE_CODES) || forms.containsValue(Form.DISTRICT_CODES);
        if (!forms.containsValue(Form.DUMP) && !forms.containsValue(Form.COD)) {
            throw new TableFault(
                    files.get(0).toString(),
                    0,
                    "tells names of places but not where they are; import it together with a dump such as SY.txt");
        }
        if (names || codes) {
            for (Path file : files) {
                prepare(file, form(forms, file));
            }
        }
        Map<String, String> facts = Map.of(
                "title",
                name,
                "source",
                String.join(
                        ", ",
                        files.stream().map(f -> String.valueOf(f.getFileName())).toList()),
                "licence",
                forms.containsValue(Form.COD)
                        ? "as its publisher says (OCHA data sets on HDX: mostly CC BY 3.0 IGO)"
                        : "CC BY 4.0 (GeoNames)");
        try (GazetteerWriter writer = new GazetteerWriter(home.file(name), facts)) {
            for (Map.Entry<String, String> area : provinces.entrySet()) {
                area(writer, area.getKey(), area.getValue(), PlaceKind.PROVINCE);
            }
            for (Map.Entry<String, String> area : districts.entrySet()) {
                area(writer, area.getKey(), area.getValue(), PlaceKind.DISTRICT);
            }
            CodTable cod = new CodTable(known);
            for (Path file : files) {
                switch (form(forms, file)) {
                    case DUMP -> dump(file, writer, known);
                    case COD -> cod(file, cod);
                    default -> {}
                }
            }
            for (GazetteerEntry entry : cod.entries()) {
                add(writer, entry, known);
            }
            if (writer.count() == 0) {
                throw new TableFault(files.get(0).toString(), 0, "holds no place that could be taken in");
            }
            writer.finish();
        }
        tell.accept(
                "%,d lines read: %,d places added, %,d of them known already and merged, %,d left out (no place for acts), %,d refused"
                        .formatted(lines, added, merged, left, refused));
    }

    private static Form form(Map<Path, Form> forms, Path file) {
        Form form = forms.get(file);
        if (form == null) {
            throw new IllegalStateException("the form of every file is told first");
        }
        return form;
    }

    /** Ends the reading of a file once its first line is known. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private static Form form(Path file) throws IOException {
        Form[] form = {null};
        try {
            TableSource.read(file, (table, number, line) -> {
                if (line.isBlank() || line.startsWith("#")) {
                    return;
                }
                form[0] = form(table, number, line);
                throw new Enough();
            });
        } catch (Enough e) {
            // The first line told.
        }
        if (form[0] == null) {
            throw new TableFault(file.toString(), 0, "is empty; fetch it again");
        }
        return form[0];
    }

    private static Form form(String table, long number, String line) throws TableFault {
        if (CodTable.isHeader(line)) {
            return Form.COD;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length == GeoNamesLine.COLUMNS) {
            return Form.DUMP;
        }
        if (cells.length == 4 && cells[0].matches("[A-Z]{2}\\.[^.\t]+")) {
            return Form.PROVINCE_CODES;
        }
        if (cells.length == 4 && cells[0].matches("[A-Z]{2}\\.[^.\t]+\\.[^\t]+")) {
            return Form.DISTRICT_CODES;
        }
        if (cells.length >= 8 && cells.length <= 10 && cells[0].matches("[0-9]+") && cells[1].matches("[0-9]+")) {
            return Form.OTHER_NAMES;
        }
        throw new TableFault(
                table,
                number,
                ("is no table that can be taken in: %d columns separated by tabs. Known are GeoNames dumps (19 columns), "
                                + "alternateNamesV2.txt (10), admin1CodesASCII.txt and admin2Codes.txt (4), and OCHA tables with a "
                                + "header that names admin1Pcode")
                        .formatted(cells.length));
    }

    /** First reading: which places there are, where areas lie, and what else places are called. */
    private void prepare(Path file, Form form) throws IOException {
        switch (form) {
            case DUMP ->
                TableSource.read(file, (table, number, line) -> {
                    try {
                        GeoNamesLine place = GeoNamesLine.of(line);
                        ids.set(Integer.parseInt(place.number()));
                        if (place.kind() != null && place.kind().isSettlement()) {
                            for (String area : new String[] {place.province(), place.district()}) {
                                if (area != null) {
                                    extents.add(area, place.at(), place.population());
                                }
                            }
                        }
                    } catch (IllegalArgumentException e) {
                        // Told when the line is read for good.
                    }
                });
            case PROVINCE_CODES, DISTRICT_CODES ->
                TableSource.read(file, (table, number, line) -> {
                    String[] cells = line.split("\t", -1);
                    if (cells.length == 4) {
                        (form == Form.PROVINCE_CODES ? provinces : districts)
                                .put(cells[0], cells[1] + "\n" + cells[2] + "\n" + cells[3]);
                    }
                });
            case OTHER_NAMES ->
                TableSource.read(file, (table, number, line) -> {
                    progress(table);
                    String[] cells = line.split("\t", -1);
                    boolean name = cells.length >= 4 && (cells[2].isEmpty() || cells[2].matches("[a-z]{2,3}(-.*)?"));
                    if (name && cells[1].matches("[0-9]{1,9}") && ids.get(Integer.parseInt(cells[1]))) {
                        otherNames.merge(Integer.valueOf(cells[1]), cells[3], (a, b) -> a + "\n" + b);
                    }
                });
            default -> {}
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
                    Math.max(1, extents.radiusKm(code)),
                    code.substring(0, 2),
                    code,
                    code.substring(0, code.lastIndexOf('.'))));
            areaNamesSeen.put(code, at);
            added++;
        }
    }

    private void dump(Path file, GazetteerWriter writer, Gazetteer known) throws IOException {
        long[] faults = {0, 0};
        TableSource.read(file, (table, number, line) -> {
            progress(table);
            if (line.isBlank()) {
                return;
            }
            faults[1]++;
            try {
                GeoNamesLine place = GeoNamesLine.of(line);
                PlaceKind kind = place.kind();
                boolean twice = kind == PlaceKind.PROVINCE
                                && areaNamesSeen.containsKey(String.valueOf(place.province()))
                        || kind == PlaceKind.DISTRICT && areaNamesSeen.containsKey(String.valueOf(place.district()));
                if (kind == null || twice) {
                    left++;
                    return;
                }
                add(writer, withOtherNames(place.entry(kind, 0), place.number()), known);
            } catch (IllegalArgumentException e) {
                refuse(table, number, String.valueOf(e.getMessage()), faults);
            }
        });
        tooMany(file, faults);
    }

    private GazetteerEntry withOtherNames(GazetteerEntry entry, String number) {
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

    private void cod(Path file, CodTable cod) throws IOException {
        long[] faults = {0, 0};
        boolean[] headed = {false};
        StringBuilder open = new StringBuilder();
        TableSource.read(file, (table, number, part) -> {
            String line = open + part;
            open.setLength(0);
            if (line.isBlank()) {
                return;
            }
            if (Csv.isOpen(line) && line.length() < LONGEST_ROW) {
                // A cell with a line break in it.
                open.append(line).append(' ');
                return;
            }
            if (!headed[0]) {
                cod.header(line);
                headed[0] = true;
                return;
            }
            progress(table);
            faults[1]++;
            try {
                cod.row(line);
            } catch (IllegalArgumentException e) {
                refuse(table, number, String.valueOf(e.getMessage()), faults);
            }
        });
        if (open.length() > 0) {
            refuse(file.toString(), 0, "the last row has a quoted cell without an end", faults);
        }
        tooMany(file, faults);
    }

    private void add(GazetteerWriter writer, GazetteerEntry entry, Gazetteer known) throws IOException {
        writer.add(entry);
        added++;
        for (Match match : known.find(entry.names().get(0))) {
            if (match.place().id().equals(entry.id()) || match.place().at().km(entry.at()) < SAME_PLACE_KM) {
                merged++;
                break;
            }
        }
    }

    private void refuse(String table, long number, String why, long[] faults) {
        refused++;
        faults[0]++;
        if (faults[0] <= SHOWN_FAULTS) {
            tell.accept("%s:%d: refused: %s".formatted(table, number, why));
        }
    }

    private static void tooMany(Path file, long[] faults) throws TableFault {
        if (faults[0] > FREE_FAULTS && faults[0] > MOST_FAULTS * faults[1]) {
            throw new TableFault(
                    file.toString(),
                    0,
                    "%,d of its %,d lines were refused, so nothing was imported; see above, and mend or fetch the file again"
                            .formatted(faults[0], faults[1]));
        }
    }

    private void progress(String table) {
        lines++;
        if (lines % PROGRESS == 0) {
            tell.accept("%,d lines, now in %s".formatted(lines, table));
        }
    }

    /** The name that a gazetteer made of a file gets where none is given. */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String bare = name.replaceFirst("(\\.(txt|csv|tsv|zip|gz))+$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "places" : bare;
    }
}
