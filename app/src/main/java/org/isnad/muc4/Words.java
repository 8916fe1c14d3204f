package org.isnad.muc4;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of fillers as the score compares them: upper case, without accents, punctuation and possessive "'s". */
final class Words {

    /** Words that do not count in comparing strings (list of the test configuration of 1992). */
    static final Set<String> PREMODIFIERS = set("A AN THE THIS THAT THESE THOSE ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT"
            + " NINE TEN 1 2 3 4 5 6 7 8 9 10 MORE MOST MANY SEVERAL SOME ALL FEW ANY ANOTHER OTHER CERTAIN OF");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("MEN", "MAN"),
            Map.entry("WOMEN", "WOMAN"),
            Map.entry("PEOPLE", "PERSON"),
            Map.entry("CHILDREN", "CHILD"),
            Map.entry("POLICEMEN", "POLICEMAN"),
            Map.entry("NEWSMEN", "NEWSMAN"),
            Map.entry("BUSINESSMEN", "BUSINESSMAN"),
            Map.entry("CONGRESSMEN", "CONGRESSMAN"),
            Map.entry("ARMIES", "ARMY"),
            Map.entry("FORCES", "FORCE"),
            Map.entry("BUS", "BUS"),
            Map.entry("BUSES", "BUS"),
            Map.entry("GUARDSMEN", "GUARDSMAN"),
            Map.entry("GUNMEN", "GUNMAN"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("\\s*'\\s*S\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    static Set<String> set(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ", -1)));
    }

    static String fold(String s) {
        return MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** All words. */
    static List<String> all(String s) {
        String folded = fold(s).replace('`', '\'').replace('\u2019', '\'');
        Matcher matcher = WORD.matcher(POSSESSIVE.matcher(folded).replaceAll(" "));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The words without articles and small numbers. */
    static List<String> counted(String s) {
        List<String> words = all(s);
        words.removeIf(PREMODIFIERS::contains);
        return words;
    }

    /** The form that is compared for equality. */
    static String plain(String s) {
        List<String> words = counted(s);
        return String.join(" ", words.isEmpty() ? all(s) : words);
    }

    /** The singular of a noun, by its ending. */
    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int length = word.length();
        if (length > 4 && word.endsWith("IES")) {
            return word.substring(0, length - 3) + "Y";
        }
        if (length > 4
                && (word.endsWith("SSES") || word.endsWith("XES") || word.endsWith("CHES") || word.endsWith("SHES"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("S") && !word.endsWith("SS") && !word.endsWith("US") && !word.endsWith("IS")) {
            return word.substring(0, length - 1);
        }
        return word;
    }
}
