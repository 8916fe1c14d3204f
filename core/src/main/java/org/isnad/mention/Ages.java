package org.isnad.mention;

import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.text.Sentence;

/** Tells ages of persons, so that they are not taken for numbers of people. */
final class Ages {

    private static final Pattern AGE = Pattern.compile("[0-9]{1,2}|1[01][0-9]");
    private static final Pattern JOINED = Pattern.compile("[0-9a-z]+-(year|month|week|day)s?-old");
    private static final Pattern HALF_JOINED = Pattern.compile("[0-9a-z]+-(year|month|week|day)s?");
    private static final Set<String> UNIT = Set.of("year", "years", "month", "months", "week", "weeks", "day", "days");
    private static final Set<String> UNIT_OLD = Set.of("year-old", "month-old", "week-old", "day-old", "yo");
    private static final Set<String> LEAD = Set.of("age", "ages", "aged", "both");
    private static final Set<String> CHAIN = Set.of(",", "and", "to", "or", "between", "-");
    private static final Set<String> WEEKDAY =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Pattern MONTH = Pattern.compile("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*");
    private static final Set<String> SMALL = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen");
    private static final Set<String> BEFORE_PLACE = Set.of("in", "on", "at", "near", "around", "outside");
    private static final int ADULT = 18;

    private Ages() {}

    /** Token after "12-year-old", "12-year old", "12 year-old", "12 year old" at {@code at}; {@code at} where there is none. */
    static int end(Sentence s, int at) {
        String key = s.key(at);
        if (JOINED.matcher(key).matches()) {
            return at + 1;
        }
        if (HALF_JOINED.matcher(key).matches() && s.key(at + 1).equals("old")) {
            return at + 2;
        }
        boolean number = at < s.size() && (AGE.matcher(key).matches() || SMALL.contains(key));
        if (number && UNIT_OLD.contains(s.key(at + 1))) {
            return at + 2;
        }
        return number
                        && UNIT.contains(s.key(at + 1))
                        && s.key(at + 2).equals("old")
                        && !s.key(at + 1).endsWith("s")
                ? at + 3
                : at;
    }

    /** Whether the age at {@code at}, as {@link #end} finds it, is below 18 years. */
    static boolean isChild(Sentence s, int at) {
        String key = s.key(at);
        if (key.contains("month")
                || key.contains("week")
                || key.contains("day")
                || !s.key(at + 1).equals("year") && UNIT.contains(s.key(at + 1))
                || !s.key(at + 1).startsWith("y") && UNIT_OLD.contains(s.key(at + 1))) {
            return true;
        }
        String number = key.replaceFirst("-.*", "");
        if (AGE.matcher(number).matches()) {
            return Integer.parseInt(number) < ADULT;
        }
        return SMALL.contains(number);
    }

    /** Whether the plain number at {@code at} is one of a list of ages: "ages 15, 17 and 18", "17 and 23 years old". */
    static boolean isListed(Sentence s, int at) {
        if (!AGE.matcher(s.key(at)).matches()) {
            return false;
        }
        int back = at - 1;
        while (back >= 0
                && at - back < 12
                && (CHAIN.contains(s.key(back)) || AGE.matcher(s.key(back)).matches())) {
            back--;
        }
        boolean led = back >= 0 && LEAD.contains(s.key(back));
        int on = at + 1;
        while (on < s.size()
                && on - at < 8
                && (CHAIN.contains(s.key(on)) || AGE.matcher(s.key(on)).matches())) {
            on++;
        }
        boolean old = s.key(on).startsWith("year") && s.key(on + 1).equals("old") && on > at + 1
                || UNIT.contains(s.key(on)) && s.key(on + 1).equals("old");
        boolean named = at > 1
                && s.key(at - 1).equals(",")
                && Names.isName(s.token(at - 2))
                && !s.token(at - 2).acronym()
                && !WEEKDAY.contains(s.key(at - 2))
                && !MONTH.matcher(s.key(at - 2)).matches()
                && (s.key(at + 1).equals("was") || s.key(at + 1).equals("were"))
                && !isPlace(s, at - 2);
        return led || old || named;
    }

    /** "In the raid on Oltera, 4 were killed": the name that ends at {@code last} is of no person. */
    private static boolean isPlace(Sentence s, int last) {
        int first = last;
        while (first > 0 && Names.isName(s.token(first - 1)) && !BEFORE_PLACE.contains(s.key(first - 1))) {
            first--;
        }
        return BEFORE_PLACE.contains(s.key(first - 1));
    }

    /** Whether what follows the number is the day of the week, so that it tells a day or an hour. */
    static boolean isBeforeDay(Sentence s, int after) {
        return WEEKDAY.contains(s.key(after));
    }
}
