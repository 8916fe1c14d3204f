package org.isnad.render;

import java.util.Locale;

/** What words are evidence of. Each kind has its own look in a page, by the style class of its name. */
enum Kind {
    INCIDENT("event"),
    STATEMENT("statement"),
    HARM("figure"),
    COUNT("count"),
    DATE("date"),
    PLACE("place"),
    ACTOR("actor"),
    TARGET("target"),
    WEAPON("weapon"),
    SOURCE("source"),
    TAG("tag");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** What the kind is called in a page. */
    String label() {
        return label;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
