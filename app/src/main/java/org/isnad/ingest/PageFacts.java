package org.isnad.ingest;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article besides the text: in JSON-LD, in its meta elements, in what it shows. */
final class PageFacts {

    /** Where content systems write the day of first publication, the plainest first; days of change are not wanted. */
    private static final List<String> DAY_NAMES = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "date_published",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publish-date",
            "publish_date",
            "publication_date",
            "pubdate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "datecreated",
            "article.created",
            "date");

    /** The surest first. */
    private static final List<String> DAY_ELEMENTS = List.of(
            "[itemprop=datePublished], time[pubdate], time[class*=publish], time[class*=entry-date]",
            "article time, main time, [role=main] time",
            "time");

    private static final Pattern CHANGED = Pattern.compile("(?i)modified|updated");
    private static final Pattern DAY_IN_URL = Pattern.compile("/(20\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

    private final Document page;
    private final StructuredData data;
    private final Map<String, String> metas = new HashMap<>();
    private final @Nullable String heading;
    private final @Nullable String url;
    private final @Nullable String source;

    private PageFacts(Document page, StructuredData data) {
        this.page = page;
        this.data = data;
        for (Element meta : page.select("meta[content]")) {
            String content = collapsed(meta.attr("content"));
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.putIfAbsent(name, content);
                }
            }
        }
        this.heading = findHeading(page);
        this.url = first(canonicalUrl(page), metas.get("og:url"), data.url());
        this.source = first(
                data.publisher(),
                metas.get("og:site_name"),
                metas.get("dc.publisher"),
                metas.get("dcterms.publisher"),
                metas.get("application-name"),
                Headline.outlet(page.title(), heading),
                Headline.outlet(wholeTitle(), heading),
                host(url));
    }

    static PageFacts of(Document page, StructuredData data) {
        return new PageFacts(page, data);
    }

    /** The headline without the outlet's name, or the empty string. */
    String title() {
        return Headline.withoutOutlet(wholeTitle(), heading, source);
    }

    /** The outlet, or null. */
    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String url() {
        return url;
    }

    /** The day of first publication as an ISO date, or null. */
    @Nullable
    String published() {
        return Stream.of(
                        Stream.of(data.published()),
                        DAY_NAMES.stream().map(metas::get),
                        DAY_ELEMENTS.stream().flatMap(this::times),
                        Stream.of(dayInUrl(url)))
                .flatMap(candidates -> candidates)
                .map(ReportDay::find)
                .filter(Objects::nonNull)
                .map(LocalDate::toString)
                .findFirst()
                .orElse(null);
    }

    private String wholeTitle() {
        String title =
                first(data.headline(), metas.get("og:title"), metas.get("dc.title"), heading, collapsed(page.title()));
        return title == null ? "" : collapsed(title);
    }

    private Stream<String> times(String selector) {
        return page.select(selector).stream()
                .filter(time -> !CHANGED.matcher(time.className()).find())
                .filter(time -> !time.attr("itemprop").equals("dateModified"))
                .filter(time -> time.parent() == null
                        || !CHANGED.matcher(time.parent().className()).find())
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()));
    }

    private static @Nullable String dayInUrl(@Nullable String url) {
        Matcher day = DAY_IN_URL.matcher(url == null ? "" : url);
        return day.find()
                ? "%s-%2s-%2s"
                        .formatted(day.group(1), day.group(2), day.group(3))
                        .replace(' ', '0')
                : null;
    }

    /** The heading of first rank above the article, where there is but one candidate. */
    private static @Nullable String findHeading(Document page) {
        Element inArticle = page.selectFirst("[itemprop=headline], article h1, main h1");
        List<Element> all = page.select("h1");
        Element heading = inArticle == null && all.size() == 1 ? all.get(0) : inArticle;
        return heading == null || heading.text().isBlank() ? null : collapsed(heading.text());
    }

    private static @Nullable String canonicalUrl(Document page) {
        Element link = page.selectFirst("link[rel=canonical][href^=http]");
        return link == null ? null : link.attr("href");
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String collapsed(String s) {
        return s.strip().replaceAll("\\s+", " ");
    }
}
