package org.isnad.mention;

import java.util.Set;
import org.isnad.lexicon.Calendar;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Reads the parts of written dates: days of a month, months and years. */
final class DateParts {

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> BEGAN = Set.of("began", "begun", "started", "begins");
    private static final Set<String> LAUNCHED =
            Set.of("began", "begun", "started", "beginning", "starting", "launched", "launching");
    private static final Set<String> LEADS = Set.of("on", "in", "last", "late", "early");
    private static final Set<String> CLAUSE_BREAK = WordClass.CLAUSE_BREAK.words();
    private static final Set<String> SIEGE = Set.of("siege", "blockade", "encirclement");
    private static final int MOST_BEFORE_BEGAN = 10;
    private static final Set<String> SINCE_MODIFIERS = Set.of("early", "late", "mid", "last", "the");

    private final Calendar calendar;

    DateParts(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The month named at {@code at}, 1 to 12, or 0. */
    int monthAt(Sentence s, int at) {
        if (at < 0 || at >= s.size() || !s.token(at).capital()) {
            return 0;
        }
        return calendar.month(s.key(at));
    }

    /** Token after a weekday and comma that lead a date: "Tuesday, 4 September". */
    int weekdayLead(Sentence s, int at) {
        if (calendar.weekday(s.key(at)) == null) {
            return at;
        }
        return s.key(at + 1).equals(",") ? at + 2 : at + 1;
    }

    /** The year written at {@code at}, or 0. */
    static int yearOf(Sentence s, int at) {
        String key = s.key(at);
        return (key.startsWith("19") || key.startsWith("20")) && isDigits(key, 4, 4) ? Integer.parseInt(key) : 0;
    }

    /** The day written at {@code at}, 1 to 31, with an ordinal ending or without, or 0. */
    static int dayOfMonth(Sentence s, int at) {
        if (at < 0 || at >= s.size() || !s.token(at).isNumber()) {
            return 0;
        }
        String key = s.key(at);
        int digits = key.length() > 2 && !isDigit(key.charAt(key.length() - 1)) ? key.length() - 2 : key.length();
        if (!isDigits(key.substring(0, digits), 1, 2)
                || digits < key.length() && !ORDINAL_ENDS.contains(key.substring(digits))) {
            return 0;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** The first of two days written as one word, "4-6"; asked only where {@link #lastOfDays} found a last. */
    static int firstOfDays(Sentence s, int at) {
        String key = s.key(at);
        return Integer.parseInt(key.substring(0, key.indexOf('-')));
    }

    /** The last of two days written as one word, "4-6", or 0. */
    static int lastOfDays(Sentence s, int at) {
        String key = s.key(at);
        int dash = key.indexOf('-');
        return dash > 0 && isDigits(key.substring(0, dash), 1, 2) && isDigits(key.substring(dash + 1), 1, 2)
                ? Integer.parseInt(key.substring(dash + 1))
                : 0;
    }

    /** Whether what begins at {@code at} opens a stretch: "since 2011", "since early May". */
    static boolean isSince(Sentence s, int at) {
        String lead = s.key(at - 1);
        return lead.equals("since")
                || s.key(at - 2).equals("since") && SINCE_MODIFIERS.contains(lead)
                || isBeginning(s, at)
                || isLaunch(s, at);
    }

    /** "since rebels launched an offensive on Friday", "since it was launched on 15 November". */
    private static boolean isLaunch(Sentence s, int at) {
        boolean launched = false;
        int first = LEADS.contains(s.key(at - 1)) ? at - 2 : at - 1;
        for (int i = first; i >= Math.max(0, at - MOST_BEFORE_BEGAN); i--) {
            if (s.key(i).equals("since")) {
                return launched;
            }
            if (CLAUSE_BREAK.contains(s.key(i))) {
                return false;
            }
            launched |= LAUNCHED.contains(s.key(i));
        }
        return false;
    }

    /** "since the siege began on 17 July", "the siege, which began on 17 July", "began on Sunday and is". */
    private static boolean isBeginning(Sentence s, int at) {
        int verb = s.key(at - 1).equals("on") || s.key(at - 1).equals("in") ? at - 2 : at - 1;
        if (!BEGAN.contains(s.key(verb))) {
            return false;
        }
        for (int i = verb - 1; i >= Math.max(0, verb - MOST_BEFORE_BEGAN); i--) {
            if (s.key(i).equals("since") || SIEGE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the key is so many digits, the ten of ASCII, and nothing else. */
    static boolean isDigits(String key, int fewest, int most) {
        if (key.length() < fewest || key.length() > most) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (!isDigit(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
