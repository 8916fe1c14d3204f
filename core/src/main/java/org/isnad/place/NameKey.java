package org.isnad.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms of a place's name that are compared. {@link #exact} leaves out what writers leave out: case, accents, hyphens,
 * spaces, the marks for hamza and ayn. {@link #loose} further makes the spellings of one Arabic name meet, so far as
 * they follow the usual romanisations: articles, doubled letters, ou/u/oo/o, ee/i/y/e, q/k, final -a/-ah/-eh.
 * {@link #skeleton} keeps the consonants alone and serves to look up.
 */
public final class NameKey {

    private static final Map<String, String> SAME_WORD =
            Map.of("saint", "st", "sainte", "ste", "mount", "mt", "fort", "ft", "and", "", "the", "");
    /** The Arabic article before each letter that it is assimilated to, in English, French and Turkish spellings. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "il", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "ach", "ech", "at",
            "et", "ath", "az", "ez", "adh", "edh");

    private static final NameLetters.Change[] LETTERS = {
        NameLetters.Change.of("sch", "s"),
        NameLetters.Change.of("tch", "s"),
        NameLetters.Change.of("sh", "s"),
        NameLetters.Change.of("ch", "s"),
        NameLetters.Change.of("kh", "k"),
        NameLetters.Change.of("gh", "g"),
        NameLetters.Change.of("dh", "d"),
        NameLetters.Change.of("th", "t"),
        NameLetters.Change.of("ph", "f"),
        NameLetters.Change.of("dj", "j"),
        NameLetters.Change.of("zh", "z"),
        NameLetters.Change.of("ck", "k"),
        NameLetters.Change.of("q", "k"),
        NameLetters.Change.of("c", "k"),
        NameLetters.Change.of("x", "ks"),
        NameLetters.Change.of("v", "w"),
        NameLetters.Change.of("p", "b")
    };
    private static final NameLetters.Change[] VOWELS = {
        NameLetters.Change.of("iyya", "ia"),
        NameLetters.Change.of("iya", "ia"),
        NameLetters.Change.of("eya", "ia"),
        NameLetters.Change.of("iye", "ia"),
        NameLetters.Change.of("oo", "u"),
        NameLetters.Change.of("ou", "u"),
        NameLetters.Change.of("aw", "au"),
        NameLetters.Change.of("ow", "au"),
        NameLetters.Change.of("ee", "i"),
        NameLetters.Change.of("ea", "i"),
        NameLetters.Change.of("ie", "i"),
        NameLetters.Change.of("ey", "ai"),
        NameLetters.Change.of("ei", "ai"),
        NameLetters.Change.of("ay", "ai"),
        NameLetters.Change.of("y", "i"),
        NameLetters.Change.of("e", "a"),
        NameLetters.Change.of("o", "u")
    };

    private static final double LOOSE_WEIGHT = 0.75;
    private static final Pattern FINAL_H = Pattern.compile("([aeAE])[hH]\\b(?!['’‘`ʻʼʾʿ])");

    private NameKey() {}

    /** Letters and digits alone, lower case, without accents; the empty string where there are none. */
    public static String exact(String name) {
        NameLetters words = NameLetters.of(name);
        NameLetters key = words.emptied();
        for (int i = 0; i < words.words(); i++) {
            append(key, words, i);
        }
        if (key.length() == 0) {
            appendAll(key, words);
        }
        return key.toString();
    }

    /** The spelling made plain, for comparing; as {@link #exact} for names in other scripts. */
    public static String loose(String name) {
        NameLetters plain = consonants(name);
        plain.change(VOWELS);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            append(key, plain.at(i));
        }
        int end = key.length();
        if (end > 3 && key.charAt(end - 1) == 'h') {
            end--;
        }
        return key.substring(0, end);
    }

    /** The consonants, with "a" for a vowel at the head; the empty string where the name is not in Latin letters. */
    public static String skeleton(String name) {
        NameLetters plain = consonants(name);
        int end = plain.length();
        if (end == 0 || !plain.isAscii()) {
            return "";
        }
        if (plain.at(end - 1) == 'h') {
            end--;
        }
        StringBuilder key = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = plain.at(i);
            boolean vowel = isVowel(c) || c == 'w' && i > 0 && !(i + 1 < end && isVowel(plain.at(i + 1)));
            if (vowel && i == 0) {
                key.append('a');
            } else if (!vowel) {
                append(key, c);
            }
        }
        return key.toString();
    }

    /**
     * The skeletons that other spellings of a name may have, its own first: one without the "h" that ends a word after a
     * vowel ("Sayyidah Zainab", "Sayyida Zeinab"), and those with a dhal written "th" or "dh" ("Nabutha", "Nabudha").
     */
    static List<String> skeletons(String name) {
        Set<String> all = new LinkedHashSet<>();
        String own = skeleton(name);
        all.add(own);
        all.add(skeleton(FINAL_H.matcher(name).replaceAll("$1")));
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (c == 'd' || c == 't') {
                all.add(own.substring(0, i) + (c == 'd' ? 't' : 'd') + own.substring(i + 1));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    /**
     * How alike two names are, 0 to 1: mostly when read loosely, and a little as they are written, so that of two that sound
     * the same the one spelled more alike comes first.
     */
    public static double likeness(String a, String b) {
        return likeness(loose(a), exact(a), b);
    }

    /** As above, for one name that is compared with many. */
    static double likeness(String loose, String exact, String other) {
        return LOOSE_WEIGHT * share(loose, loose(other)) + (1 - LOOSE_WEIGHT) * share(exact, exact(other));
    }

    private static double share(String x, String y) {
        int longer = Math.max(x.length(), y.length());
        return longer == 0 ? 0 : 1 - (double) distance(x, y) / longer;
    }

    private static NameLetters consonants(String name) {
        NameLetters words = NameLetters.of(name);
        NameLetters plain = words.emptied();
        for (int i = 0; i < words.words(); i++) {
            if (words.words() == 1 || !isArticle(words, i)) {
                append(plain, words, i);
            }
        }
        if (plain.length() == 0) {
            appendAll(plain, words);
        }
        plain.change(LETTERS);
        return plain;
    }

    private static boolean isArticle(NameLetters words, int word) {
        int length = words.wordLength(word);
        return (length == 2 || length == 3) && ARTICLES.contains(words.word(word));
    }

    private static void append(NameLetters plain, NameLetters words, int word) {
        int length = words.wordLength(word);
        String same = length < 3 || length > 6 ? null : SAME_WORD.get(words.word(word));
        if (same == null) {
            plain.append(words, word);
        } else {
            plain.append(same);
        }
    }

    private static void appendAll(NameLetters plain, NameLetters words) {
        for (int i = 0; i < words.words(); i++) {
            plain.append(words, i);
        }
    }

    private static void append(StringBuilder key, char c) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
