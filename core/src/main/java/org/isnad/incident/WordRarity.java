package org.isnad.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rare a word is in news of violence: the natural logarithm of one in so many reports, in hundredths. Only words
 * that many reports hold are listed; all others count as equally rare. So does the table not change as an archive grows,
 * and what it says of a pair of reports does not depend on the others.
 */
final class WordRarity {

    /** Of every word that is not listed: one report in eleven hundred. */
    static final int UNLISTED = 700;

    private static final WordRarity STANDARD = load("rarity.tsv");

    private final Map<String, Entry> entries;

    /** What is known of a listed word; {@code name} where it is nearly always written with a capital. */
    record Entry(int rarity, boolean name) {}

    private WordRarity(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static WordRarity standard() {
        return STANDARD;
    }

    /** In hundredths, from 0 for a word of every report to {@link #UNLISTED}. */
    int of(String key) {
        Entry entry = entries.get(key);
        return entry == null ? UNLISTED : entry.rarity();
    }

    /** Whether a word with a capital is a name and no common word at the head of a sentence. */
    boolean isName(String key) {
        Entry entry = entries.get(key);
        return entry == null || entry.name();
    }

    private static WordRarity load(String resource) {
        Map<String, Entry> entries = new HashMap<>();
        for (String[] row : rows(resource, 3)) {
            @Nullable Entry earlier = entries.put(row[0], new Entry(Integer.parseInt(row[1]), row[2].equals("name")));
            if (earlier != null) {
                throw new IllegalStateException("%s: '%s' is listed twice; keep one".formatted(resource, row[0]));
            }
        }
        return new WordRarity(entries);
    }

    /** The rows of a tab-separated resource beside this class; lines that begin with {@code #} are comments. */
    static Iterable<String[]> rows(String resource, int columns) {
        try (InputStream in = WordRarity.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program; build it again");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(resource, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read; build the program again", e);
        }
    }

    private static String[] cells(String resource, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(
                    "%s: '%s' needs %d columns between tabs; correct the line".formatted(resource, line, columns));
        }
        return cells;
    }
}
