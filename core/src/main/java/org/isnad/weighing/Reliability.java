package org.isnad.weighing;

import java.util.List;
import java.util.Set;

/**
 * How near a teller stands to the dead, by the kind of teller that its name tells of and never by whose side it is on. It
 * breaks ties between numbers that equally many voices say, and does nothing else.
 */
enum Reliability {
    /** Treats, recovers or counts: a hospital, rescuers, a monitor. */
    COUNTS("hospital", "clinic", "morgue", "doctor", "doctors", "medic", "medics", "surgeon", "paramedics", "coroner",
            "rescuers", "defence", "defense", "helmets", "observatory", "monitor", "monitors", "monitoring", "cross",
            "crescent", "ambulance", "firefighters", "nurse", "nurses"),
    /** Answers for the place: a mayor, police, a ministry. */
    OFFICIAL("mayor", "governor", "police", "sheriff", "ministry", "minister", "official", "officials", "council",
            "authorities", "prosecutor", "prosecutors", "municipality", "spokesman", "spokeswoman", "spokesperson"),
    /** Saw or heard: residents, witnesses, activists. */
    SAW("resident", "residents", "witness", "witnesses", "activist", "activists", "relatives", "neighbours", "neighbors",
            "villagers", "locals", "survivors"),
    /** Anybody else, among them a report that names no teller. */
    UNKNOWN;

    private final Set<String> words;

    Reliability(String... words) {
        this.words = Set.of(words);
    }

    /** Of a voice, as {@link Voices} names it. The first kind that one of its words tells of. */
    static Reliability of(String voice) {
        List<String> named = List.of(voice.split(" ", -1));
        for (Reliability kind : values()) {
            if (named.stream().anyMatch(kind.words::contains)) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
