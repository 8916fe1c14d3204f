package org.isnad.muc4;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many a phrase counts, in the wording of the task: {@code 3}, {@code ~100}, {@code 6 -}, {@code PLURAL}. */
final class Numbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50));

    private static final Set<String> SINGULAR = Set.of("a", "an", "one", "another", "this", "that", "each");
    private static final Set<String> PLURAL_NOUNS = Set.of(
            "people",
            "men",
            "women",
            "children",
            "police",
            "personnel",
            "newsmen",
            "cattle",
            "youths",
            "others",
            "wounded",
            "injured",
            "dead",
            "kidnapped",
            "population");

    private Numbers() {}

    /** The number of the phrase, or null where neither a number nor the noun's form tells it. */
    static String of(Phrase phrase) {
        Integer stated = stated(phrase);
        Line line = phrase.line();
        if (stated != null) {
            int at = phrase.from() - 1;
            String before = line.key(at);
            String two = line.key(at - 1) + " " + before;
            if (two.equals("at least") || two.equals("more than") || before.equals("over")) {
                return stated + " -";
            }
            if (before.equals("about")
                    || before.equals("approximately")
                    || before.equals("some")
                    || before.equals("around")
                    || before.equals("nearly")
                    || before.equals("almost")) {
                return "~" + stated;
            }
            return Integer.toString(stated);
        }
        String first = line.key(phrase.from());
        if (SINGULAR.contains(first)) {
            return "1";
        }
        return isPlural(line.key(phrase.head())) ? "PLURAL" : "1";
    }

    /** Whether a number stands in the phrase. */
    static @Nullable Integer stated(Phrase phrase) {
        Line line = phrase.line();
        for (int i = phrase.from(); i < Math.min(phrase.to(), phrase.from() + 3) && i <= phrase.head(); i++) {
            String key = line.key(i).replace(",", "");
            Integer word = WORDS.get(key);
            if (word != null) {
                return word;
            }
            if (key.matches("\\d{1,6}")) {
                return Integer.valueOf(key);
            }
        }
        return null;
    }

    static boolean isPlural(String noun) {
        return PLURAL_NOUNS.contains(noun)
                || noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is")
                || noun.endsWith("men");
    }

    /** Whether the token only counts or points: articles, numbers. */
    static boolean isCounter(String key) {
        return WORDS.containsKey(key)
                || key.matches("[\\d,.]+")
                || key.matches(
                        "a|an|the|this|that|these|those|some|several|many|another|other|others|about|at|least|few|all");
    }
}
