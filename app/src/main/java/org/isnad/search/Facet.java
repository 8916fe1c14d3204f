package org.isnad.search;

import org.isnad.code.Coded;

/** What incidents can be counted by. A value is a code, or the name itself where there is no closed list. */
public enum Facet implements Coded {
    TYPE,
    /** By {@link Party#key}. */
    ACTOR,
    STANCE,
    GRADE,
    SOURCE,
    LANGUAGE,
    /** By name, to be used as {@link IncidentFilter.Where#place}. */
    PROVINCE,
    /** By name, to be used as {@link IncidentFilter.Where#place}. */
    COUNTRY,
    REVIEW,
    DOUBT
}
