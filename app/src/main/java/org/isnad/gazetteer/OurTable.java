package org.isnad.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/** A tab-separated table among the program's resources; {@code #} before comments, {@code -} for an empty cell. */
final class OurTable {

    private OurTable() {}

    static List<String[]> rows(String name, int columns) {
        try (InputStream in = OurTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path; build the program again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> cells(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split("\\|", -1));
    }

    static @Nullable LatLon point(String lat, String lon) {
        return lat.equals("-") ? null : new LatLon(Double.parseDouble(lat), Double.parseDouble(lon));
    }

    private static String[] cells(String name, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(
                    "%s: a line has %d columns and not %d: %s".formatted(name, cells.length, columns, line));
        }
        return cells;
    }
}
