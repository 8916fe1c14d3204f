package org.isnad.report;

import java.util.Comparator;

/** The words of one report that support a statement: a span of its title or of its text. */
public record Evidence(Part part, Span span) implements Comparable<Evidence> {

    private static final Comparator<Evidence> IN_READING_ORDER =
            Comparator.comparing(Evidence::part).thenComparing(Evidence::span);

    public boolean overlaps(Evidence other) {
        return part == other.part && span.overlaps(other.span);
    }

    /** The title comes before the text, then the order of the words. */
    @Override
    public int compareTo(Evidence other) {
        return IN_READING_ORDER.compare(this, other);
    }
}
