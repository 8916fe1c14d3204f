package org.isnad.place;

import org.isnad.code.Coded;
import org.isnad.report.Evidence;

/** A place named in a report: where, in which use, and which place it is. */
public record Toponym(Evidence at, Use use, Resolution resolution) {

    /** How a report uses the name of a place. Only a literal one can be where something happened. */
    public enum Use implements Coded {
        /** The place itself: "in Damascus". */
        LITERAL,
        /** Its government, club or people: "Damascus warned". */
        METONYMIC,
        /** A word for what belongs to it: "Syrian aircraft". */
        DEMONYM
    }
}
