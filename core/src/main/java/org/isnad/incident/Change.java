package org.isnad.incident;

import java.time.LocalDate;
import java.util.List;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.place.LatLon;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What a person decided. */
public sealed interface Change {

    /** These claims tell of one incident: "same" of two claims, "merge" of two incidents. */
    record Together(List<ClaimRef> claims) implements Change {
        public Together {
            claims = claims.stream().distinct().sorted().toList();
            if (claims.size() < 2) {
                throw new IllegalArgumentException("it takes two claims to be one incident, got " + claims);
            }
        }
    }

    /**
     * The claims of each part tell of one incident, and no two parts of the same: "not the same" of two claims, "split"
     * of an incident.
     */
    record Apart(List<List<ClaimRef>> parts) implements Change {
        public Apart {
            parts = parts.stream()
                    .map(part -> part.stream().distinct().sorted().toList())
                    .toList();
            List<ClaimRef> all = parts.stream().flatMap(List::stream).toList();
            if (parts.size() < 2 || parts.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a split needs two parts, none of them empty, got " + parts);
            }
            if (all.stream().distinct().count() < all.size()) {
                throw new IllegalArgumentException("a claim can be in one part only, got " + parts);
            }
        }
    }

    /** The claim is no incident at all, or not to be recorded. It stays in the store and is linked to none. */
    record Reject(ClaimRef claim) implements Change {}

    /**
     * A person's figure for the incident that this claim belongs to; it stands above the policy's.
     *
     * @param low  null where no lower bound is known
     * @param best null where none is known
     * @param high null where no upper bound is known
     */
    record EditFigure(
            ClaimRef claim,
            Harm harm,
            Group group,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high) implements Change {}

    /** A person's grade for the incident that this claim belongs to; the proposed one stays beside it. */
    record EditGrade(ClaimRef claim, GradeCode grade) implements Change {}

    /**
     * Where a person puts the incident that this claim belongs to; it stands above what the reports' place names mean.
     *
     * @param name    what the place is called, for people
     * @param radiusM the place lies within so many metres of the point; 1 or more
     */
    record EditPlace(ClaimRef claim, String name, LatLon at, int radiusM) implements Change {
        public EditPlace {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a place set by hand needs a name");
            }
            if (radiusM < 1 || radiusM > LARGEST_RADIUS_M) {
                throw new IllegalArgumentException(
                        "a radius is 1 to %d metres, got %d".formatted(LARGEST_RADIUS_M, radiusM));
            }
        }
    }

    /** The radius of a place set by hand is at most this, in metres: that of a large country. */
    int LARGEST_RADIUS_M = 2_000_000;

    /** No report tells well enough where the incident that this claim belongs to was; it is on no map. */
    record NoPlace(ClaimRef claim) implements Change {}

    /**
     * What a person holds the incident that this claim belongs to for.
     *
     * @param type null where the reports do not bear out any
     */
    record EditType(ClaimRef claim, @Nullable EventType type) implements Change {}

    /**
     * When a person holds the incident that this claim belongs to happened.
     *
     * @param first its first day, or null where the reports do not bear out any
     * @param last  its last day, inclusive; null together with the first
     */
    record EditDay(
            ClaimRef claim,
            @Nullable LocalDate first,
            @Nullable LocalDate last) implements Change {
        public EditDay {
            if ((first == null) != (last == null) || (first != null && last != null && last.isBefore(first))) {
                throw new IllegalArgumentException(
                        "a day is known from its first to its last or not at all, got %s to %s".formatted(first, last));
            }
        }
    }

    /**
     * What a person holds of a party's part in the incident that this claim belongs to. Who names it, and what it says
     * itself, stays beside it.
     *
     * @param actor the party, or {@link ActorId#OTHER} where it is known by its name only
     * @param name  as it is to be shown
     */
    record EditActor(ClaimRef claim, ActorId actor, String name, Part part) implements Change {
        public EditActor {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a party needs a name");
            }
        }
    }

    /** What a person holds of a party's part in an act. */
    enum Part implements Coded {
        /** It did it, alone or with others. */
        DID_IT,
        /** It did not. */
        DID_NOT,
        /** What is said does not bear out either. */
        UNCLEAR
    }

    /** How far a source is to be relied on, by a person. It stands beside what the source says and changes no figure. */
    record RateSource(String source, Reliance reliance) implements Change {
        public RateSource {
            requireSource(source);
        }
    }

    /**
     * What a source means by its words, by a person who read how it works.
     *
     * @param civilians whom it counts as civilians; empty where that is not known
     * @param coverage  which places, times and harm it looks at; empty where that is not known
     */
    record DefineSource(String source, String civilians, String coverage) implements Change {
        public DefineSource {
            requireSource(source);
        }
    }

    private static void requireSource(String source) {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }

    /** How far a source is to be relied on: the letters of the Admiralty scale (NATO STANAG 2511, AJP-2.1). */
    enum Reliance implements Coded {
        /** No doubt of it; it was right whenever that could be told. */
        A("completely reliable"),
        /** Small doubts; it was right mostly. */
        B("usually reliable"),
        /** Doubts; it was right at times. */
        C("fairly reliable"),
        /** Large doubts; it was right now and then. */
        D("not usually reliable"),
        /** It was wrong whenever that could be told. */
        E("unreliable"),
        /** Nothing to judge it by. */
        F("reliability cannot be judged");

        private final String words;

        Reliance(String words) {
            this.words = words;
        }

        /** The capital letter: it is how the scale is written everywhere. */
        @Override
        public String code() {
            return name();
        }

        /** What the letter stands for. */
        public String words() {
            return words;
        }
    }

    /** Whether two reports are one voice. */
    record Voice(ReportId a, ReportId b, boolean same) implements Change {}

    /** How well an incident is borne out. Only a person discounts. */
    enum GradeCode implements Coded {
        CONFIRMED,
        FAIR,
        WEAK,
        CONTESTED,
        DISCOUNTED;

        /** As it is typed. */
        @Override
        public String toString() {
            return code();
        }
    }
}
