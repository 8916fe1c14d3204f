package org.isnad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A run of words that a page shows as one block: a paragraph, a heading, a cell, what stands between two empty lines.
 *
 * @param holder    the innermost block element around it
 * @param text      the words, white space collapsed as a browser does; single line breaks are kept
 * @param linkChars how many of them are links
 */
record PageBlock(Element holder, String text, int linkChars) {

    private static final Set<String> INLINE_BREAKS = Set.of("br");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    boolean isHeading() {
        return HEADINGS.contains(holder.normalName());
    }

    boolean isMostlyLinks() {
        return linkChars * 2 > text.length();
    }

    /** Long enough, and free enough of links, to be prose. */
    boolean isProse() {
        return text.length() >= 40 && linkChars * 5 < text.length() * 2 && !isHeading();
    }

    /** All blocks below an element, in their order. */
    static List<PageBlock> in(Element root) {
        Collector collector = new Collector(root);
        NodeTraversor.traverse(collector, root);
        collector.flush();
        return collector.blocks;
    }

    private static final class Collector implements NodeVisitor {

        final List<PageBlock> blocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Element holder;
        private int linkChars;
        private int linkDepth;
        private boolean space;

        Collector(Element root) {
            holder = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (INLINE_BREAKS.contains(element.normalName())) {
                    lineBreak();
                } else if (element.isBlock()) {
                    flush();
                    holder = element;
                } else if (element.normalName().equals("a")) {
                    linkDepth++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) {
                    flush();
                    holder = outerBlock(element);
                } else if (element.normalName().equals("a")) {
                    linkDepth--;
                }
            }
        }

        private static Element outerBlock(Element element) {
            Element outer = element.parent();
            while (outer != null && !outer.isBlock() && outer.parent() != null) {
                outer = outer.parent();
            }
            return outer == null ? element : outer;
        }

        private void append(String raw) {
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                    space = true;
                    continue;
                }
                if (space && words.length() > 0 && words.charAt(words.length() - 1) != '\n') {
                    words.append(' ');
                }
                space = false;
                words.append(c);
                linkChars += linkDepth > 0 ? 1 : 0;
            }
        }

        /** One is a line's end; a second ends the paragraph. */
        private void lineBreak() {
            if (words.length() > 0 && words.charAt(words.length() - 1) == '\n') {
                flush();
            } else if (words.length() > 0) {
                words.append('\n');
            }
            space = false;
        }

        void flush() {
            String text = stripped(words);
            if (!text.isEmpty()) {
                blocks.add(new PageBlock(holder, text, linkChars));
            }
            words.setLength(0);
            linkChars = 0;
            space = false;
        }

        private static String stripped(StringBuilder words) {
            int start = 0;
            int end = words.length();
            while (start < end && isSpace(words.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(words.charAt(end - 1))) {
                end--;
            }
            return words.substring(start, end);
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u00A0';
        }
    }
}
