package org.isnad.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;

/**
 * The quoted words of one report and where they stand, counted in Unicode code points. A span that cuts a surrogate pair
 * is widened to hold all of it.
 */
final class Quotes {

    /**
     * Words of a report.
     *
     * @param start position of the first code point in the title or text
     * @param end   position after the last
     */
    record Quote(String words, int start, int end, Part part) {}

    private final Text title;
    private final Text text;

    Quotes(Report report) {
        title = new Text(report.title());
        text = new Text(report.text());
    }

    Quote at(Evidence evidence) {
        Text in = evidence.part() == Part.TITLE ? title : text;
        int start = evidence.span().start();
        int end = evidence.span().end();
        if (end > in.words.length()) {
            throw new IllegalArgumentException("the words [%d, %d) end after the %s, which has %d characters"
                    .formatted(start, end, evidence.part() == Part.TITLE ? "title" : "text", in.words.length()));
        }
        int from = Unicode.isPairAt(in.words, start - 1) ? start - 1 : start;
        int to = Unicode.isPairAt(in.words, end - 1) ? end + 1 : end;
        return new Quote(
                Unicode.wellFormed(in.words.substring(from, to)),
                in.codePointsBefore(from),
                in.codePointsBefore(to),
                evidence.part());
    }

    /** One part of the report. */
    private static final class Text {

        private final String words;
        /** Positions of the second halves of its surrogate pairs, ascending; mostly none. */
        private final int[] seconds;

        Text(String words) {
            this.words = words;
            this.seconds = IntStream.range(1, words.length())
                    .filter(i -> Unicode.isPairAt(words, i - 1))
                    .toArray();
        }

        int codePointsBefore(int unit) {
            int at = Arrays.binarySearch(seconds, unit);
            return unit - (at >= 0 ? at : -at - 1);
        }
    }
}
