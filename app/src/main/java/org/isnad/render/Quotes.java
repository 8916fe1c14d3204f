package org.isnad.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;

/**
 * The quoted words of one report and where they stand, counted in Unicode code points. A span that cuts a surrogate pair
 * is widened to hold all of it.
 */
public final class Quotes {

    /**
     * Words of a report.
     *
     * @param start position of the first code point in the title or text
     * @param end   position after the last
     */
    public record Quote(String words, int start, int end, Part part) {}

    private final Text title;
    private final Text text;

    public Quotes(Report report) {
        title = new Text(report.title());
        text = new Text(report.text());
    }

    public Quote at(Evidence evidence) {
        Text in = in(evidence.part());
        Span span = whole(evidence).span();
        return new Quote(
                Unicode.wellFormed(span.in(in.words)),
                in.codePointsBefore(span.start()),
                in.codePointsBefore(span.end()),
                evidence.part());
    }

    /**
     * The evidence without a cut surrogate pair at either end.
     *
     * @throws IllegalArgumentException where it points outside the report
     */
    public Evidence whole(Evidence evidence) {
        String words = in(evidence.part()).words;
        int start = evidence.span().start();
        int end = evidence.span().end();
        if (end > words.length()) {
            throw new IllegalArgumentException("the words [%d, %d) end after the %s, which has %d characters"
                    .formatted(start, end, evidence.part() == Part.TITLE ? "title" : "text", words.length()));
        }
        int from = Unicode.isPairAt(words, start - 1) ? start - 1 : start;
        int to = Unicode.isPairAt(words, end - 1) ? end + 1 : end;
        return from == start && to == end ? evidence : new Evidence(evidence.part(), new Span(from, to));
    }

    private Text in(Part part) {
        return part == Part.TITLE ? title : text;
    }

    /** One part of the report. */
    private static final class Text {

        private final String words;
        /** Positions of the second halves of its surrogate pairs, ascending; mostly none. */
        private final int[] seconds;

        Text(String words) {
            this.words = words;
            this.seconds = words.codePointCount(0, words.length()) == words.length()
                    ? new int[0]
                    : IntStream.range(1, words.length())
                            .filter(i -> Unicode.isPairAt(words, i - 1))
                            .toArray();
        }

        int codePointsBefore(int unit) {
            int at = Arrays.binarySearch(seconds, unit);
            return unit - (at >= 0 ? at : -at - 1);
        }
    }
}
