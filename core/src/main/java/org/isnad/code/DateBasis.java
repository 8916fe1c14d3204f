package org.isnad.code;

/** How a date was found: written out in full, a day or month whose year was filled in, counted from the report's day ("Tuesday", "a week earlier"), or the report's own day. */
public enum DateBasis implements Coded {
    WRITTEN,
    PARTLY_WRITTEN,
    RELATIVE,
    REPORT_DAY
}
