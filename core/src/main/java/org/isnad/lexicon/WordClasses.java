package org.isnad.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of each {@link WordClass}; a class that the file lacks, or does not know, ends the program. */
final class WordClasses {

    static final String FILE = "word_classes.tsv";

    static final WordClasses SHIPPED = new WordClasses(WordFile.load(FILE, 2));

    private final String digest;
    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);

    private WordClasses(WordFile file) {
        digest = file.digest();
        for (WordFile.Row row : file.rows()) {
            if (!words.computeIfAbsent(wordClass(row), c -> new HashSet<>()).add(row.cell(1))) {
                throw row.fault("'" + row.cell(1) + "' is listed twice in this class; keep one");
            }
        }
        for (WordClass wordClass : WordClass.values()) {
            if (!words.containsKey(wordClass)) {
                throw new IllegalStateException(
                        "%s: has no word of the class '%s'; add its rows".formatted(FILE, key(wordClass)));
            }
        }
        words.replaceAll((wordClass, some) -> Set.copyOf(some));
    }

    private static WordClass wordClass(WordFile.Row row) {
        String name = row.cell(0);
        for (WordClass wordClass : WordClass.values()) {
            if (key(wordClass).equals(name)) {
                return wordClass;
            }
        }
        throw row.fault("no rule knows the class '" + name + "'; mend the name or add it to WordClass");
    }

    Set<String> words(WordClass wordClass) {
        return Objects.requireNonNull(words.get(wordClass));
    }

    /** SHA-256 of the file, lower-case hex. */
    String digest() {
        return digest;
    }

    private static String key(WordClass wordClass) {
        return wordClass.name().toLowerCase(Locale.ROOT);
    }
}
