package org.isnad.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a report as a row expects them. {@code -} stands for none, {@code a / b} for either. */
final class Words {

    static final String NONE = "-";

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Words() {}

    /** Whether every expected token, articles aside, is among the found ones, for one of the alternatives. */
    static boolean match(String expected, @Nullable String found) {
        return Arrays.stream(expected.split(" / "))
                .anyMatch(one -> one.strip().equals(NONE)
                        ? found == null
                        : found != null && tokens(found).containsAll(tokens(one)));
    }

    private static List<String> tokens(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(token -> !token.isEmpty() && !ARTICLES.contains(token))
                .toList();
    }
}
