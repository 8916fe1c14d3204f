package org.isnad.render;

import java.util.regex.Matcher;
import org.isnad.claim.Reading;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a page on one report.
 *
 * @param title     its headline with the evidence marked
 * @param text      its untouched text in paragraphs, with the evidence marked
 * @param record    what was read in it, each value a link to its words
 * @param published its day and how that is known
 */
public record ReportHtml(Html title, Html text, Html record, Html published) {

    /** Around the words that a passage is about, at most so many characters on either side. */
    private static final int AROUND = 700;

    /**
     * The pieces.
     *
     * @param here words that are marked as the ones asked for, or null
     */
    public static ReportHtml of(Report report, Reading reading, @Nullable Evidence here) {
        Quotes quotes = new Quotes(report);
        Marks marks = new Marks("r", quotes);
        Html published = RecordHtml.published(reading.published(), quotes, marks);
        Html record = RecordHtml.of(reading, quotes, marks);
        if (here != null) {
            marks.choose(here);
        }
        Html title = new Html();
        MarkedText.line(title, report.title(), marks.in(Part.TITLE));
        Html text = new Html();
        MarkedText.paragraphs(text, report.text(), marks.in(Part.TEXT));
        return new ReportHtml(title, text, record, published);
    }

    /** The paragraph that some words stand in, with them marked. */
    public static Html passage(Report report, Evidence words) {
        Evidence whole = new Quotes(report).whole(words);
        String text = report.words(whole.part());
        int start = Math.max(0, whole.span().start() - AROUND);
        int end = Math.min(text.length(), whole.span().end() + AROUND);
        Matcher cut = MarkedText.PARAGRAPH_END.matcher(text);
        cut.region(start, whole.span().start());
        while (cut.find()) {
            start = cut.end();
        }
        cut.region(whole.span().end(), end);
        if (cut.find()) {
            end = cut.start();
        }
        return new Html()
                .raw("<p class=\"passage\" dir=\"auto\">" + (start > 0 && !cutHere(text, start) ? "… " : ""))
                .text(text.substring(start, whole.span().start()))
                .raw("<mark class=\"here\">")
                .text(whole.span().in(text))
                .raw("</mark>")
                .text(text.substring(whole.span().end(), end))
                .raw("</p>");
    }

    private static boolean cutHere(String text, int at) {
        return text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }
}
