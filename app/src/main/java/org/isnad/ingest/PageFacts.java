package org.isnad.ingest;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article besides the text.
 *
 * @param title     the headline without the outlet's name, or the empty string
 * @param published the day of first publication as an ISO date, or null
 * @param source    the outlet, or null
 */
record PageFacts(
        String title,
        @Nullable String published,
        @Nullable String source,
        @Nullable String url) {

    /** Where content systems write the day of first publication, the plainest first; days of change are not wanted. */
    private static final String[] DAY_NAMES = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datePublished",
        "date_published",
        "parsely-pub-date",
        "sailthru.date",
        "cXenseParse:recs:publishtime",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
        "DC.date.issued",
        "dcterms.issued",
        "DC.date.created",
        "dcterms.created",
        "DC.date",
        "dcterms.date",
        "dateCreated",
        "article.created",
        "date",
        "Last-Published"
    };

    private static final Pattern DAY_IN_URL = Pattern.compile("/(20\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern SUFFIX =
            Pattern.compile("^(.{15,}?)\\s+([|\\u2013\\u2014\\u00BB-]|::)\\s+([^|]{2,40})$");

    static PageFacts of(Document page, StructuredData data) {
        String url = first(href(page, "link[rel=canonical]"), meta(page, "og:url"), data.url());
        String heading = heading(page);
        String whole = first(data.headline(), meta(page, "og:title"), meta(page, "dc.title"), heading, page.title());
        String source = first(
                data.publisher(),
                meta(page, "og:site_name"),
                meta(page, "dc.publisher"),
                meta(page, "dcterms.publisher"),
                meta(page, "application-name"),
                outletInTitle(page.title(), heading),
                outletInTitle(whole, heading),
                host(url));
        return new PageFacts(
                whole == null ? "" : withoutOutlet(collapsed(whole), heading, source),
                published(page, data, url),
                source == null ? null : collapsed(source),
                url);
    }

    private static @Nullable String published(Document page, StructuredData data, @Nullable String url) {
        Stream<@Nullable String> written = Stream.of(
                        Stream.of(data.published()),
                        Stream.of(DAY_NAMES).map(name -> meta(page, name)),
                        times(
                                page,
                                "[itemprop=datePublished], time[pubdate], time[class*=publish], time[class*=entry-date]"),
                        times(page, "article time, main time, [role=main] time"),
                        times(page, "header time, time"))
                .flatMap(s -> s);
        return written.map(ReportDay::find)
                .filter(Objects::nonNull)
                .map(LocalDate::toString)
                .findFirst()
                .orElseGet(() -> dayInUrl(url));
    }

    private static Stream<String> times(Document page, String selector) {
        return page.select(selector).stream()
                .filter(time -> !time.attr("itemprop").equals("dateModified"))
                .filter(time ->
                        !(time.className() + time.parents().first()).matches("(?is).{0,200}(modified|updated).*"))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()));
    }

    private static @Nullable String dayInUrl(@Nullable String url) {
        Matcher day = DAY_IN_URL.matcher(url == null ? "" : url);
        if (!day.find()) {
            return null;
        }
        LocalDate found = ReportDay.find(
                "%s-%2s-%2s".formatted(day.group(1), day.group(2), day.group(3)).replace(' ', '0'));
        return found == null ? null : found.toString();
    }

    /** The article's first-rank heading, where there is but one candidate. */
    private static @Nullable String heading(Document page) {
        Element inArticle = page.selectFirst("[itemprop=headline], article h1, main h1");
        Element heading = inArticle == null && page.select("h1").size() == 1 ? page.selectFirst("h1") : inArticle;
        return heading == null ? null : words(heading.text());
    }

    /** A title is cut where the outlet's name follows it, or where the page's heading ends. */
    private static String withoutOutlet(String title, @Nullable String heading, @Nullable String source) {
        if (heading != null && heading.length() >= 10 && title.startsWith(heading)) {
            return heading;
        }
        Matcher suffix = SUFFIX.matcher(title);
        boolean named = suffix.matches() && source != null && alike(suffix.group(3), source);
        return named || outletInTitle(title, heading) != null ? suffix.group(1).strip() : title;
    }

    /** After a dash may follow half of the headline; after a bar, or after the page's own heading, the outlet does. */
    private static @Nullable String outletInTitle(@Nullable String title, @Nullable String heading) {
        Matcher suffix = SUFFIX.matcher(title == null ? "" : title);
        if (!suffix.matches()) {
            return null;
        }
        String last = suffix.group(3).strip();
        boolean dash = suffix.group(2).matches("[-\\u2013\\u2014]");
        boolean certain = dash ? suffix.group(1).strip().equals(heading) : last.split("\\s+").length <= 4;
        return certain ? last : null;
    }

    private static boolean alike(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String y = b.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !x.isEmpty() && !y.isEmpty() && (y.contains(x) || x.contains(y));
    }

    private static @Nullable String meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            if (name.equalsIgnoreCase(meta.attr("property"))
                    || name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("itemprop"))) {
                return words(meta.attr("content"));
            }
        }
        return null;
    }

    private static @Nullable String href(Document page, String selector) {
        Element link = page.selectFirst(selector);
        return link == null || !link.attr("href").startsWith("http") ? null : link.attr("href");
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

    private static @Nullable String words(String s) {
        return s.isBlank() ? null : collapsed(s);
    }

    private static String collapsed(String s) {
        return s.strip().replaceAll("\\s+", " ");
    }
}
