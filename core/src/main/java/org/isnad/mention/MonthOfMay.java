package org.isnad.mention;

import java.util.Set;
import org.isnad.text.Sentence;

/** Tells the month from the word of doubt: "on 14 May" and "in May", but "Shelling May Have Killed Four". */
public final class MonthOfMay {

    private static final Set<String> BEFORE = Set.of(
            "in",
            "of",
            "since",
            "last",
            "this",
            "next",
            "early",
            "late",
            "mid",
            "until",
            "from",
            "during",
            "by",
            "every",
            "throughout",
            "before",
            "after");

    private MonthOfMay() {}

    /** Whether the token is the month: a day or a year stands beside it, or a word that a time follows before it. */
    public static boolean is(Sentence s, int at) {
        return s.key(at).equals("may")
                && s.token(at).capital()
                && (isNumber(s.key(at - 1)) || isNumber(s.key(at + 1)) || BEFORE.contains(s.key(at - 1)));
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }
}
