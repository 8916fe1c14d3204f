package org.isnad.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A news page as a server sent it: its article, without what stands around it. */
final class WebPage {

    private static final int HEAD = 4096;
    private static final int LONGEST_DATE_LINE = 40;
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** What browsers take these names to mean. */
    private static final Map<String, String> LABELS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "tis-620", "windows-874",
            "gb2312", "gbk",
            "x-sjis", "shift_jis",
            "ks_c_5601-1987", "x-windows-949");

    private WebPage() {}

    static Draft read(byte[] bytes) throws Unreadable {
        String html = Encoding.decode(bytes, declaredCharset(bytes));
        if (html.isBlank()) {
            throw new Unreadable("only white space; it should hold a web page");
        }
        Document page = Jsoup.parse(html);
        StructuredData data = StructuredData.of(page);
        PageFacts facts = PageFacts.of(page, data);
        List<String> shown = ArticleText.of(page, facts.title());
        String text = fuller(ArticleText.joined(shown), data.text());
        if (text.isBlank()) {
            throw new Unreadable("no article found in this page; save the article's text as a .txt file");
        }
        String published = facts.published() == null ? dayAbove(shown) : facts.published();
        return new Draft(null, facts.title(), text, published, facts.source(), facts.url());
    }

    /** The page's own paragraphs; what it tells search engines only where the paragraphs lack most of it. */
    private static String fuller(String shown, String told) {
        return shown.length() * 10L >= told.length() * 6L ? shown : told;
    }

    /** Old pages write the day in a line of its own above the text. */
    private static @Nullable String dayAbove(List<String> paragraphs) {
        return paragraphs.stream()
                .limit(3)
                .filter(p -> p.length() <= LONGEST_DATE_LINE)
                .filter(p -> ReportDay.find(p) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Charset declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        if (!declared.find()) {
            return null;
        }
        String label = declared.group(1).toLowerCase(Locale.ROOT);
        String name = LABELS.getOrDefault(label, label);
        try {
            // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
            return name.startsWith("utf-16") || !Charset.isSupported(name) ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
