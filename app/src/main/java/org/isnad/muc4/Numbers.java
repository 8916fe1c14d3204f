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

    private static final Set<String> ABOUT = Set.of("about", "approximately", "some", "around", "nearly", "almost");
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

    /** The number of the phrase; where neither a number nor an article tells it, the noun's form does. */
    static String of(Phrase phrase) {
        Line line = phrase.line();
        Integer part = part(phrase);
        if (part != null) {
            return Integer.toString(part);
        }
        int at = at(phrase);
        Integer stated = stated(phrase);
        if (stated != null) {
            return bounded(line, at, stated);
        }
        if (SINGULAR.contains(line.key(phrase.from()))) {
            return "1";
        }
        return isPlural(line.key(phrase.head())) ? "PLURAL" : "1";
    }

    /** "One of" the bodyguards, "two of" those. */
    private static @Nullable Integer part(Phrase phrase) {
        Line line = phrase.line();
        int of = phrase.from() - 1;
        return line.key(of).equals("of") && isPlural(line.key(phrase.head())) ? WORDS.get(line.key(of - 1)) : null;
    }

    /** A number with what stands before it: at least, about, up to. */
    private static String bounded(Line line, int at, int number) {
        String before = line.key(at - 1);
        String two = line.key(at - 2) + " " + before;
        if (two.equals("at least") || two.equals("more than") || before.equals("over")) {
            return number + " -";
        }
        if (two.equals("up to")) {
            return "- " + number;
        }
        return ABOUT.contains(before) ? "~" + number : Integer.toString(number);
    }

    /** Whether a number stands in the phrase. */
    static @Nullable Integer stated(Phrase phrase) {
        int at = at(phrase);
        return at < 0 ? null : value(phrase.line().key(at));
    }

    /** Where the number of the phrase stands; -1 where it has none. */
    private static int at(Phrase phrase) {
        for (int i = phrase.from(); i < Math.min(phrase.to(), phrase.from() + 3) && i <= phrase.head(); i++) {
            if (value(phrase.line().key(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Integer value(String key) {
        String digits = key.replace(",", "");
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : WORDS.get(key);
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
