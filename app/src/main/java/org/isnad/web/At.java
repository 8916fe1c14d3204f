package org.isnad.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.api.Wrong;
import org.isnad.render.Html;
import org.isnad.render.Quotes;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report as a part of an address: {@code text-107-136}, the part and the positions of the first code point and of
 * the one after the last.
 */
final class At {

    private static final Pattern FORM = Pattern.compile("(title|text)-(\\d{1,9})-(\\d{1,9})");

    private At() {}

    static String of(Report report, Evidence evidence) {
        return of(new Quotes(report).at(evidence));
    }

    private static String of(Quotes.Quote quote) {
        return (quote.part() == Part.TITLE ? "title-" : "text-") + quote.start() + "-" + quote.end();
    }

    /**
     * The words that an address points at; null where it names none.
     *
     * @throws Wrong where it cannot be read or points outside the report
     */
    static @Nullable Evidence parse(Report report, @Nullable String at) {
        if (at == null || at.isEmpty()) {
            return null;
        }
        Matcher form = FORM.matcher(at);
        if (!form.matches()) {
            throw new Wrong("'at' is written text-107-136 or title-0-12, got '%s'".formatted(at));
        }
        Part part = form.group(1).equals("title") ? Part.TITLE : Part.TEXT;
        String words = report.words(part);
        int start = Integer.parseInt(form.group(2));
        int end = Integer.parseInt(form.group(3));
        int length = words.codePointCount(0, words.length());
        if (start >= end || end > length) {
            throw new Wrong("'at' points to [%d, %d), but the %s has %d characters"
                    .formatted(start, end, form.group(1), length));
        }
        int from = words.offsetByCodePoints(0, start);
        return new Evidence(part, new Span(from, words.offsetByCodePoints(from, end - start)));
    }

    /** The address of the report with these words marked. */
    static String path(Report report, Evidence evidence) {
        return path(report, new Quotes(report).at(evidence));
    }

    private static String path(Report report, Quotes.Quote quote) {
        return "/reports/" + report.id().value() + "?at=" + of(quote) + "#here";
    }

    /** The words as a link to where they stand. */
    static Html quote(Report report, Evidence evidence) {
        return link(report, evidence, "q", "“", "”");
    }

    /** The same without quotation marks. */
    static Html words(Report report, Evidence evidence) {
        return link(report, evidence, "w", "", "");
    }

    private static Html link(Report report, Evidence evidence, String style, String open, String close) {
        Quotes.Quote quote = new Quotes(report).at(evidence);
        return new Html()
                .raw("<a class=\"at " + style + "\" href=\"")
                .attribute(path(report, quote))
                .raw("\">" + open + "<bdi>")
                .text(quote.words())
                .raw("</bdi>" + close + "</a>");
    }

    /** Our own words as a link to the words that they rest on. */
    static Html value(Report report, Evidence evidence, String value) {
        return new Html()
                .raw("<a class=\"at\" href=\"")
                .attribute(path(report, evidence))
                .raw("\">")
                .text(value)
                .raw("</a>");
    }
}
