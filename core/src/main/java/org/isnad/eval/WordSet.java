package org.isnad.eval;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name or a quotation, as the scorer compares them: lower case, letters a to z and digits only, without
 * the words that tell no two names apart. A text of nothing but such words keeps them.
 */
public record WordSet(Set<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private static final Set<String> TELLS_NOTHING = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "and",
            "to",
            "for",
            "by",
            "from",
            "s",
            "al",
            "el",
            "group",
            "monitor",
            "monitoring",
            "official",
            "officials",
            "spokesman");

    public static WordSet of(@Nullable String text) {
        Set<String> all = text == null
                ? Set.of()
                : BETWEEN_WORDS
                        .splitAsStream(text.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
        Set<String> telling = new HashSet<>(all);
        telling.removeAll(TELLS_NOTHING);
        return new WordSet(telling.isEmpty() ? all : telling);
    }

    public int shared(WordSet other) {
        return (int) words.stream().filter(other.words::contains).count();
    }

    /** Whether both have a word in common: "the White Helmets" and "White Helmets volunteers". */
    public boolean overlaps(WordSet other) {
        return shared(other) > 0;
    }

    /** Whether one holds the other, or half of the longer one is common: "Maarat al-Numan" and "Maarat". */
    public boolean isNear(WordSet other) {
        int shared = shared(other);
        int shorter = Math.min(words.size(), other.words.size());
        int longer = Math.max(words.size(), other.words.size());
        return shorter > 0 && (shared == shorter || shared * 2 >= longer);
    }
}
