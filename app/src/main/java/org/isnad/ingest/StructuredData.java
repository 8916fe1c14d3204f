package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells search engines of its article in JSON-LD (schema.org): an object, a list, or a {@code @graph}.
 * Blocks that are not valid JSON are passed over, as search engines do.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Set<String> ARTICLES =
            Set.of("LiveBlogPosting", "BlogPosting", "Report", "SocialMediaPosting");

    private final List<JsonNode> objects;
    private final List<JsonNode> articles;
    private final JsonNode article;

    private StructuredData(List<JsonNode> objects) {
        this.objects = objects;
        this.articles = objects.stream().filter(StructuredData::isArticle).toList();
        this.article = articles.isEmpty() ? MissingNode.getInstance() : articles.get(0);
    }

    static StructuredData of(Document page) {
        Deque<JsonNode> queue = new ArrayDeque<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                queue.add(JSON.readTree(bare(script.data())));
            } catch (JsonProcessingException e) {
                // Passed over.
            }
        }
        // Breadth first: the page's own article stands above those that it only lists or holds.
        List<JsonNode> objects = new ArrayList<>();
        while (!queue.isEmpty()) {
            JsonNode node = queue.remove();
            if (node.isObject()) {
                objects.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    queue.add(child);
                }
            });
        }
        return new StructuredData(objects);
    }

    @Nullable
    String headline() {
        return words(article.path("headline"));
    }

    @Nullable
    String published() {
        return words(article.path("datePublished"));
    }

    @Nullable
    String publisher() {
        return name(article.path("publisher"));
    }

    @Nullable
    String url() {
        String url = words(article.path("url"));
        return url == null ? words(article.path("mainEntityOfPage")) : url;
    }

    /**
     * The article's text, paragraphs parted by blank lines, or the empty string. Some pages tell of their article twice,
     * and only the second time with its text; an article under another headline is another one.
     */
    String text() {
        return articles.stream()
                .filter(a -> Objects.equals(words(a.path("headline")), headline()))
                .map(StructuredData::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode article) {
        String body = words(article.path("articleBody"));
        if (body == null) {
            return StreamSupport.stream(article.path("liveBlogUpdate").spliterator(), false)
                    .map(StructuredData::text)
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
        if (body.contains("</p>") || body.contains("<br")) {
            return ArticleText.all(Jsoup.parseBodyFragment(body).body());
        }
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Without the comment marks that hid scripts from browsers of old. */
    private static String bare(String data) {
        String s = data.strip();
        for (String mark : new String[] {"//", "<!--", "<![CDATA["}) {
            s = s.startsWith(mark) ? s.substring(mark.length()).strip() : s;
        }
        for (String mark : new String[] {"-->", "]]>", "//"}) {
            s = s.endsWith(mark) ? s.substring(0, s.length() - mark.length()).strip() : s;
        }
        return s;
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).anyMatch(t -> isArticleType(t.asText()))
                : isArticleType(type.asText());
    }

    private static boolean isArticleType(String type) {
        String name = type.substring(type.lastIndexOf('/') + 1);
        return name.endsWith("Article") || ARTICLES.contains(name);
    }

    /** A publisher is written as a name, as an object with a name, as a list, or as the id of an object elsewhere. */
    private @Nullable String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        String name = one.isTextual() ? words(one) : words(one.path("name"));
        if (name != null || !one.path("@id").isTextual()) {
            return name;
        }
        return objects.stream()
                .filter(o -> o.path("@id").equals(one.path("@id")))
                .map(o -> o.path("name").asText())
                .filter(n -> !n.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String words(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            return null;
        }
        // Some content systems escape for HTML what stands in a script, where nothing is unescaped.
        return Parser.unescapeEntities(node.textValue(), false).strip();
    }
}
