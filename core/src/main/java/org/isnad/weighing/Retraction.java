package org.isnad.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.incident.Account;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.text.Sentence;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * A teller takes back what it said before of the toll: "the ministry withdrew its earlier figure of 12", "an earlier
 * version of this report said that 12 people were killed".
 *
 * @param account the report that tells so
 * @param voice   whose figure is taken back, as {@link Voices} names it
 * @param number  the figure, or null where the words name none: then all that the voice said on days before
 * @param words   the sentence that tells so
 */
record Retraction(Account account, String voice, @Nullable Long number, Evidence words) {

    private static final String NUMBER = "(?<number>\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            + "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";

    private static final List<String> WORDS = List.of(
            "zero",
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
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final String TAKES_BACK =
            "(?:withdrew|withdraws|withdrawn|retracted|retracts|took back|has taken back|walked back|rescinded)";

    private static final String TOLL = "(?:(?:death|casualty)\\s+)?(?:toll|figure|count|number|estimate|tally|claim)s?";

    /** "The health ministry on Friday withdrew its earlier toll of 12." */
    private static final Pattern BY_TELLER = Pattern.compile(
            "(?<who>[^,;:()\"“”]{2,60}?)\\s+(?:(?:has|have|had|later)\\s+)?"
                    + "(?:on \\w+day\\s+)?" + TAKES_BACK + "\\s+(?:its|his|her|their|the|an?)\\s+"
                    + "(?:(?:earlier|previous|initial|first|preliminary|own)\\s+)*" + TOLL
                    + "(?:\\s+of\\s+(?:at least\\s+)?" + NUMBER + ")?",
            Pattern.CASE_INSENSITIVE);

    /** "An earlier version of this report said that 12 people were killed." */
    private static final Pattern OF_OWN = Pattern.compile(
            "(?:earlier|previous) version of this (?:report|story|article)\\b.{0,60}?\\b(?:said|stated|gave|put|reported)\\b"
                    + ".{0,60}?\\b" + NUMBER + "\\b",
            Pattern.CASE_INSENSITIVE);

    /** "(Corrects death toll to eight from 12)". */
    private static final Pattern CORRECTS = Pattern.compile(
            "\\bcorrects?\\b.{0,40}?\\b" + TOLL + "\\b.{0,40}?\\bfrom\\s+" + NUMBER + "\\b", Pattern.CASE_INSENSITIVE);

    /** In the order of accounts and sentences. */
    static List<Retraction> of(Collection<Account> accounts, Voices voices) {
        List<Retraction> found = new ArrayList<>();
        for (Account account : accounts) {
            Report report = account.report();
            if (!mayTell(report.text())) {
                continue;
            }
            for (Sentence s : SentenceSplitter.split(report).sentences()) {
                String words = report.words(s.evidence());
                Matcher teller = BY_TELLER.matcher(words);
                Matcher own = OF_OWN.matcher(words);
                Matcher corrects = CORRECTS.matcher(words);
                if (teller.find()) {
                    found.add(new Retraction(account, Voices.plain(teller.group("who")), number(teller), s.evidence()));
                } else if (own.find()) {
                    found.add(new Retraction(account, voices.own(account), number(own), s.evidence()));
                } else if (corrects.find()) {
                    found.add(new Retraction(account, voices.own(account), number(corrects), s.evidence()));
                }
            }
        }
        return found;
    }

    private static boolean mayTell(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("withdr")
                || lower.contains("retract")
                || lower.contains("correct")
                || lower.contains(" back ")
                || lower.contains("rescind")
                || lower.contains("version of this");
    }

    private static @Nullable Long number(Matcher matcher) {
        String written = matcher.group("number");
        if (written == null) {
            return null;
        }
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        String digits = written.replace(",", "");
        return word >= 0 ? Long.valueOf(word) : digits.length() > 9 ? null : Long.valueOf(digits);
    }

    /** Whether it takes back this figure. */
    boolean takesBack(Vote vote) {
        boolean here = vote.account().report().id().equals(account.report().id());
        if (here && number != null && number == vote.stated() && isWithin(vote)) {
            return true;
        }
        boolean whose = vote.voice().equals(voice) || isName(voice, vote.voice());
        if (!whose) {
            return false;
        }
        if (number != null) {
            boolean told = number == vote.stated();
            return told && (here ? isBeforeOrWithin(vote) : !vote.day().isAfter(day()));
        }
        return here ? isBefore(vote) : vote.day().isBefore(day());
    }

    LocalDate day() {
        LocalDate day = account.reading().published().date();
        return day == null ? LocalDate.EPOCH : day;
    }

    private boolean isBefore(Vote vote) {
        return vote.figure().quote().part() != words.part()
                || vote.figure().quote().span().end() <= words.span().start();
    }

    /** The number that the words themselves name, whoever the reader takes for its teller. */
    private boolean isWithin(Vote vote) {
        return vote.figure().quote().part() == words.part()
                && vote.figure().quote().span().start() >= words.span().start()
                && vote.figure().quote().span().end() <= words.span().end();
    }

    private boolean isBeforeOrWithin(Vote vote) {
        return vote.figure().quote().part() != words.part()
                || vote.figure().quote().span().start() < words.span().end();
    }

    /** "ministry" and "health ministry": the shorter name stands whole in the longer. */
    private static boolean isName(String a, String b) {
        return a.length() > 3
                && b.length() > 3
                && !b.startsWith("report ")
                && ((" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " "));
    }
}
