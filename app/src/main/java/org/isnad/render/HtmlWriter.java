package org.isnad.render;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.claim.Reading;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One page for a whole batch: the text of every report with its evidence marked, and the record beside it. Sections are
 * kept until the end, since the table of contents comes before them.
 */
final class HtmlWriter implements ReadingWriter {

    /** How much of a title a table of contents shows, in code points. */
    private static final int SHORT_TITLE = 120;

    /** One report of the page. */
    private record Section(String id, String title, String note, Html html) {}

    private final Writer out;
    private final List<Section> sections = new ArrayList<>();
    private int incidents;
    private boolean closed;

    HtmlWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Report report, Reading reading) {
        String id = "r" + (sections.size() + 1);
        Quotes quotes = new Quotes(report);
        Marks marks = new Marks(id, quotes);
        Html published = RecordHtml.published(reading.published(), quotes, marks);
        Html entry = RecordHtml.of(reading, quotes, marks);
        incidents += reading.incidents().size();
        Html html = new Html()
                .raw("<section class=\"report\" id=\"%1$s\" aria-labelledby=\"%1$s-title\">\n<header>".formatted(id))
                .raw("<h2 class=\"title\" id=\"" + id + "-title\" dir=\"auto\">");
        MarkedText.line(html, report.title(), marks.in(Part.TITLE));
        html.raw("</h2>\n<p class=\"meta\">").raw(published);
        meta(html, report.source());
        url(html, report.url());
        meta(html, report.id().value());
        html.raw("</p></header>\n<div class=\"columns\">\n<div class=\"text\"")
                .raw(language(report.language()))
                .raw(">");
        MarkedText.paragraphs(html, report.text(), marks.in(Part.TEXT));
        html.raw("</div>\n<div class=\"record\" role=\"region\" aria-label=\"Record of report " + (sections.size() + 1)
                        + "\" tabindex=\"0\">")
                .raw(entry)
                .raw("</div>\n</div>\n</section>\n");
        sections.add(new Section(id, shortTitle(report), note(reading), html));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(Page.head(sections.size() == 1 ? sections.get(0).title() : numbers())
                    .toString());
            out.write(masthead().toString());
            for (Section section : sections) {
                out.write(section.html().toString());
            }
            out.write("</main>\n");
            out.write(Page.foot().toString());
        }
        out.flush();
    }

    private Html masthead() {
        Html html = new Html()
                .raw("<header class=\"masthead\"><h1>Isnad</h1><p class=\"numbers\">" + numbers() + "</p>")
                .raw("<p class=\"legend\">Marked in the text: ");
        for (Kind kind : Kind.values()) {
            html.raw("<mark class=\"%s\">%s</mark> ".formatted(kind.styleClass(), kind.label()));
        }
        html.raw("<span class=\"hint\">Choose a value to see its words, or words to see what rests on them.</span></p>")
                .raw("</header>\n");
        if (sections.size() > 1) {
            html.raw("<nav class=\"contents\" aria-label=\"Reports\"><ol>");
            for (Section section : sections) {
                html.raw("<li><a href=\"#%s\"><bdi>".formatted(section.id()))
                        .text(section.title())
                        .raw("</bdi></a> <small>" + section.note() + "</small></li>");
            }
            html.raw("</ol></nav>\n");
        }
        return html.raw("<main>\n");
    }

    private String numbers() {
        return plural(sections.size(), "report") + ", " + plural(incidents, "incident");
    }

    private static String note(Reading reading) {
        String day = reading.published().date() == null
                ? "day unknown"
                : Wording.of(reading.published().date());
        return day + " · " + plural(reading.incidents().size(), "incident");
    }

    private static String plural(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private static String shortTitle(Report report) {
        String title = Terminal.clean(report.title().isBlank() ? report.id().value() : report.title());
        return title.codePointCount(0, title.length()) <= SHORT_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, SHORT_TITLE)) + "…";
    }

    private static void meta(Html html, @Nullable String value) {
        if (value != null) {
            html.raw(" · <bdi>").text(value).raw("</bdi>");
        }
    }

    /** A link where it is an address on the web; anything else is only shown. */
    private static void url(Html html, @Nullable String url) {
        if (url == null || !isWeb(url)) {
            meta(html, url);
            return;
        }
        html.raw(" · <a rel=\"noreferrer noopener\" href=\"")
                .attribute(url)
                .raw("\"><bdi>")
                .text(url)
                .raw("</bdi></a>");
    }

    private static boolean isWeb(String url) {
        try {
            String scheme = new URI(url).getScheme();
            return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String language(@Nullable String code) {
        boolean known = code != null && Arrays.asList(Locale.getISOLanguages()).contains(code);
        return known ? " lang=\"" + code + "\"" : "";
    }
}
