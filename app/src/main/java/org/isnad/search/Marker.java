package org.isnad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text the sentences that a query is about, and the words in them. It goes by the cuts that the index keeps with the
 * text, and weighs sentences as Lucene's highlighter does: rare words more than frequent ones, early sentences a little more.
 */
final class Marker {

    private static final int LONGEST = 320;
    private static final int BEFORE = 80;
    private static final PassageScorer SCORER = new PassageScorer();

    private final Wanted wanted;

    /** Words of a text with marks, which count from where the words start. */
    record Marked(int start, String words, List<Span> marks) {

        Snippet at(ReportId report, Part part) {
            Span span = new Span(start, start + words.length());
            return new Snippet(report, new Evidence(part, span), words, marks);
        }
    }

    Marker(Query query) {
        this.wanted = Wanted.of(query);
    }

    /** The sentences that fit best, best first, of a part of a text. */
    List<Marked> in(String text, Cuts cuts, Span part, int most) {
        int first = cuts.from(part.start());
        int end = first;
        while (end < cuts.size() && cuts.end(end) <= part.end()) {
            end++;
        }
        @Nullable String[] found = wanted.in(text, cuts, first, end);
        Map<String, Integer> often = new HashMap<>();
        for (String each : found) {
            if (each != null) {
                often.merge(each, 1, Integer::sum);
            }
        }
        List<Passage> sentences = new ArrayList<>();
        Passage sentence = new Passage();
        for (int i = 0; i < found.length; i++) {
            String what = found[i];
            if (what == null) {
                continue;
            }
            int from = cuts.start(first + i) - part.start();
            if (sentences.isEmpty() || from >= sentence.getEndOffset()) {
                Span in = cuts.sentence(cuts.start(first + i));
                sentence = new Passage();
                sentence.setStartOffset(Math.max(in.start() - part.start(), 0));
                sentence.setEndOffset(Math.min(in.end(), part.end()) - part.start());
                sentences.add(sentence);
            }
            sentence.addMatch(
                    from, cuts.end(first + i) - part.start(), new BytesRef(what), often.getOrDefault(what, 1));
        }
        sentences.forEach(each -> each.setScore(SCORER.score(each, part.length())));
        sentences.sort(Comparator.comparingDouble((Passage each) -> -each.getScore())
                .thenComparingInt(Passage::getStartOffset));
        String words = part.in(text);
        return sentences.stream()
                .limit(most)
                .map(each -> marked(words, each, part.start()))
                .toList();
    }

    private static Marked marked(String text, Passage passage, int offset) {
        int start = passage.getStartOffset();
        int end = Math.min(passage.getEndOffset(), text.length());
        if (end - start > LONGEST) {
            int first = passage.getMatchStarts()[0];
            start = word(text, Math.max(start, first - BEFORE), start);
            end = Math.min(end, start + LONGEST);
            end = isCut(text, end) ? end - 1 : end;
        }
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Span> marks = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int to = Math.min(passage.getMatchEnds()[i], end);
            if (passage.getMatchStarts()[i] < to) {
                marks.add(new Span(passage.getMatchStarts()[i] - start, to - start));
            }
        }
        return new Marked(offset + start, text.substring(start, end), marks);
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
