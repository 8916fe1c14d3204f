package org.isnad.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.isnad.text.Sentence;

/** Finds where the words that a person quoted stand in the report. */
final class Finder {

    /** The title lies this far before the text when distances are compared. */
    private static final int TITLE_BEFORE = 400;

    private final Report report;
    private final List<SentenceMentions> mentions;

    Finder(Report report, List<SentenceMentions> mentions) {
        this.report = report;
        this.mentions = mentions;
    }

    /** Tokens {@code [from, to)} of a sentence. */
    record Tokens(int sentence, int from, int to) {}

    /** Every place where the words stand whole, in reading order. */
    List<Evidence> all(String words) {
        List<Evidence> found = new ArrayList<>();
        if (words.isBlank()) {
            return found;
        }
        for (Part part : Part.values()) {
            String text = report.words(part);
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                int end = at + words.length();
                boolean whole = (at == 0 || !isLetter(text, at - 1) || !isLetter(text, at))
                        && (end == text.length() || !isLetter(text, end) || !isLetter(text, end - 1));
                if (whole) {
                    found.add(new Evidence(part, new Span(at, end)));
                }
            }
        }
        return found;
    }

    /** The occurrences inside these sentences, else the one nearest to them. */
    List<Evidence> near(String words, List<Integer> sentences) {
        List<Evidence> found = all(words);
        List<Evidence> inside = found.stream()
                .filter(e -> tokens(e).stream().anyMatch(t -> sentences.contains(t.sentence())))
                .toList();
        if (!inside.isEmpty() || found.isEmpty() || sentences.isEmpty()) {
            return inside.isEmpty() ? found.stream().limit(1).toList() : inside;
        }
        return found.stream()
                .min(Comparator.comparingInt(e -> sentences.stream()
                        .mapToInt(s ->
                                Math.abs(at(e) - at(mentions.get(s).sentence().evidence())))
                        .min()
                        .orElse(0)))
                .stream()
                .toList();
    }

    private static int at(Evidence e) {
        return e.part() == Part.TITLE ? -TITLE_BEFORE : e.span().start();
    }

    /** The tokens that the evidence touches. */
    List<Tokens> tokens(Evidence e) {
        List<Tokens> touched = new ArrayList<>();
        for (SentenceMentions m : mentions) {
            Sentence s = m.sentence();
            if (!s.evidence().overlaps(e)) {
                continue;
            }
            int from = -1;
            int to = -1;
            for (int i = 0; i < s.size(); i++) {
                if (s.token(i).span().overlaps(e.span())) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                touched.add(new Tokens(s.index(), from, to));
            }
        }
        return touched;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
