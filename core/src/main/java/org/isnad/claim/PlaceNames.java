package org.isnad.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.lexicon.WordClass;

/** Compares places by their names: the same one, one inside the other, or two different ones. */
public final class PlaceNames {

    /** How two lists of places relate. */
    enum Relation {
        SAME,
        INSIDE,
        UNKNOWN,
        DIFFERENT
    }

    private static final Set<String> PLACE_NAME_FILLER = WordClass.PLACE_NAME_FILLER.words();

    private static final Set<String> SITE = WordClass.SITE.words();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
    private static final String VOWELS = "aeiouy' ";

    private PlaceNames() {}

    /** Letters only, articles dropped, doubled letters made single: "al-Zahraa" and "Zahra". */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            if (!PLACE_NAME_FILLER.contains(word) && !word.isEmpty()) {
                plain.append(plain.length() > 0 ? " " : "")
                        .append(DOUBLED.matcher(word).replaceAll("$1"));
            }
        }
        return plain.toString();
    }

    static Relation relation(List<PlacedName> a, List<PlacedName> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Relation.UNKNOWN;
        }
        boolean inside = false;
        boolean described = false;
        for (PlacedName x : a) {
            for (PlacedName y : b) {
                if (sameName(x.name(), y.name())) {
                    return Relation.SAME;
                }
                described |= x.isDescribed() != y.isDescribed();
                inside |= inside(x, y) || inside(y, x);
            }
        }
        boolean sites = a.stream().allMatch(PlaceNames::isSite) != b.stream().allMatch(PlaceNames::isSite);
        return inside ? Relation.INSIDE : sites || described ? Relation.UNKNOWN : Relation.DIFFERENT;
    }

    /** A street, a house or a quarter lies in some town, and is no other place than the one named. */
    private static boolean isSite(PlacedName place) {
        for (String word : BETWEEN_WORDS.split(place.name(), -1)) {
            if (SITE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    public static boolean sameName(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.length() < 4 || b.length() < 4) {
            return false;
        }
        return (" " + a + " ").contains(" " + b + " ")
                || (" " + b + " ").contains(" " + a + " ")
                || skeleton(a).equals(skeleton(b));
    }

    /** Consonants alone, so that spellings of one Arabic name meet: "Sheikhoun", "Sheikhun". */
    private static String skeleton(String name) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (VOWELS.indexOf(name.charAt(i)) < 0) {
                bare.append(name.charAt(i));
            }
        }
        return bare.length() >= 3 ? bare.toString() : name;
    }

    private static boolean inside(PlacedName inner, PlacedName outer) {
        if (outer.level() == Level.COUNTRY) {
            return true;
        }
        if (inner.level().compareTo(outer.level()) > 0 && outer.level() != Level.PROVINCE) {
            return false;
        }
        String province = outer.claim().province();
        boolean namesProvince = province != null && sameName(plain(province.toLowerCase(Locale.ROOT)), outer.name());
        return namesProvince
                && (inner.claim().province() == null || inner.claim().province().equals(province));
    }
}
