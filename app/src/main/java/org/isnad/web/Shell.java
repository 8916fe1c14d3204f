package org.isnad.web;

import java.util.List;
import org.isnad.render.Html;

/** What is around every page: head, links to the other pages, foot. */
final class Shell {

    /** The chief pages. */
    enum Tab {
        INCIDENTS("/", "Incidents"),
        REVIEW("/review", "Review"),
        SOURCES("/sources", "Sources"),
        API("/api/v1", "Data"),
        NONE("", "");

        private final String path;
        private final String label;

        Tab(String path, String label) {
            this.path = path;
            this.label = label;
        }
    }

    /** The script of a page that follows the news itself. */
    private static final String FOLLOWS_NEWS = "overview.js";

    private final Assets assets;

    Shell(Assets assets) {
        this.assets = assets;
    }

    /**
     * What is in a page.
     *
     * @param title   plain text
     * @param styles  names of assets that come before our own style
     * @param scripts names of assets; the library and the script of a reading are no modules
     */
    record Page(String title, Tab tab, String bodyClass, Html main, List<String> styles, List<String> scripts) {}

    /**
     * A whole page.
     *
     * @param news what is going on, or empty; the page's script follows it
     */
    String page(Visitor visitor, Page page, String news) {
        Html html = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .label(page.title())
                .raw(" · Isnad</title>\n");
        for (String style : page.styles()) {
            html.raw("<link rel=\"stylesheet\" href=\"" + assets.path(style) + "\">\n");
        }
        html.raw("<link rel=\"stylesheet\" href=\"" + assets.path("workbench.css") + "\">\n");
        html.raw("<link rel=\"icon\" href=\"data:,\">\n");
        for (String script : page.scripts()) {
            html.raw(
                    script.equals("ol.js") || script.equals("page.js")
                            ? "<script defer src=\"" + assets.path(script) + "\"></script>\n"
                            : "<script type=\"module\" src=\"" + assets.path(script) + "\"></script>\n");
        }
        if (!news.isEmpty() && !page.scripts().contains(FOLLOWS_NEWS)) {
            html.raw("<script type=\"module\" src=\"" + assets.path("news.js") + "\"></script>\n");
        }
        html.raw("</head>\n<body class=\"" + page.bodyClass() + "\" data-basemap=\"" + assets.path("basemap.json")
                        + "\">\n")
                .raw("<a class=\"skip\" href=\"#main\">To the content</a>\n")
                .raw("<header class=\"bar\"><a class=\"brand\" href=\"/\">Isnad</a><nav aria-label=\"Pages\">");
        for (Tab each : Tab.values()) {
            if (each != Tab.NONE) {
                html.raw("<a href=\"%s\"%s>%s</a>"
                        .formatted(each.path, each == page.tab() ? " aria-current=\"page\"" : "", each.label));
            }
        }
        html.raw("</nav><form class=\"find\" action=\"/\" role=\"search\">")
                .raw(
                        "<input type=\"search\" name=\"q\" aria-label=\"Search in incidents and reports\" placeholder=\"Search\">")
                .raw("</form>")
                .raw(who(visitor))
                .raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n")
                .raw(news(news))
                .raw(page.main())
                .raw("\n</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private static Html news(String news) {
        return news.isEmpty()
                ? new Html()
                : new Html()
                        .raw("<p class=\"note busy\" role=\"status\" id=\"news\"><bdi>")
                        .text(news)
                        .raw("</bdi></p>\n");
    }

    private static Html who(Visitor visitor) {
        return visitor.loggedIn()
                ? new Html()
                        .raw(
                                "<form class=\"who\" method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"_csrf\" value=\"")
                        .attribute(visitor.csrf())
                        .raw("\"><bdi>")
                        .text(visitor.author())
                        .raw("</bdi> <button>Log out</button></form>")
                : new Html();
    }

    /** A page with nothing but a message. */
    String message(String title, String text, String link, String label) {
        Html main = new Html()
                .raw("<section class=\"message\"><h1>")
                .text(title)
                .raw("</h1><p><bdi>")
                .text(text)
                .raw("</bdi></p><p><a href=\"")
                .attribute(link)
                .raw("\">")
                .text(label)
                .raw("</a></p></section>");
        return page(Visitor.NOBODY, new Page(title, Tab.NONE, "plain", main, List.of(), List.of()), "");
    }
}
