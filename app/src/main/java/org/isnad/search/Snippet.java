package org.isnad.search;

import java.util.List;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.isnad.report.Span;

/**
 * Some words of a report in which what was asked for stands. Nothing is escaped.
 *
 * @param at    where the words stand in the untouched report
 * @param words those words
 * @param marks what was asked for, by place in {@code words}, in order, none overlapping
 */
public record Snippet(ReportId report, Evidence at, String words, List<Span> marks) {

    public Snippet {
        marks = List.copyOf(marks);
        if (at.span().length() != words.length()) {
            throw new IllegalArgumentException("a snippet is as long as the words that it points at");
        }
    }
}
