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

/** The words of a page's article: paragraphs parted by blank lines, captions of figures after the last. */
final class ArticleText {

    /** Short lines that no one would miss, also where they end like a sentence: calls to click, and whose the page is. */
    private static final Pattern CALL = Pattern.compile(
            "(?iu)^(read (more|next|the full)\\b|(read|see) also\\b|also read:|follow (us|our|live|the latest)\\b|sign up\\b"
                    + "|subscribe\\b|click here\\b|watch( live| now)?:|listen:|download (our|the) app\\b|join (our|us)\\b"
                    + "|get (the|our) .*newsletter|copyright\\b|\u00A9|all rights reserved"
                    // "Read also" in Arabic, Russian, Ukrainian, French, Spanish and Turkish.
                    + "|[\u0627\u0625]\u0642\u0631\u0623 \u0623\u064A\u0636\u0627|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 (\u0442\u0430\u043A\u0436\u0435|\u0442\u0430\u043A\u043E\u0436|\u0435\u0449)"
                    + "|(\u00E0 )?(lire|voir) aussi|lea (tambi\u00E9n|adem\u00E1s)|te puede interesar|ayr\u0131ca (oku|bak))");

    /** Labels, times and bylines. They are no sentences, and sentences may begin like them: "By nightfall, six were dead." */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(related\\b|also read\\b|recommended|advertisement|sponsored|share( this)?\\b|loading|comments?\\b"
                    + "|most (read|popular)|more (on|from) |tags?:|topics?:|filed under|print\\b|e-?mail\\b|tweet\\b"
                    + "|live updates?$|last (updated|modified)|updated?:? |published:? |posted (by|on|at) |key event"
                    + "|pinned post|show \\d+ more|\\d+ (sec|min|hour|day|week|month)\\w* ago"
                    + "|\\d{1,2}[:.]\\d{2}( ?[ap]\\.?m\\.?)?( [A-Z]{2,5})?$|by [\\p{L} .,'-]{3,60}$)");

    /** Ends like one; "Updated 5:30 p.m." and "Loading..." do not. */
    private static final Pattern SENTENCE = Pattern.compile("(?i)(?<!\\.|\\b[ap]\\.m)[.!?][\"'\u2019\u201D)]*$");

    private static final int LONGEST_NOISE = 120;
    private static final int SHORTEST_REPEAT = 60;

    private ArticleText() {}

    /**
     * Takes the page apart.
     *
     * @param title the article's title, which is not repeated in its text
     */
    static List<String> of(Document page, String title) {
        Boilerplate.remove(page);
        return paragraphs(title, ArticleBody.in(page));
    }

    /** The paragraphs of an element that holds nothing but an article. */
    static String all(Element element) {
        return joined(paragraphs("", List.of(element)));
    }

    static String joined(List<String> paragraphs) {
        return paragraphs.stream().collect(Collectors.joining("\n\n"));
    }

    private static List<String> paragraphs(String title, List<Element> bodies) {
        List<PageBlock> kept = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element body : bodies) {
            for (PageBlock block : PageBlock.in(body)) {
                boolean isNew = seen.add(block.text()) || block.text().length() < SHORTEST_REPEAT;
                if (!isNew || block.text().equals(title) || isNoise(block)) {
                    continue;
                }
                if (block.holder().closest("figcaption") != null) {
                    captions.add(block.text());
                    continue;
                }
                // A heading with nothing below it was the heading of something left out.
                if (block.isHeading()) {
                    dropLastHeading(kept);
                }
                kept.add(block);
            }
        }
        dropLastHeading(kept);
        return Stream.concat(kept.stream().map(PageBlock::text), captions.stream())
                .toList();
    }

    private static void dropLastHeading(List<PageBlock> blocks) {
        if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).isHeading()) {
            blocks.remove(blocks.size() - 1);
        }
    }

    private static boolean isNoise(PageBlock block) {
        return block.holder().normalName().equals("h1")
                || block.isMostlyLinks()
                || (block.text().length() <= LONGEST_NOISE && isNoise(block.text()));
    }

    private static boolean isNoise(String line) {
        return CALL.matcher(line).find()
                || (LABEL.matcher(line).find() && !SENTENCE.matcher(line).find());
    }
}
