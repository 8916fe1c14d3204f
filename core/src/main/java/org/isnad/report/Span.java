package org.isnad.report;

import java.util.Comparator;

/** Half-open range {@code [start, end)} of UTF-16 code units in one part of a report. */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> IN_TEXT_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span needs 0 <= start < end, got [%d, %d)".formatted(start, end));
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }

    /** The words of {@code text} that this span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return IN_TEXT_ORDER.compare(this, other);
    }
}
