package org.isnad.render;

import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;

/** Makes evidence out of words that a report holds. */
record Quoting(Report report) {

    /** The first place in the text that has the words. */
    Evidence text(String words) {
        return find(Part.TEXT, words, 0);
    }

    /** The place in the text where the longer words hold the shorter ones. */
    Evidence text(String words, String within) {
        Evidence outer = text(within);
        return find(Part.TEXT, words, outer.span().start());
    }

    Evidence title(String words) {
        return find(Part.TITLE, words, 0);
    }

    private Evidence find(Part part, String words, int from) {
        int at = report.words(part).indexOf(words, from);
        if (at < 0) {
            throw new IllegalArgumentException("the report does not hold '%s'".formatted(words));
        }
        return new Evidence(part, new Span(at, at + words.length()));
    }
}
