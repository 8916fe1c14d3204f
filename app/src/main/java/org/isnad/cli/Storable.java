package org.isnad.cli;

import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Reports in characters that every database can hold. Halves of surrogate pairs and NUL become U+FFFD; one character takes
 * the place of one, so that positions stay as they are.
 */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    static Report of(Report report) {
        return new Report(
                new ReportId(whole(report.id().value())),
                whole(report.title()),
                whole(report.text()),
                report.published(),
                wholeOrNull(report.source()),
                wholeOrNull(report.url()),
                report.language());
    }

    private static @Nullable String wholeOrNull(@Nullable String text) {
        return text == null ? null : whole(text);
    }

    private static String whole(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            char c = changed.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < changed.length()
                    && Character.isLowSurrogate(changed.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                changed.setCharAt(i, REPLACEMENT);
            }
        }
        return changed.toString();
    }
}
