package org.isnad.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands around an article: told by its element, by its role, or by the words in its class and id. */
final class Boilerplate {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, svg, canvas, form, button, select, input, textarea, "
                    + "dialog, audio, video, nav, [hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]";
    private static final String BY_ROLE =
            "footer, aside, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog], "
                    + "[role=alertdialog], [role=search], [role=menu]";

    private static final Set<String> MARKS = Set.of(("nav navbar navigation menu breadcrumb breadcrumbs cookie cookies"
                    + " consent gdpr share sharing sharebar sharedaddy social related recommended recommendations recirc"
                    + " newsletter subscribe subscription signup promo promoted sponsored advert advertisement advertising ad"
                    + " ads adslot dfp comment comments disqus sidebar footer masthead topbar toolbar byline timestamp paywall"
                    + " popup modal overlay banner tags taglist topics trending popular mostread outbrain taboola skip"
                    + " visuallyhidden credit credits copyright caption ticker pagination pager readmore author authors bio meta"
                    + " autorefresh print")
            .split(" "));
    private static final Pattern COMPOUND = Pattern.compile(
            "related-?(post|stor|article|content|link|news|topic|item)|read-?(more|also|next)|also-?read|see-?also|most-?read|more-?(on|from|stories)|sr-only"
                    + "|screen-reader|auto-?refresh|app-?download|live-?(bar|controls)");
    private static final Set<String> NEVER_BY_MARK =
            Set.of("html", "body", "main", "article", "figure", "figcaption", "h1");

    private Boilerplate() {}

    /** Takes it out of the page. What holds half of all prose stays, whatever it is called. */
    static void remove(Document page) {
        page.select(NEVER_TEXT).not("body, html").remove();
        ProseCount prose = ProseCount.of(page);
        long half = prose.in(page) / 2;
        List<Element> doomed = new ArrayList<>(page.select(BY_ROLE));
        page.select("header").stream()
                .filter(h -> h.closest("article, main") == null)
                .forEach(doomed::add);
        page.select("[class], [id]").stream().filter(Boilerplate::isMarked).forEach(doomed::add);
        doomed.stream().filter(element -> prose.in(element) <= half).forEach(Element::remove);
    }

    private static boolean isMarked(Element element) {
        if (NEVER_BY_MARK.contains(element.normalName())) {
            return false;
        }
        String names = element.className() + " " + element.id();
        String split = names.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(split.split("[^a-z0-9]+")).anyMatch(MARKS::contains)
                || COMPOUND.matcher(split).find();
    }
}
