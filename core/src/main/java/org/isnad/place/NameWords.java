package org.isnad.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Word lists that tell what a capitalised name is. */
final class NameWords {

    private final Map<String, String> classes = new HashMap<>();
    private final Set<String> firstNames = new HashSet<>();
    private final Map<String, String> demonyms = new HashMap<>();

    NameWords() {
        for (String row : rows("name_words.tsv")) {
            String[] cells = row.split("\t", -1);
            classes.put(cells[0], cells[1]);
        }
        firstNames.addAll(rows("first_names.tsv"));
        for (String row : rows("demonyms.tsv")) {
            String[] cells = row.split("\t", -1);
            demonyms.put(cells[0].toLowerCase(Locale.ROOT), cells[1]);
        }
    }

    /** The class of a word in lower case, or null. */
    @Nullable
    String classOf(String key) {
        return classes.get(key);
    }

    boolean is(String key, String wordClass) {
        return wordClass.equals(classes.get(key));
    }

    boolean isFirstName(String key) {
        return firstNames.contains(key);
    }

    /** The place that a word for its people belongs to, or null. */
    @Nullable
    String demonym(String words) {
        String key = words.toLowerCase(Locale.ROOT);
        String place = demonyms.get(key);
        return place == null && key.endsWith("s") ? demonyms.get(key.substring(0, key.length() - 1)) : place;
    }

    private static List<String> rows(String name) {
        try (InputStream in = NameWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path; build the program again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
