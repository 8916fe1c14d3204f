package org.isnad.weighing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near a teller stands to the dead, by the kind of teller that its name tells of and never by whose side it is on. It
 * breaks ties between numbers that equally many voices say, and does nothing else.
 */
enum Reliability {
    /** Treats, recovers or counts: a hospital, rescuers, a monitor. */
    COUNTS,
    /** Answers for the place: a mayor, police, a ministry. */
    OFFICIAL,
    /** Saw or heard: residents, witnesses, activists. */
    SAW,
    /** Anybody else, among them a report that names no teller. */
    UNKNOWN;

    private static final Map<Reliability, Set<String>> WORDS = Map.of(
            COUNTS,
            Set.of(
                    "hospital",
                    "clinic",
                    "morgue",
                    "doctor",
                    "doctors",
                    "medics",
                    "coroner",
                    "rescuers",
                    "defence",
                    "defense",
                    "helmets",
                    "observatory",
                    "monitor",
                    "monitors",
                    "monitoring",
                    "cross",
                    "crescent"),
            OFFICIAL,
            Set.of(
                    "mayor",
                    "governor",
                    "police",
                    "ministry",
                    "minister",
                    "official",
                    "officials",
                    "council",
                    "authorities"),
            SAW,
            Set.of("residents", "witness", "witnesses", "activist", "activists", "relatives", "villagers", "survivors"),
            UNKNOWN,
            Set.of());

    /** Of whose word a figure is: the first kind that one of the words for that teller tells of. */
    static Reliability of(Vote vote) {
        if (vote.figure().source() == null) {
            // The voice has the name of the report, and that may be any file's.
            return UNKNOWN;
        }
        List<String> named = List.of(vote.voice().split(" ", -1));
        for (Reliability kind : values()) {
            if (named.stream().anyMatch(WORDS.getOrDefault(kind, Set.of())::contains)) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
