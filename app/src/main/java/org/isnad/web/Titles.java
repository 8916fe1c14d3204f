package org.isnad.web;

import org.isnad.report.Report;

/** Headlines, cut where they are endless. */
final class Titles {

    /** In code points. */
    private static final int LONGEST = 160;

    private Titles() {}

    /** The headline, or the id of a report that has none. */
    static String of(Report report) {
        return cut(report.title().isBlank() ? report.id().value() : report.title());
    }

    static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
