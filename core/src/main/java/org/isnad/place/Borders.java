package org.isnad.place;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in an area "near the border" is. A gazetteer has no borders; the border is taken to run between the town abroad
 * that lies nearest to the area's point and the town at home that lies nearest to that.
 */
final class Borders {

    private static final int LEAST_M = 15_000;
    private static final int LONGEST_LEAD = 4;
    private static final Set<String> NEAR = Set.of("near", "along", "at", "on", "by", "close");

    private final Gazetteer gazetteer;

    Borders(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a sentence tells of something near a border. */
    static boolean isTold(List<Piece> pieces) {
        return border(pieces) >= 0;
    }

    /**
     * The border of an area that a sentence tells of, or null where it tells of none.
     *
     * @param abroad the country beyond the border, ISO alpha-2, or null where the sentence names none
     */
    @Nullable
    Location near(Place area, @Nullable String abroad, List<Piece> pieces) {
        String home = area.country();
        if (home == null || home.equals(abroad) || !isTold(pieces)) {
            return null;
        }
        LatLon there = gazetteer.nearestTown(area.at(), abroad, home);
        LatLon here = there == null ? null : gazetteer.nearestTown(there, home, null);
        if (there == null || here == null) {
            return null;
        }
        String with = abroad == null
                ? ""
                : gazetteer.country(abroad).map(c -> " with " + c.name()).orElse("");
        int apart = (int) (1_000 * here.km(there));
        return new Location(
                here.middle(there),
                Precision.DISTRICT,
                Math.max(LEAST_M, apart),
                "near the border%s, in %s".formatted(with, area.name()));
    }

    /** The country whose border a name tells of: "the Turkish border", "the border with Turkey"; null for other names. */
    static @Nullable String abroad(NameSpan span, List<Piece> pieces) {
        int border = border(pieces);
        boolean beside =
                border >= 0 && (span.to() == border || span.from() - border == 2 && isWith(pieces, border + 1));
        return beside
                ? span.matches().stream()
                        .map(Match::place)
                        .filter(place -> place.kind() == PlaceKind.COUNTRY)
                        .map(Place::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isWith(List<Piece> pieces, int at) {
        String key = pieces.get(at).key();
        return key.equals("with") || key.equals("to");
    }

    /** The piece that says "border" in "near the border", "along the Turkish border"; -1 where there is none. */
    private static int border(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            String key = pieces.get(i).key();
            boolean border = key.equals("border") || key.equals("frontier");
            for (int j = Math.max(0, i - LONGEST_LEAD); border && j < i; j++) {
                if (NEAR.contains(pieces.get(j).key())) {
                    return i;
                }
            }
        }
        return -1;
    }
}
