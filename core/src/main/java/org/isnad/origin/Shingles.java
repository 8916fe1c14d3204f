package org.isnad.origin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** The runs of words of a text, each seven words long and overlapping; marks and capitals do not count. */
final class Shingles {

    static final int WIDTH = 7;

    private final List<Token> words;
    private final Map<String, Integer> firstAt = new HashMap<>();

    private Shingles(List<Token> words) {
        this.words = words;
        for (int at = 0; at + WIDTH <= words.size(); at++) {
            firstAt.putIfAbsent(shingle(at), at);
        }
    }

    static Shingles of(Report report) {
        return new Shingles(Tokenizer.tokens(report.text()).stream()
                .filter(token -> !token.isPunctuation())
                .toList());
    }

    private String shingle(int at) {
        StringBuilder shingle = new StringBuilder();
        for (int i = at; i < at + WIDTH; i++) {
            shingle.append(words.get(i).key()).append(' ');
        }
        return shingle.toString();
    }

    Set<String> all() {
        return firstAt.keySet();
    }

    /** How many of the shingles of the shorter text the longer one has, 0 to 1. */
    double contained(Shingles other) {
        Set<String> shared = new HashSet<>(all());
        shared.retainAll(other.all());
        int fewer = Math.min(all().size(), other.all().size());
        return fewer == 0 ? 0 : (double) shared.size() / fewer;
    }

    /**
     * The longest stretch of words that two texts share.
     *
     * @param words how many words
     */
    record Stretch(int words, Evidence inA, Evidence inB) {}

    /** The longest shared stretch of at least {@link #WIDTH} words; there must be one. */
    Stretch longest(Shingles other) {
        int best = 0;
        int bestA = 0;
        int bestB = 0;
        for (int a = 0; a + WIDTH <= words.size(); a++) {
            Integer b = other.firstAt.get(shingle(a));
            if (b != null) {
                int length = WIDTH;
                while (a + length < words.size()
                        && b + length < other.words.size()
                        && words.get(a + length).is(other.words.get(b + length).key())) {
                    length++;
                }
                if (length > best) {
                    best = length;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        if (best == 0) {
            throw new IllegalStateException("the texts share no stretch of " + WIDTH + " words");
        }
        return new Stretch(best, evidence(bestA, best), other.evidence(bestB, best));
    }

    private Evidence evidence(int at, int length) {
        return new Evidence(
                Part.TEXT,
                new Span(
                        words.get(at).span().start(),
                        words.get(at + length - 1).span().end()));
    }
}
