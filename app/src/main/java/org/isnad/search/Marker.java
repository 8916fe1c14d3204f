package org.isnad.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.ReportId;
import org.isnad.report.Span;

/** Finds in a text the sentences that a query is about, and the words in them. */
final class Marker {

    /** A longer text is looked through so far only. */
    private static final int MOST_TEXT = 200_000;

    private static final int LONGEST = 320;
    private static final int BEFORE = 80;

    private final Query query;
    private final UnifiedHighlighter highlighter;

    /** Words of a text with marks. */
    record Marked(int start, String words, List<Span> marks) {

        Snippet at(ReportId report, Part part, int offset) {
            Span span = new Span(offset + start, offset + start + words.length());
            return new Snippet(report, new Evidence(part, span), words, marks);
        }
    }

    Marker(Query query) {
        this.query = query;
        this.highlighter = new UnifiedHighlighter(UnifiedHighlighter.builderWithoutSearcher(Words.ANALYZER)
                .withFieldMatcher(field -> !field.equals(Fields.SOURCE))
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                // A clause on another field must not keep the words of this one from being marked.
                .withWeightMatches(false)
                .withMaxLength(MOST_TEXT)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Spans())) {};
    }

    /** The sentences that fit best, best first. */
    List<Marked> in(String field, String text, int most) throws IOException {
        String looked = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        if (looked.isBlank()) {
            return List.of();
        }
        Object found = highlighter.highlightWithoutSearcher(field, query, looked, most);
        List<Marked> all = new ArrayList<>();
        if (found instanceof Found spans) {
            for (Passage passage : spans.passages()) {
                all.add(marked(looked, passage));
            }
        }
        return all;
    }

    private record Found(List<Passage> passages) {}

    private static final class Spans extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Passage> all = new ArrayList<>(List.of(passages));
            all.sort(Comparator.comparingDouble((Passage passage) -> -passage.getScore())
                    .thenComparingInt(Passage::getStartOffset));
            return new Found(all);
        }
    }

    private static Marked marked(String text, Passage passage) {
        int start = passage.getStartOffset();
        int end = Math.min(passage.getEndOffset(), text.length());
        if (end - start > LONGEST && passage.getNumMatches() > 0) {
            int first = passage.getMatchStarts()[0];
            start = word(text, Math.max(start, first - BEFORE), start);
            end = Math.min(end, start + LONGEST);
            end = isCut(text, end) ? end - 1 : end;
        }
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Span> marks = new ArrayList<>();
        int last = start;
        List<Span> matches = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            matches.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
        matches.sort(Comparator.naturalOrder());
        for (Span match : matches) {
            int from = Math.max(match.start(), last);
            int to = Math.min(match.end(), end);
            if (from < to) {
                marks.add(new Span(from - start, to - start));
                last = to;
            }
        }
        return new Marked(start, text.substring(start, end), marks);
    }

    /** The beginning of the word that stands at a position, not before a limit. */
    private static int word(String text, int at, int limit) {
        int start = at;
        while (start > limit && at - start < BEFORE && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return isCut(text, start) ? start + 1 : start;
    }

    private static boolean isCut(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
