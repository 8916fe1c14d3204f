package org.isnad.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.code.Coded;
import org.isnad.place.LatLon;
import org.isnad.search.IncidentFilter.OnMap;
import org.jspecify.annotations.Nullable;

/** Tells for each row which parts of a filter do not hold. */
final class RowFilter {

    static final int DAYS = 1;
    static final int AREA = 2;
    static final int PLACE = 4;
    static final int TYPE = 8;
    static final int ACTOR = 16;
    static final int HARM = 32;
    static final int GRADE = 64;
    static final int REVIEW = 128;
    static final int DOUBT = 256;
    static final int SOURCE = 512;
    static final int LANGUAGE = 1024;

    /** Of rows that do not say the words; no others are looked at. */
    static final int WORDS = 2048;

    private final Rows rows;
    private final IncidentFilter filter;
    private final @Nullable FixedBitSet placed;

    private final int from;
    private final int to;
    private final int[] types;
    private final int[] sources;
    private final int[] languages;
    private final int actor;
    private final int stances;
    private final int grades;
    private final int reviews;
    private final int doubts;

    /**
     * A filter over rows, but for its words.
     *
     * @param placed the rows whose places have the name, or null where none is asked for
     */
    RowFilter(Rows rows, IncidentFilter filter, @Nullable FixedBitSet placed) {
        this.rows = rows;
        this.filter = filter;
        this.placed = placed;
        DayRange days = filter.days();
        from = days == null || days.from() == null
                ? Integer.MIN_VALUE
                : (int) days.from().toEpochDay();
        to = days == null || days.to() == null
                ? Integer.MAX_VALUE
                : (int) days.to().toEpochDay();
        types = codes(rows.type, filter.what().types().stream().map(Coded::code).toList());
        sources = codes(rows.source, List.copyOf(filter.told().sources()));
        languages = codes(rows.language, List.copyOf(filter.told().languages()));
        IncidentFilter.ActorIs asked = filter.what().actor();
        actor = asked == null || asked.actor().isEmpty() ? -1 : rows.actor.find(asked.actor());
        stances = asked == null ? 0 : Rows.bits(asked.as());
        grades = Rows.bits(filter.standing().grades());
        reviews = Rows.bits(filter.standing().review());
        doubts = Rows.bits(filter.standing().doubts());
    }

    private static int[] codes(Column column, List<String> values) {
        return values.stream().mapToInt(column::find).toArray();
    }

    /** The parts that do not hold for a row, as bits; 0 where all hold. */
    int failed(int row) {
        int failed = 0;
        if (filter.days() != null && !isDuring(row)) {
            failed |= DAYS;
        }
        if (!isThere(row)) {
            failed |= AREA;
        }
        if (placed != null && !placed.get(row)) {
            failed |= PLACE;
        }
        if (types.length > 0 && !rows.type.hasAny(row, types)) {
            failed |= TYPE;
        }
        if (sources.length > 0 && !rows.source.hasAny(row, sources)) {
            failed |= SOURCE;
        }
        if (languages.length > 0 && !rows.language.hasAny(row, languages)) {
            failed |= LANGUAGE;
        }
        if (filter.what().actor() != null && !isNamed(row)) {
            failed |= ACTOR;
        }
        IncidentFilter.AtLeast harm = filter.what().harm();
        if (harm != null && rows.largest(harm.harm(), row) < harm.people()) {
            failed |= HARM;
        }
        if (grades != 0 && (grades >> rows.grade[row] & 1) == 0) {
            failed |= GRADE;
        }
        if (reviews != 0 && (reviews >> rows.review[row] & 1) == 0) {
            failed |= REVIEW;
        }
        if (doubts != 0 && (doubts & rows.doubts[row]) == 0) {
            failed |= DOUBT;
        }
        return failed;
    }

    private boolean isDuring(int row) {
        return rows.first[row] != Rows.NO_DAY && rows.first[row] <= to && rows.last[row] >= from;
    }

    /** The day by which a row stands in the time line: the first of its days that the filter lets through. */
    int day(int row) {
        return rows.first[row] == Rows.NO_DAY || !isDuring(row) ? rows.first[row] : Math.max(rows.first[row], from);
    }

    private boolean isThere(int row) {
        OnMap onMap = filter.where().onMap();
        if (onMap != OnMap.EITHER && (onMap == OnMap.YES) != rows.isOnMap(row)) {
            return false;
        }
        Area area = filter.where().area();
        return area == null || rows.isOnMap(row) && area.contains(new LatLon(rows.lat[row], rows.lon[row]));
    }

    private boolean isNamed(int row) {
        IncidentFilter.ActorIs asked = filter.what().actor();
        boolean any = asked == null || asked.actor().isEmpty();
        for (int i = rows.actor.start(row); i < rows.actor.end(row); i++) {
            if ((any || rows.actor.at(i) == actor) && (stances == 0 || (stances & rows.stances(i)) != 0)) {
                return true;
            }
        }
        return false;
    }
}
