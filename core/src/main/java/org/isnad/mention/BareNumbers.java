package org.isnad.mention;

import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.text.Sentence;

/** Numbers without a noun that count nobody: the end of a caption, a number to call, one age of several. */
final class BareNumbers {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,4}");
    private static final Pattern AGE = Pattern.compile("[0-9]{1,2}");
    private static final Set<String> PICTURE = Set.of("image", "photo", "picture", "slide");
    private static final Set<String> OPENING = Set.of("a", "an", "the");
    private static final Set<String> CALLED = Set.of("call", "called", "calls", "calling", "dial", "dialed", "dialled");
    private static final Set<String> COMPARED = Set.of("younger", "older");
    private static final Set<String> DECADE = Set.of("their", "his", "her", "early", "mid", "late");
    private static final Set<String> SIGN = Set.of("'s", "\u2032s");
    private static final Set<String> JOIN = Set.of(",", "and", "or");
    private static final Set<String> ONE = Set.of("one", "other");

    private BareNumbers() {}

    /** Whether the words around a plain number say that it counts nobody. */
    static boolean countNobody(Sentence s, NumberMention n) {
        int at = n.core();
        return at == n.to() - 1
                && PLAIN.matcher(s.key(at)).matches()
                && (isLabel(s, at) || isCalled(s, at) || isHalfAge(s, at) || isAge(s, n) || isDecade(s, at));
    }

    /** "Photo 3 of 12 A woman", "(Photo: Coast Radio 12) A man": the number ends what stands before a sentence. */
    private static boolean isLabel(Sentence s, int at) {
        boolean opens = at + 1 < s.size() && s.token(at + 1).capital() && OPENING.contains(s.key(at + 1));
        boolean picture = s.key(at - 1).equals("of") && PICTURE.contains(s.key(at - 3));
        boolean closed = s.key(at + 1).equals(")") && !s.key(at - 1).equals("(");
        boolean station =
                at + 1 < s.size() && s.token(at + 1).capital() && s.key(at + 1).equals("news");
        boolean slash = s.key(at + 1).equals("/") || s.key(at - 1).equals("/");
        return opens || picture || closed || slash || station;
    }

    /** "women in their 50's". */
    private static boolean isDecade(Sentence s, int at) {
        return DECADE.contains(s.key(at - 1)) && s.key(at).endsWith("0") || SIGN.contains(s.key(at + 1));
    }

    /** "called 112". */
    private static boolean isCalled(Sentence s, int at) {
        return s.key(at).length() == 3 && CALLED.contains(s.key(at - 1));
    }

    /** "an 8- and a 9-year-old", "a 16 and 17-year-old". */
    private static boolean isHalfAge(Sentence s, int at) {
        int next = s.key(at + 1).equals("-") ? at + 2 : at + 1;
        boolean article = s.key(at - 1).equals("a") || s.key(at - 1).equals("an");
        while (next < s.size() && JOIN.contains(s.key(next))) {
            next++;
        }
        return next > at + 1
                && (article || s.key(at + 1).equals("-"))
                && (Ages.end(s, next) > next
                        || Ages.end(s, next + 1) > next + 1
                        || s.key(next + 1).equals("-"));
    }

    /** "younger than 45", "between the ages of 11 and 25", "one 16 and the other 17", "aged 20 to 30". */
    private static boolean isAge(Sentence s, NumberMention n) {
        int at = n.core();
        if (!AGE.matcher(s.key(at)).matches()) {
            return false;
        }
        if (s.key(at - 1).equals("than") && COMPARED.contains(s.key(at - 2))) {
            return true;
        }
        int back = at - 1;
        while (back > 0
                && (JOIN.contains(s.key(back)) || AGE.matcher(s.key(back)).matches())) {
            back--;
        }
        boolean ages = s.key(back).equals("of") && s.key(back - 1).startsWith("age");
        boolean apposed = ONE.contains(s.key(at - 1))
                && (s.key(at - 2).equals(",") || s.key(at - 2).equals("the"))
                && (at + 1 >= s.size()
                        || JOIN.contains(s.key(at + 1))
                        || s.token(at + 1).isPunctuation());
        return ages || apposed;
    }
}
