package org.isnad.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.report.Report;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * A few numbers of a text by which its copies are found in an archive without reading that: of each stretch of some words
 * one run of words is picked by its digest, and every text that has the stretch picks the same (winnowing; Schleimer,
 * Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003). Unlike a MinHash of the whole
 * text this finds a short text within a long one, and it is certain to find a stretch of {@link #CERTAIN} words.
 */
public final class Imprint {

    /** So many runs of words stand for one. */
    private static final int WINDOW = 12;

    /** Texts that share a stretch of so many words share a number. */
    public static final int CERTAIN = WINDOW + Shingles.WIDTH - 1;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SPREAD = 31;

    private Imprint() {}

    /** The numbers of a text; none where it is too short to be a copy of anything. About one for every six words. */
    public static SortedSet<Long> of(Report report) {
        long[] runs = runs(report);
        SortedSet<Long> picked = new TreeSet<>();
        if (runs.length < Origins.FEWEST_SHINGLES) {
            return picked;
        }
        for (int start = 0; start + WINDOW <= runs.length; start++) {
            long least = runs[start];
            for (int at = start + 1; at < start + WINDOW; at++) {
                least = Math.min(least, runs[at]);
            }
            picked.add(least);
        }
        return picked;
    }

    /** The digest of each run of words, in the order of the text. */
    private static long[] runs(Report report) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(report.text())) {
            if (!token.isPunctuation()) {
                words.add(token.key());
            }
        }
        long[] runs = new long[Math.max(0, words.size() - Shingles.WIDTH + 1)];
        for (int at = 0; at < runs.length; at++) {
            long digest = OFFSET;
            for (int i = at; i < at + Shingles.WIDTH; i++) {
                String word = words.get(i);
                for (int j = 0; j < word.length(); j++) {
                    digest = (digest ^ word.charAt(j)) * PRIME;
                }
                digest = (digest ^ ' ') * PRIME;
            }
            runs[at] = spread(digest);
        }
        return runs;
    }

    /** FNV alone leaves its upper bits alike for like texts; those decide which run is least. */
    private static long spread(long digest) {
        long mixed = (digest ^ digest >>> SPREAD) * 0x7fb5d329728ea185L;
        mixed = (mixed ^ mixed >>> SPREAD - 4) * 0x81dadef4bc2dd44dL;
        return mixed ^ mixed >>> SPREAD + 2;
    }
}
