package org.isnad.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code score_words.tsv}: what counts little, and what counts as alike, when fillers are compared. */
final class ScoreWords {

    private static final Map<String, List<Set<String>>> GROUPS = load();

    static final Set<String> LIGHT = only("light");
    static final Set<String> TITLES = only("title");
    static final Set<String> BREAK = only("break");
    static final Set<String> CARRIER = only("carrier");
    static final Set<String> VAGUE = only("vague");
    static final Set<String> COUNTRIES = only("country");
    static final List<Set<String>> GENERIC = groups("generic");
    static final List<Set<String>> SAME = groups("same");
    static final List<Set<String>> ALIAS = groups("alias");

    private ScoreWords() {}

    /** Whether one of the groups has both. */
    static boolean together(List<Set<String>> groups, String a, String b) {
        return groups.stream().anyMatch(g -> g.contains(a) && g.contains(b));
    }

    private static Set<String> only(String name) {
        return groups(name).get(0);
    }

    private static List<Set<String>> groups(String name) {
        List<Set<String>> groups = GROUPS.get(name);
        if (groups == null) {
            throw new IllegalStateException(
                    "score_words.tsv has no class '%s'; build the program again".formatted(name));
        }
        return groups;
    }

    private static Map<String, List<Set<String>>> load() {
        Map<String, List<Set<String>>> groups = new HashMap<>();
        for (String[] row : WordLists.rows("score_words.tsv", 2)) {
            String separator = row[0].equals("alias") || row[0].equals("country") ? "\\|" : " ";
            Set<String> words = new HashSet<>();
            for (String word : row[1].split(separator, -1)) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
            groups.computeIfAbsent(row[0], k -> new ArrayList<>()).add(Set.copyOf(words));
        }
        return groups;
    }
}
