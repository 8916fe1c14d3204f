package org.isnad.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.code.Coded;

/**
 * Which state a disputed area is said to belong to. That is not for this program to say: by default none, and the area is
 * named instead.
 */
public enum Sovereignty implements Coded {
    /** A place in a disputed area has no country; the area is named. */
    NEUTRAL,
    /** The country that the gazetteer lists, as its makers decided. */
    GAZETTEER;

    /** A quadrangle of latitudes and longitudes that belongs to a disputed area. */
    private record Box(String area, double south, double west, double north, double east) {
        boolean holds(LatLon at) {
            return at.lat() >= south && at.lat() <= north && at.lon() >= west && at.lon() <= east;
        }
    }

    private static final List<Box> BOXES = boxes();

    /** The disputed area that a point lies in. */
    static Optional<String> area(LatLon at) {
        return BOXES.stream().filter(box -> box.holds(at)).map(Box::area).findFirst();
    }

    /** The place as it may be shown under this setting. */
    public Place shown(Place place) {
        if (this == GAZETTEER || place.country() == null || place.kind() == PlaceKind.COUNTRY) {
            return place;
        }
        return area(place.at())
                .map(area -> new Place(
                        place.id(),
                        place.name(),
                        place.at(),
                        place.kind(),
                        place.population(),
                        place.radiusKm(),
                        new Place.Parents(null, area, place.district())))
                .orElse(place);
    }

    private static List<Box> boxes() {
        try (InputStream in = Sovereignty.class.getResourceAsStream("disputed_areas.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "disputed_areas.tsv is missing from the class path; build the program again");
            }
            List<Box> boxes = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] c = line.split("\t", -1);
                    boxes.add(new Box(
                            c[0],
                            Double.parseDouble(c[1]),
                            Double.parseDouble(c[2]),
                            Double.parseDouble(c[3]),
                            Double.parseDouble(c[4])));
                }
            }
            return List.copyOf(boxes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
