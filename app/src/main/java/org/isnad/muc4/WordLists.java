package org.isnad.muc4;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word lists for bulletins; all words are lower case. */
final class WordLists {

    /** What the classifiers see in the place of an armed group. */
    static final String GROUP = "<group>";

    /** What the classifiers see in the place of a nation. */
    static final String NATION = "<nation>";

    private static final Pattern ENGLISH_END =
            Pattern.compile("(ed|ing|tion|tions|ists|ism|ment|ments|ness|ly|ities)$");

    private final Set<String> common = new HashSet<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, String> countryOfNation = new HashMap<>();
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();

    /** A place of the list; several may share a name. */
    record Place(String country, String type) {}

    private WordLists() {}

    static WordLists standard() {
        WordLists lists = new WordLists();
        for (String[] row : rows("common_words.txt", 1)) {
            lists.common.add(row[0]);
        }
        for (String[] row : rows("word_classes.tsv", 2)) {
            lists.classes.put(row[0], new HashSet<>(Arrays.asList(row[1].split(" ", -1))));
        }
        for (String[] row : rows("nations.tsv", 2)) {
            for (String word : row[1].split("\\|", -1)) {
                lists.countryOfNation.put(word, row[0]);
            }
        }
        for (String[] row : rows("aliases.tsv", 1)) {
            int body = lists.bodies.size();
            for (String name : row[0].split("\\|", -1)) {
                lists.bodies.put(Words.plain(name), body);
            }
        }
        for (String[] row : rows("places.tsv", 3)) {
            for (String name : row[2].split("\\|", -1)) {
                lists.places.computeIfAbsent(name, n -> new ArrayList<>()).add(new Place(row[0], row[1]));
            }
        }
        return lists;
    }

    /** Whether news in mixed case writes this word small: it is in the list, or ends as English words do. */
    boolean isCommon(String word) {
        return common.contains(word)
                || word.length() > 6 && ENGLISH_END.matcher(word).find();
    }

    boolean is(String wordClass, String word) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("word_classes.tsv has no class '%s'".formatted(wordClass));
        }
        return words.contains(word);
    }

    /** The country of "Salvadoran" or "Costa Ricans". */
    @Nullable
    String nation(String words) {
        return countryOfNation.get(words);
    }

    /** A number that all listed names of one organization share; -1 for others. */
    int body(String plainName) {
        return bodies.getOrDefault(plainName, -1);
    }

    /** The listed places of this name; empty where there is none. */
    List<Place> places(String name) {
        return places.getOrDefault(name, List.of());
    }

    /** A word as the classifiers see it: no number, nation or armed group is told from another. */
    String seen(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return "9";
        }
        if (is("armed_group", word)) {
            return GROUP;
        }
        if (nation(word) != null) {
            return NATION;
        }
        return word;
    }

    /** Whether a word can be part of the name of a person: neither common, nor a title, body, nation or number. */
    boolean isNameLike(String word) {
        return word.length() > 1
                && Character.isLetter(word.charAt(0))
                && !isCommon(word)
                && !is("title", word)
                && !is("body", word)
                && nation(word) == null;
    }

    static List<String[]> rows(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        InputStream in = WordLists.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing; build the program again");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(
                            "%s:%d: needs %d columns, has %d".formatted(resource, number, columns, cells.length));
                }
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i].strip();
                }
                cells[columns - 1] = cells[columns - 1].toLowerCase(Locale.ROOT);
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read; build the program again", e);
        }
        return rows;
    }
}
