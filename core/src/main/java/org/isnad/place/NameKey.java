package org.isnad.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Marks for hamza and ayn, and apostrophes: they cut no word in two. */
    private static final String QUOTES = "'’‘`´ʻʼʾʿˈ";

    private static final Map<String, String> SAME_WORD =
            Map.of("saint", "st", "sainte", "ste", "mount", "mt", "fort", "ft", "and", "", "the", "");
    /** The Arabic article before each letter that it is assimilated to, in English, French and Turkish spellings. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "il", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "ach", "ech", "at",
            "et", "ath", "az", "ez", "adh", "edh");

    private static final String[][] LETTERS = {
        {"sch", "s"},
        {"tch", "s"},
        {"sh", "s"},
        {"ch", "s"},
        {"kh", "k"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"ph", "f"},
        {"dj", "j"},
        {"zh", "z"},
        {"ck", "k"},
        {"q", "k"},
        {"c", "k"},
        {"x", "ks"},
        {"v", "w"},
        {"p", "b"}
    };
    private static final String[][] VOWELS = {
        {"iyya", "ia"},
        {"iya", "ia"},
        {"eya", "ia"},
        {"iye", "ia"},
        {"oo", "u"},
        {"ou", "u"},
        {"aw", "au"},
        {"ow", "au"},
        {"ee", "i"},
        {"ea", "i"},
        {"ie", "i"},
        {"ey", "ai"},
        {"ei", "ai"},
        {"ay", "ai"},
        {"y", "i"},
        {"e", "a"},
        {"o", "u"}
    };

    private static final double LOOSE_WEIGHT = 0.75;

    private NameKey() {}

    /** Letters and digits alone, lower case, without accents; the empty string where there are none. */
    public static String exact(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : words(name)) {
            key.append(SAME_WORD.getOrDefault(word, word));
        }
        return key.length() == 0 ? String.join("", words(name)) : key.toString();
    }

    /** The spelling made plain, for comparing; as {@link #exact} for names in other scripts. */
    public static String loose(String name) {
        return vowels(consonants(name));
    }

    /** The consonants, with "a" for a vowel at the head; the empty string where the name is not in Latin letters. */
    public static String skeleton(String name) {
        String plain = consonants(name);
        if (!isAscii(plain) || plain.isEmpty()) {
            return "";
        }
        String ending = plain.endsWith("h") ? plain.substring(0, plain.length() - 1) : plain;
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < ending.length(); i++) {
            char c = ending.charAt(i);
            boolean vowel =
                    isVowel(c) || c == 'w' && i > 0 && !(i + 1 < ending.length() && isVowel(ending.charAt(i + 1)));
            if (vowel && i == 0) {
                key.append('a');
            } else if (!vowel) {
                append(key, c);
            }
        }
        return key.toString();
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /**
     * How alike two names are, 0 to 1: mostly when read loosely, and a little as they are written, so that of two that sound
     * the same the one spelled more alike comes first.
     */
    public static double likeness(String a, String b) {
        return LOOSE_WEIGHT * share(loose(a), loose(b)) + (1 - LOOSE_WEIGHT) * share(exact(a), exact(b));
    }

    private static double share(String x, String y) {
        int longer = Math.max(x.length(), y.length());
        return longer == 0 ? 0 : 1 - (double) distance(x, y) / longer;
    }

    private static String consonants(String name) {
        StringBuilder joined = new StringBuilder();
        String[] words = words(name);
        for (String word : words) {
            if (words.length == 1 || !ARTICLES.contains(word)) {
                joined.append(SAME_WORD.getOrDefault(word, word));
            }
        }
        String plain = joined.length() == 0 ? String.join("", words) : joined.toString();
        for (String[] letter : LETTERS) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return plain;
    }

    private static String vowels(String name) {
        String plain = name;
        for (String[] vowel : VOWELS) {
            plain = plain.replace(vowel[0], vowel[1]);
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            append(key, plain.charAt(i));
        }
        int end = key.length();
        if (end > 3 && key.charAt(end - 1) == 'h') {
            end--;
        }
        return key.substring(0, end);
    }

    private static void append(StringBuilder key, char c) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    private static String[] words(String name) {
        String plain = isAscii(name)
                ? name.toLowerCase(Locale.ROOT)
                : otherLetters(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean letter = c < 128 ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : isLetter(plain, i);
            if (QUOTES.indexOf(c) >= 0) {
                continue;
            }
            if (letter) {
                word.append(c);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0 || words.isEmpty()) {
            words.add(word.toString());
        }
        return words.toArray(String[]::new);
    }

    /** Halves of a pair that stands for a rare letter count as letters. */
    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.LETTER_NUMBER;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Letters that have no accent to drop, and those that Arabic and Persian writers use for one another. */
    private static String otherLetters(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ı' -> plain.append('i');
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'ħ' -> plain.append('h');
                case 'þ' -> plain.append("th");
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ə' -> plain.append('a');
                case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
                case 'ى', 'ی', 'ې' -> plain.append('ي');
                case 'ة', 'ە' -> plain.append('ه');
                case 'ؤ' -> plain.append('و');
                case 'ئ' -> plain.append('ي');
                case 'ک' -> plain.append('ك');
                case 'ـ', 'ء' -> {}
                default -> plain.append(c);
            }
        }
        return plain.toString();
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
