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

    private static final List<String> ONES = List.of(
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
            "nineteen");

    private static final List<String> TENS =
            List.of("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Whole, so that "six" is not found in "sixteen"; a number of a hundred and more in words is none of these. */
    private static final String NUMBER = "(?<number>\\d[\\d,]*+|(?:%s)(?:[- ](?:%s))?|%s)"
                    .formatted(
                            String.join("|", TENS.subList(2, 10)),
                            String.join("|", ONES.subList(1, 10)),
                            String.join("|", ONES.subList(1, 20)))
            + "(?![\\p{L}\\p{N}-]| (?:hundred|thousand|million|dozen)\\b)";

    private static final String TAKES_BACK =
            "(?:withdrew|withdraws|withdrawn|retracted|retracts|took back|has taken back|walked back|rescinded)";

    private static final String TOLL = "(?:(?:death|casualty) )?(?:toll|figure|count|number|estimate|tally|claim)s?\\b";

    private static final String DEAD =
            "(?:the |those |people |civilian |how many )*(?:dead|deaths|killed|casualties|victims|wounded|injured)\\b";

    private static final String QUALIFIER = "(?:(?:at least|more than|over|about|around|nearly|some) )?";

    /** "The health ministry on Friday withdrew its earlier toll of 12", not "its number of troops". */
    private static final Pattern BY_TELLER = Pattern.compile(
            "(?<who>[^,;:()\"“”]{2,60}?) (?:(?:has|have|had|later) )?"
                    + "(?:on \\w+day )?" + TAKES_BACK + " (?:its|his|her|their|the|an?) "
                    + "(?:(?:earlier|previous|initial|first|preliminary|own) )*" + TOLL
                    + "(?: of " + QUALIFIER + NUMBER + "| of " + DEAD + "|(?! of\\b)(?!-))",
            Pattern.CASE_INSENSITIVE);

    /** "An earlier version of this report said that 12 people were killed." */
    private static final Pattern OF_OWN = Pattern.compile(
            "(?:earlier|previous) version of this (?:report|story|article)\\b.{0,60}?\\b(?:said|stated|gave|put|reported)\\b"
                    + ".{0,60}?\\b" + NUMBER,
            Pattern.CASE_INSENSITIVE);

    /** "(Corrects death toll to eight from 12)". */
    private static final Pattern CORRECTS = Pattern.compile(
            "\\bcorrects?\\b.{0,40}?\\b" + TOLL + ".{0,40}?\\bfrom " + NUMBER, Pattern.CASE_INSENSITIVE);

    private static final Pattern MAY_TELL = Pattern.compile(
            "withdr|retract|correct|\\sback\\s|rescind|version\\s+of\\s+this", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern SAYS =
            Pattern.compile("\\b(?:said|says|saying|added|told|that)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRONOUN = Pattern.compile("(?:.* )?(?:it|he|she|they)");

    /** In the order of accounts and sentences. */
    static List<Retraction> of(Collection<Account> accounts, Voices voices) {
        List<Retraction> found = new ArrayList<>();
        for (Account account : accounts) {
            Report report = account.report();
            if (!MAY_TELL.matcher(report.text()).find()) {
                continue;
            }
            for (Sentence s : SentenceSplitter.split(report).sentences()) {
                // A line may be broken anywhere in a sentence.
                String words = SPACES.matcher(report.words(s.evidence())).replaceAll(" ");
                Matcher teller = BY_TELLER.matcher(words);
                Matcher own = OF_OWN.matcher(words);
                Matcher corrects = CORRECTS.matcher(words);
                if (teller.find()) {
                    found.add(new Retraction(account, teller(teller.group("who")), number(teller), s.evidence()));
                } else if (own.find()) {
                    found.add(new Retraction(account, voices.own(account), number(own), s.evidence()));
                } else if (corrects.find()) {
                    found.add(new Retraction(account, voices.own(account), number(corrects), s.evidence()));
                }
            }
        }
        return found;
    }

    /**
     * Who takes back: in "the hospital said the ministry had withdrawn" the ministry, which is named last; in "the ministry
     * said it had withdrawn" who said so.
     */
    private static String teller(String who) {
        List<String> named = SAYS.splitAsStream(who)
                .map(Voices::plain)
                .filter(name -> !name.isEmpty())
                .toList();
        int last = named.size() - 1;
        if (last < 0) {
            return Voices.plain(who);
        }
        return last > 0 && PRONOUN.matcher(named.get(last)).matches() ? named.get(0) : named.get(last);
    }

    private static @Nullable Long number(Matcher matcher) {
        String written = matcher.group("number");
        if (written == null) {
            return null;
        }
        if (Character.isDigit(written.charAt(0))) {
            String digits = written.replace(",", "");
            return digits.length() > 9 ? null : Long.valueOf(digits);
        }
        long value = 0;
        for (String word : written.toLowerCase(Locale.ROOT).split("[- ]", -1)) {
            int ten = TENS.indexOf(word);
            value += ten > 1 ? 10L * ten : ONES.indexOf(word);
        }
        return value;
    }

    /** Whether it takes back this figure. */
    boolean takesBack(Vote vote) {
        boolean here = vote.account().report().id().equals(account.report().id());
        if (here && number != null && number == vote.stated() && isWithin(vote)) {
            return true;
        }
        boolean whose = vote.voice().equals(voice) || isNamed(vote.voice());
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

    /**
     * Whether the voice may be meant: "ministry" stands whole in "health ministry", and "on friday the health ministry" ends
     * with it, as "residents of oltera" begin with who they are. A name between other words is not who takes back.
     */
    private boolean isNamed(String teller) {
        return teller.length() > 3
                && voice.length() > 3
                && !teller.startsWith("report ")
                && ((" " + teller + " ").contains(" " + voice + " ")
                        || voice.endsWith(" " + teller)
                        || voice.startsWith(teller + " "));
    }
}
