package org.isnad.code;

/** How a date was found. */
public enum DateBasis implements Coded {
    /** Written out in full. */
    WRITTEN,
    /** A day or a month whose year was filled in. */
    PARTLY_WRITTEN,
    /** Counted from the report's day or from the act told before: "Tuesday", "a week earlier". */
    RELATIVE,
    /** The text dates the act not at all: the day of the report's fresh news, or the report's own, stands in. */
    REPORT_DAY
}
