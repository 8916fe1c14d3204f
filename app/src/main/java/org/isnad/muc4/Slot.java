package org.isnad.muc4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The content slots of a template, in the order and with the names of 1992. */
public enum Slot {
    DATE("INCIDENT: DATE", "inc-date", Kind.DATE),
    LOCATION("INCIDENT: LOCATION", "inc-loc", Kind.LOCATION),
    TYPE("INCIDENT: TYPE", "inc-type", Kind.SET),
    STAGE("INCIDENT: STAGE OF EXECUTION", "inc-stage", Kind.SET),
    INSTRUMENT("INCIDENT: INSTRUMENT ID", "inc-instr-id", Kind.STRING),
    INSTRUMENT_TYPE("INCIDENT: INSTRUMENT TYPE", "inc-instr-type", Kind.SET),
    CATEGORY("PERP: INCIDENT CATEGORY", "perp-inc-cat", Kind.SET),
    PERSON("PERP: INDIVIDUAL ID", "perp-ind-id", Kind.STRING),
    ORGANIZATION("PERP: ORGANIZATION ID", "perp-org-id", Kind.STRING),
    CONFIDENCE("PERP: ORGANIZATION CONFIDENCE", "perp-org-conf", Kind.SET),
    THING("PHYS TGT: ID", "phys-tgt-id", Kind.STRING),
    THING_TYPE("PHYS TGT: TYPE", "phys-tgt-type", Kind.SET),
    THING_NUMBER("PHYS TGT: NUMBER", "phys-tgt-num", Kind.NUMBER),
    THING_NATION("PHYS TGT: FOREIGN NATION", "phys-tgt-nation", Kind.SET),
    THING_EFFECT("PHYS TGT: EFFECT OF INCIDENT", "phys-tgt-effect", Kind.SET),
    THING_TOTAL("PHYS TGT: TOTAL NUMBER", "phys-tgt-total-num", Kind.NUMBER),
    VICTIM("HUM TGT: NAME", "hum-tgt-name", Kind.STRING),
    VICTIM_DESCRIPTION("HUM TGT: DESCRIPTION", "hum-tgt-desc", Kind.STRING),
    VICTIM_TYPE("HUM TGT: TYPE", "hum-tgt-type", Kind.SET),
    VICTIM_NUMBER("HUM TGT: NUMBER", "hum-tgt-num", Kind.NUMBER),
    VICTIM_NATION("HUM TGT: FOREIGN NATION", "hum-tgt-nation", Kind.SET),
    VICTIM_EFFECT("HUM TGT: EFFECT OF INCIDENT", "hum-tgt-effect", Kind.SET),
    VICTIM_TOTAL("HUM TGT: TOTAL NUMBER", "hum-tgt-total-num", Kind.NUMBER);

    /** How the fillers of a slot are compared. */
    enum Kind {
        DATE,
        LOCATION,
        SET,
        STRING,
        NUMBER
    }

    private final String title;
    private final String shortName;
    private final Kind kind;

    Slot(String title, String shortName, Kind kind) {
        this.title = title;
        this.shortName = shortName;
        this.kind = kind;
    }

    /** The name in files, such as {@code HUM TGT: NAME}. */
    public String title() {
        return title;
    }

    /** The name in score tables, such as {@code hum-tgt-name}. */
    public String shortName() {
        return shortName;
    }

    Kind kind() {
        return kind;
    }

    /** The slots whose fillers a filler of this slot may refer to. */
    List<Slot> refersTo() {
        return switch (this) {
            case INSTRUMENT_TYPE -> List.of(INSTRUMENT);
            case ORGANIZATION -> List.of(PERSON);
            case CONFIDENCE -> List.of(ORGANIZATION);
            case THING_TYPE, THING_NUMBER, THING_NATION, THING_EFFECT -> List.of(THING);
            case VICTIM_DESCRIPTION -> List.of(VICTIM);
            case VICTIM_TYPE, VICTIM_NUMBER, VICTIM_NATION, VICTIM_EFFECT -> List.of(VICTIM, VICTIM_DESCRIPTION);
            default -> List.of();
        };
    }

    /** The slot of this name; case, spaces and punctuation do not matter. */
    public static Optional<Slot> find(String name) {
        String letters = letters(name);
        return Arrays.stream(values())
                .filter(slot -> letters(slot.title).equals(letters))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
