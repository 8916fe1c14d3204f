package org.isnad.bench;

import java.time.LocalDate;
import java.util.Random;
import org.isnad.search.Area;
import org.isnad.search.DayRange;
import org.isnad.search.IncidentFilter;

/** Invents what readers ask for, each time something else, so that nothing is answered from memory. */
final class Asked {

    private Asked() {}

    /** Nearly all of the time that there is. */
    static IncidentFilter nearlyAll(Random random) {
        return IncidentFilter.ALL.during(days(random, InventedIncidents.DAYS - random.nextInt(99)));
    }

    /** Some weeks to two years. */
    static IncidentFilter brushed(Random random) {
        return IncidentFilter.ALL.during(days(random, 20 + random.nextInt(700)));
    }

    /** A window of the map. */
    static Area.Box window(Random random, int zoom) {
        double west = InventedIncidents.WEST + random.nextInt(1_000) / 100.0;
        double south = InventedIncidents.SOUTH + random.nextInt(600) / 100.0;
        double width = 360.0 * 5 / (1 << zoom);
        return new Area.Box(west, south, Math.min(180, west + width), Math.min(85, south + width / 2));
    }

    /** Words, phrases and beginnings of words, rare and frequent ones. */
    static String words(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "market " + InventedIncidents.rareWord(random.nextInt(5_000));
            case 1 -> "\"people were killed in " + InventedIncidents.town(random.nextInt(3_000)) + "\"";
            case 2 -> InventedIncidents.rareWord(random.nextInt(200)).substring(0, 4) + "*";
            default -> "hospital -" + InventedIncidents.rareWord(random.nextInt(200));
        };
    }

    private static DayRange days(Random random, int length) {
        LocalDate from = InventedIncidents.FIRST_DAY.plusDays(random.nextInt(InventedIncidents.DAYS));
        return new DayRange(from, from.plusDays(length));
    }
}
