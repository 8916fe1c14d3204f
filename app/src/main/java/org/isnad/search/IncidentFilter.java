package org.isnad.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted: those for which every part holds. A part that is null, empty or blank asks for nothing.
 *
 * @param days  the incident may have happened on one of them. One that is only known by its month matches any day of it;
 *              one of unknown day matches none
 * @param words a query; see {@link QueryWords}
 */
public record IncidentFilter(
        @Nullable DayRange days, Where where, What what, Told told, Standing standing, String words) {

    /** Every incident. */
    public static final IncidentFilter ALL = new IncidentFilter(
            null,
            new Where(null, OnMap.EITHER, ""),
            new What(Set.of(), null, null),
            new Told(Set.of(), Set.of()),
            new Standing(Set.of(), Set.of(), Set.of()),
            "");

    /** Whether an incident has a point on the map. */
    public enum OnMap {
        EITHER,
        YES,
        NO
    }

    /**
     * Where it happened.
     *
     * @param area  its point lies in there
     * @param place words that all stand in the names of its places, provinces and countries; the last may be cut short
     */
    public record Where(@Nullable Area area, OnMap onMap, String place) {
        public Where {
            place = place.strip();
            if (area != null && onMap == OnMap.NO) {
                throw new IllegalArgumentException("what lies in an area is on the map; leave one of the two out");
            }
        }
    }

    /**
     * What happened, by whose hand, to how many.
     *
     * @param types one of these
     */
    public record What(
            Set<EventType> types,
            @Nullable ActorIs actor,
            @Nullable AtLeast harm) {
        public What {
            types = types.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(types));
        }
    }

    /**
     * A party takes part in the blame.
     *
     * @param actor {@link Party#key}, or empty for any
     * @param as    how it must stand to it; empty for any way
     */
    public record ActorIs(String actor, Set<Stance> as) {
        public ActorIs {
            as = as.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(as));
            if (actor.isEmpty() && as.isEmpty()) {
                throw new IllegalArgumentException("an actor or a stance must be named");
            }
        }
    }

    /**
     * So many suffered a harm.
     *
     * @param people 1 or more. The largest number that is put forward counts: the best, or an end of the range. An open end
     *               ("or more") counts for nothing
     */
    public record AtLeast(Harm harm, long people) {
        public AtLeast {
            if (people < 1) {
                throw new IllegalArgumentException("at least 1 person, got " + people);
            }
        }
    }

    /**
     * Who tells of it.
     *
     * @param sources   one of these outlets tells of it, written as the reports write it
     * @param languages ISO 639-1; one report is in one of these
     */
    public record Told(Set<String> sources, Set<String> languages) {
        public Told {
            sources = java.util.Collections.unmodifiableSet(new TreeSet<>(sources));
            languages = java.util.Collections.unmodifiableSet(new TreeSet<>(languages));
        }
    }

    /**
     * How well it is borne out, and what people have done about it.
     *
     * @param grades one of these; a person's grade stands before the proposed one
     * @param review one of these
     * @param doubts at least one of these
     */
    public record Standing(Set<GradeCode> grades, Set<Review> review, Set<Doubt> doubts) {
        public Standing {
            grades = grades.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(grades));
            review = review.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(review));
            doubts = doubts.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(doubts));
        }
    }

    public IncidentFilter {
        words = words.strip();
    }

    public IncidentFilter during(@Nullable DayRange range) {
        return new IncidentFilter(range, where, what, told, standing, words);
    }

    public IncidentFilter in(@Nullable Area area) {
        return with(new Where(area, where.onMap(), where.place()));
    }

    public IncidentFilter with(Where other) {
        return new IncidentFilter(days, other, what, told, standing, words);
    }

    public IncidentFilter with(What other) {
        return new IncidentFilter(days, where, other, told, standing, words);
    }

    public IncidentFilter with(Told other) {
        return new IncidentFilter(days, where, what, other, standing, words);
    }

    public IncidentFilter with(Standing other) {
        return new IncidentFilter(days, where, what, told, other, words);
    }

    public IncidentFilter saying(String query) {
        return new IncidentFilter(days, where, what, told, standing, query);
    }
}
