package org.isnad.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The words of a page's article: paragraphs parted by blank lines, captions of figures after the last. */
final class ArticleText {

    private static final String BODY_MARKS = "[itemprop=articleBody], [class~=(?i)(article|story|entry|post|news)"
            + "[-_]*(body|content|text|copy)], [data-component=text-block], [class~=(?i)^(rich-text|wysiwyg[^ ]*|field-name-body)$]";

    /** Short lines that no one would miss: calls to click, labels, times, bylines. */
    private static final Pattern NOISE = Pattern.compile(
            "(?i)^(read (more|also|next|the full)|related|see also|also read|recommended|advertisement|sponsored|share( this)?\\b"
                    + "|follow (us|our|live|the latest)|sign up|subscribe|click here|watch( live| now)?:|listen:|loading|comments?\\b"
                    + "|most (read|popular)|more (on|from) |tags?:|topics?:|filed under|copyright|\u00A9|all rights reserved"
                    + "|download (our|the) app|join (our|us)|get (the|our) .*newsletter|print\\b|e-?mail\\b|tweet\\b|live updates?$"
                    + "|last (updated|modified)|updated?:? |published:? |posted (by|on|at) |key event|pinned post|show \\d+ more"
                    + "|automatically|this page (will|refreshes)|\\d+ (sec|min|hour|day|week|month)\\w* ago"
                    + "|\\d{1,2}[:.]\\d{2}( ?[ap]\\.?m\\.?)?( [A-Z]{2,5})?$|by [\\p{L} .,'-]{3,60}$)");

    private static final int LONGEST_NOISE = 120;

    private ArticleText() {}

    /** @param title the article's title, which is not repeated in its text */
    static String of(Document page, String title) {
        Document own = page.clone();
        Boilerplate.remove(own);
        return joined(title, bodies(own));
    }

    /** The paragraphs of an element that holds nothing but an article. */
    static String all(Element element) {
        return joined("", List.of(element));
    }

    /** The elements that hold the article, one after the other. */
    private static List<Element> bodies(Document page) {
        ProseCount prose = ProseCount.of(page);
        Element article = fullest(page.select("article, [itemtype*=Article]"), prose);
        Element main = fullest(page.select("main, [role=main]"), prose);
        Element outer = page.body();
        for (@Nullable Element narrower : new @Nullable Element[] {main, article}) {
            if (narrower != null && prose.in(narrower) * 2 >= prose.in(outer)) {
                outer = narrower;
            }
        }
        List<Element> marked = new ArrayList<>();
        long found = 0;
        for (Element element : outer.select(BODY_MARKS)) {
            if (prose.in(element) > 0
                    && marked.stream()
                            .noneMatch(
                                    m -> m.equals(element) || element.parents().contains(m))) {
                marked.add(element);
                found += prose.in(element);
            }
        }
        return found * 10 >= prose.in(outer) * 6 && found > 0 ? marked : List.of(narrowed(outer, prose));
    }

    private static @Nullable Element fullest(List<Element> elements, ProseCount prose) {
        Element best = null;
        for (Element element : elements) {
            // An earlier one wins unless it has less than half: pages that scroll on append other articles.
            if (best == null || prose.in(element) > 2 * prose.in(best)) {
                best = element;
            }
        }
        return best;
    }

    /** Goes inward as long as one child holds nearly all of the prose. */
    private static Element narrowed(Element outer, ProseCount prose) {
        Element at = outer;
        while (true) {
            Element fullest = null;
            for (Element child : at.children()) {
                if (fullest == null || prose.in(child) > prose.in(fullest)) {
                    fullest = child;
                }
            }
            if (fullest == null || fullest.normalName().equals("p") || prose.in(fullest) * 10 < prose.in(at) * 7) {
                return at;
            }
            at = fullest;
        }
    }

    private static String joined(String title, List<Element> bodies) {
        List<PageBlock> kept = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PageBlock block :
                bodies.stream().flatMap(b -> PageBlock.in(b).stream()).toList()) {
            boolean news = seen.add(block.text()) || block.text().length() < 60;
            if (block.holder().closest("figcaption") != null) {
                if (news) {
                    captions.add(block.text());
                }
            } else if (news && !block.text().equals(title) && !isNoise(block)) {
                // A heading with nothing below it was the heading of something left out.
                if (block.isHeading()) {
                    dropLastHeading(kept);
                }
                kept.add(block);
            }
        }
        dropLastHeading(kept);
        return Stream.concat(kept.stream().map(PageBlock::text), captions.stream())
                .collect(Collectors.joining("\n\n"));
    }

    private static void dropLastHeading(List<PageBlock> blocks) {
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).isHeading()) {
            blocks.remove(blocks.size() - 1);
        }
    }

    private static boolean isNoise(PageBlock block) {
        return block.holder().normalName().equals("h1")
                || block.isMostlyLinks()
                || (block.text().length() <= LONGEST_NOISE
                        && NOISE.matcher(block.text()).find());
    }
}
