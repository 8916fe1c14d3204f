package org.isnad.render;

/** A piece of a page. Everything that is not markup of our own goes through {@link #text}. */
public final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    public Html raw(Html piece) {
        out.append(piece.out);
        return this;
    }

    /**
     * Text from anywhere: can neither open a tag nor leave an attribute, and keeps every character. A character that
     * changes the direction of what follows is shut in an element of its own, where it is shown and changes nothing.
     * HTML cannot hold NUL or half a surrogate pair; U+FFFD stands in for each.
     */
    public Html text(String text) {
        String wellFormed = Unicode.wellFormed(text);
        for (int i = 0; i < wellFormed.length(); i++) {
            char c = wellFormed.charAt(i);
            if (isDirection(c)) {
                out.append("<bdi class=\"hidden-sign\" data-sign=\"U+%04X\">".formatted((int) c))
                        .append(c)
                        .append("</bdi>");
            } else {
                escape(c);
            }
        }
        return this;
    }

    /** Text in an element that can hold no other, such as a page's title: what changes the direction is named instead. */
    public Html label(String text) {
        Unicode.wellFormed(text).chars().forEach(each -> {
            char c = (char) each;
            if (isDirection(c)) {
                out.append("[U+%04X]".formatted((int) c));
            } else {
                escape(c);
            }
        });
        return this;
    }

    /** Text inside an attribute's double quotes. */
    public Html attribute(String text) {
        Unicode.wellFormed(text).chars().forEach(c -> escape((char) c));
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append("&#13;");
            case '\0' -> out.append(Unicode.REPLACEMENT);
            default -> {
                if (isTerminalControl(c)) {
                    out.append("&#").append((int) c).append(';');
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** The same character to a browser, and no command to a terminal that a page is printed in. */
    private static boolean isTerminalControl(char c) {
        return c == '\u007F' || c < ' ' && c != '\t' && c != '\n';
    }

    /** Embeddings, overrides and isolates with their ends (UAX #9, 2.1 to 2.5); plain marks such as U+200F are left. */
    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
