package org.isnad.code;

/** How finely a date is known. */
public enum DatePrecision implements Coded {
    DAY,
    RANGE,
    MONTH,
    YEAR
}
