package org.isnad.gazetteer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.place.Gazetteer;
import org.isnad.place.GazetteerEntry;
import org.isnad.place.GazetteerWriter;
import org.isnad.place.Match;
import org.isnad.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes one gazetteer of GeoNames dumps, GeoNames' tables of names and area codes, and OCHA's tables of places. The new
 * one replaces an old one of its name when it is whole; until then, and where anything fails, the old one stands.
 */
public final class GazetteerImport {

    private static final int LONGEST_ROW = 10_000;
    private static final double SAME_PLACE_KM = 6;

    private final GazetteerHome home;
    private final GazetteerWriter.Opening opening;
    private final ImportTally tally;
    private final GeoNamesTables tables;

    public GazetteerImport(GazetteerHome home, Consumer<String> tell) {
        this(home, tell, Files::newOutputStream);
    }

    GazetteerImport(GazetteerHome home, Consumer<String> tell, GazetteerWriter.Opening opening) {
        this.home = home;
        this.opening = opening;
        this.tally = new ImportTally(tell);
        this.tables = new GeoNamesTables(tally);
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
        } catch (TableFault e) {
            throw e;
        } catch (FileSystemException e) {
            throw new TableFault(
                    String.valueOf(e.getFile()),
                    "cannot be written (%s); check permissions and free space. The old gazetteer is unchanged"
                            .formatted(e.getReason()),
                    e);
        } catch (IOException e) {
            // A disk that fills up is told without the name of a file.
            throw new TableFault(
                    home.file(name).toString(),
                    "the import stopped (%s); free space on the disk, or import fewer files, and import again. The old gazetteer is unchanged"
                            .formatted(e.getMessage()),
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
        Map<Path, TableForm> forms = new HashMap<>();
        for (Path file : files) {
            forms.put(file, TableForm.of(file));
        }
        boolean names = forms.containsValue(TableForm.OTHER_NAMES);
        boolean codes = forms.containsValue(TableForm.PROVINCE_CODES) || forms.containsValue(TableForm.DISTRICT_CODES);
        if (!forms.containsValue(TableForm.DUMP) && !forms.containsValue(TableForm.COD)) {
            throw new TableFault(
                    files.get(0).toString(),
                    0,
                    "tells names of places but not where they are; import it together with a dump such as SY.txt");
        }
        if (names || codes) {
            for (Path file : files) {
                tables.read(file, form(forms, file));
            }
        }
        if (codes) {
            for (Path file : files) {
                if (form(forms, file) == TableForm.DUMP) {
                    tables.measure(file);
                }
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
                forms.containsValue(TableForm.COD)
                        ? "as its publisher says (OCHA data sets on HDX: mostly CC BY 3.0 IGO)"
                        : "CC BY 4.0 (GeoNames)");
        try (GazetteerWriter writer = new GazetteerWriter(home.file(name), facts, opening)) {
            tables.write(writer);
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
        tally.report();
    }

    private static TableForm form(Map<Path, TableForm> forms, Path file) {
        TableForm form = forms.get(file);
        if (form == null) {
            throw new IllegalStateException("the form of every file is told first");
        }
        return form;
    }

    private void dump(Path file, GazetteerWriter writer, Gazetteer known) throws IOException {
        tally.begin();
        TableSource.read(file, (table, number, line) -> {
            tally.read(table);
            if (line.isBlank()) {
                return;
            }
            tally.place();
            try {
                GeoNamesLine place = GeoNamesLine.of(line);
                PlaceKind kind = place.kind();
                if (kind == null || tables.has(place)) {
                    tally.left();
                    return;
                }
                add(writer, tables.withOtherNames(place.entry(kind, 0), place.number()), known);
            } catch (IllegalArgumentException e) {
                tally.refused(table, number, String.valueOf(e.getMessage()));
            }
        });
        tally.end(file);
    }

    private void cod(Path file, CodTable cod) throws IOException {
        tally.begin();
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
            tally.read(table);
            tally.place();
            try {
                cod.row(line);
            } catch (IllegalArgumentException e) {
                tally.refused(table, number, String.valueOf(e.getMessage()));
            }
        });
        if (open.length() > 0) {
            tally.refused(file.toString(), 0, "the last row has a quoted cell without an end");
        }
        tally.end(file);
    }

    private void add(GazetteerWriter writer, GazetteerEntry entry, Gazetteer known) throws IOException {
        writer.add(entry);
        tally.added();
        for (Match match : known.find(entry.names().get(0))) {
            if (match.place().id().equals(entry.id()) || match.place().at().km(entry.at()) < SAME_PLACE_KM) {
                tally.merged();
                break;
            }
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
