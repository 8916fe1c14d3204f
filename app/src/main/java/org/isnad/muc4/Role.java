package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;

/** The part that a phrase plays in an incident. */
enum Role {
    NONE,
    PERSON,
    ORGANIZATION,
    THING,
    VICTIM,
    VICTIM_DESCRIPTION,
    INSTRUMENT;

    static final List<String> NAMES = names();

    /** The slot that takes phrases of this role. */
    Slot slot() {
        return switch (this) {
            case NONE -> throw new IllegalStateException("what plays no part has no slot");
            case PERSON -> Slot.PERSON;
            case ORGANIZATION -> Slot.ORGANIZATION;
            case THING -> Slot.THING;
            case VICTIM -> Slot.VICTIM;
            case VICTIM_DESCRIPTION -> Slot.VICTIM_DESCRIPTION;
            case INSTRUMENT -> Slot.INSTRUMENT;
        };
    }

    boolean isTarget() {
        return this == THING || this == VICTIM || this == VICTIM_DESCRIPTION;
    }

    boolean isPerpetrator() {
        return this == PERSON || this == ORGANIZATION;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Role role : values()) {
            names.add(role.name());
        }
        return List.copyOf(names);
    }
}
