package org.isnad.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which elements of a page, already without its boilerplate, hold the article. */
final class ArticleBody {

    private static final String BODY = "[itemprop=articleBody], "
            + "[class~=(?i)(^|[ _-])(article|story|entry|post|news)[_-]*(body|content|text|copy)], "
            + "[data-component=text-block]";
    private static final String AROUND_BODY =
            "[class~=(?i)standfirst|(^|[ _-])(dek|sub-?head(line)?|lede)( |$)|(article|entry|post)[_-]*(summary|excerpt)], "
                    + "figcaption";

    private final ProseCount prose;
    private final Element page;

    private ArticleBody(Element page) {
        this.page = page;
        this.prose = ProseCount.of(page);
    }

    /** They follow one another and lie beside, never within, one another. */
    static List<Element> in(Document page) {
        return new ArticleBody(page.body()).elements();
    }

    private List<Element> elements() {
        Element article = fullest("article, [itemtype*=Article]");
        Element main = fullest("main, [role=main]");
        Element outer = article != null ? article : main != null ? main : page;
        List<Element> marked = outermost(outer.select(BODY));
        long inMarked = marked.stream().mapToLong(prose::in).sum();
        List<Element> bodies = inMarked > 0 && inMarked * 10 >= prose.in(outer) * 6 ? marked : List.of(narrowed(outer));
        if (outer.equals(page)) {
            return bodies;
        }
        Set<Element> taken = new HashSet<>(bodies);
        Set<Element> aboveBodies =
                bodies.stream().flatMap(body -> body.parents().stream()).collect(Collectors.toSet());
        List<Element> all = new ArrayList<>();
        // In the order of the page, so that the outer one of two matches comes first.
        for (Element element : outer.select(AROUND_BODY)) {
            if (!aboveBodies.contains(element)
                    && !taken.contains(element)
                    && element.parents().stream().noneMatch(taken::contains)) {
                all.add(element);
                taken.add(element);
            }
        }
        all.addAll(bodies);
        return all;
    }

    /** The element of that kind that holds half of the page's prose or more, or null. */
    private @Nullable Element fullest(String selector) {
        Element best = null;
        for (Element element : page.select(selector)) {
            // An earlier one wins unless it has less than half: pages that scroll on append other articles.
            if (best == null || prose.in(element) > 2 * prose.in(best)) {
                best = element;
            }
        }
        return best == null || prose.in(best) * 2 < prose.in(page) ? null : best;
    }

    private List<Element> outermost(List<Element> elements) {
        List<Element> outermost = new ArrayList<>();
        for (Element element : elements) {
            if (prose.in(element) > 0 && element.parents().stream().noneMatch(outermost::contains)) {
                outermost.add(element);
            }
        }
        return outermost;
    }

    /** Goes inward as long as one child holds nearly all of the prose, and is not one of several of its kind. */
    private Element narrowed(Element outer) {
        Element at = outer;
        while (true) {
            Element fullest = null;
            for (Element child : at.children()) {
                if (fullest == null || prose.in(child) > prose.in(fullest)) {
                    fullest = child;
                }
            }
            if (fullest == null
                    || fullest.normalName().equals("p")
                    || prose.in(fullest) * 10 < prose.in(at) * 7
                    || hasTwin(fullest)) {
                return at;
            }
            at = fullest;
        }
    }

    private boolean hasTwin(Element element) {
        return element.siblingElements().stream()
                .anyMatch(other -> prose.in(other) > 0
                        && !other.className().isEmpty()
                        && other.className().equals(element.className())
                        && Objects.equals(other.normalName(), element.normalName()));
    }
}
