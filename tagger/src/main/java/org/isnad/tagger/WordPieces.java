package org.isnad.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a lower-case word into the pieces that the encoder knows: uncased WordPiece with the vocabulary of BERT. */
public final class WordPieces {

    /** Begins a window. */
    public static final int CLS = 101;

    /** Stands for a piece that is hidden. */
    public static final int MASK = 103;

    /** Ends a sentence. */
    public static final int SEP = 102;

    private static final int UNKNOWN = 100;

    /** A longer word is no word: BERT's own limit. */
    private static final int LONGEST = 100;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a vocabulary: one piece a line, in the order of the ids. */
    public static WordPieces read(InputStream in) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
        }
        return new WordPieces(vocabulary);
    }

    /** Ids of the pieces of a word, at least one. */
    public int[] of(String word) {
        List<Integer> ids = new ArrayList<>();
        for (String part : parts(word)) {
            cut(part, ids);
        }
        if (ids.isEmpty()) {
            ids.add(UNKNOWN);
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Marks stand alone, accents go. */
    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK || Character.isISOControl(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                part.appendCodePoint(c);
                continue;
            }
            if (part.length() > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (!Character.isWhitespace(c)) {
                parts.add(Character.toString(c));
            }
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts;
    }

    private void cut(String part, List<Integer> ids) {
        if (part.length() > LONGEST) {
            ids.add(UNKNOWN);
            return;
        }
        int before = ids.size();
        int from = 0;
        while (from < part.length()) {
            int to = part.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get((from > 0 ? "##" : "") + part.substring(from, to));
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                ids.subList(before, ids.size()).clear();
                ids.add(UNKNOWN);
                return;
            }
            ids.add(id);
            from = to;
        }
    }
}
