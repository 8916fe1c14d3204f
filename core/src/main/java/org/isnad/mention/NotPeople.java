package org.isnad.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** Tells numbers that count no people by the words around them: ages, units, years, numbers of houses and of pages. */
final class NotPeople {

    private static final Set<String> UNIT = WordClass.UNIT.words();
    private static final Set<String> NUMBER_LEAD = WordClass.NUMBER_LEAD.words();
    private static final Set<String> FRACTION = WordClass.FRACTION.words();

    private static final Set<String> STREET = Set.of(
            "road", "street", "avenue", "drive", "lane", "boulevard", "court", "square", "alley", "st", "ave", "rd");
    private static final Set<String> LINK = Set.of("get", "short", "url", "(", ")", ".", ":", "-");
    private static final Set<String> ACTS =
            Set.of("shootings", "incidents", "attacks", "stabbings", "robberies", "bombings");
    private static final Set<String> PREVIOUS = Set.of("previous", "earlier");
    private static final Set<Group> PAIRED = Set.of(Group.CHILDREN, Group.WOMEN, Group.MEN);
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final HarmWords words;
    private final OnePersonFinder one;

    NotPeople(HarmWords words, OnePersonFinder one) {
        this.words = words;
        this.one = one;
    }

    /** Whether the number is part of a time. */
    static boolean isInTime(NumberMention n, List<TimeMention> times) {
        return times.stream().anyMatch(t -> n.core() >= t.from() && n.core() < t.to());
    }

    /** Whether the words around a number say that it counts something else than people. */
    boolean isCounted(Sentence s, NumberMention n) {
        String next = s.key(n.to());
        String lead = s.key(n.core() - 1);
        Token first = s.token(n.core());
        if (first.isNumber() && isAtHead(s, n.from()) && isBeforeNumber(s, n.to())) {
            return true;
        }
        if (isAge(s, n)
                || isOneOfSeveral(s, n)
                || isAddress(s, n)
                || s.key(n.to()).equals(",") && s.key(n.to() + 1).equals("was")
                || OnePersonFinder.isAgeOfNamed(s, n.core())
                || Ages.isListed(s, n.core())
                || one.isAgeOfSeveral(s, n.core())
                || BareNumbers.countNobody(s, n)
                || UnharmedPeople.are(s, n, words)
                || isOfActs(s, n)
                || Ages.isBeforeDay(s, n.to())
                        && words.activeEndingAt(s, n.from()).isEmpty()
                || Ages.end(s, n.core()) > n.core()) {
            return true;
        }
        if (UNIT.contains(next)
                || NUMBER_LEAD.contains(lead)
                || s.key(n.from() - 1).equals("aged")
                || s.has(n.from() - 2, "age", "of")
                || s.key(n.from() - 1).equals("age")
                || s.key(n.from() - 1).equals("ages")
                || s.has(n.from() - 2, ",", "both")
                || lead.equals("of") && (LaterDeath.PARENT.contains(s.key(n.core() - 2)) || isAgeOfOne(s, n))
                || FRACTION.contains(next)
                || lead.endsWith("-") && lead.length() > 1) {
            return true;
        }
        if (ACTS.contains(next)
                || ACTS.contains(s.key(n.to() + 1)) && words.victim(s, n.to()).isEmpty()) {
            return true;
        }
        boolean year = first.isNumber() && YEAR.matcher(first.key()).matches();
        return year && (isCredit(s, n.from()) || !words.victimWithin(s, n.to(), 5));
    }

    /** "It was the third such strike; the previous two, in January, killed 85": acts that are told before, not people. */
    private boolean isOfActs(Sentence s, NumberMention n) {
        return PREVIOUS.contains(s.key(n.core() - 1))
                && n.to() < s.size()
                && s.token(n.to()).isPunctuation();
    }

    /** "AFP 2018 Ilan Merek", the credit of a picture that runs on into the next headline: an agency's letters before a year. */
    private static boolean isCredit(Sentence s, int year) {
        return year > 0 && s.token(year - 1).acronym();
    }

    /** Whether nothing but numbers and the words of a link stands before token {@code at}: "Get short URL 0 85". */
    private static boolean isAtHead(Sentence s, int at) {
        for (int i = 0; i < at; i++) {
            if (!s.token(i).isNumber() && !LINK.contains(s.key(i))) {
                return false;
            }
        }
        return true;
    }

    /** "1195 Over 100 fighters", "85 12 fighters": a page's own number before a sentence that begins with one. */
    private static boolean isBeforeNumber(Sentence s, int at) {
        return at < s.size()
                && (s.token(at).isNumber() && WHOLE.matcher(s.key(at)).matches()
                        || s.token(at).capital()
                                && (s.has(at, "at", "least") || s.has(at, "a", "total") || s.has(at, "over")));
    }

    /** "A woman, 91, died", "Lena Korr, 12.": a bare number set off after one person. */
    private boolean isAge(Sentence s, NumberMention n) {
        int before = n.from() - 2;
        boolean also = s.key(before + 1).equals("also") && s.key(before).equals(",");
        before = also ? before - 1 : before;
        boolean person = before >= 0
                && (Names.isName(s.token(before)) && !s.token(before).acronym()
                        || words.victim(s, before).isPresent() && !PeopleNouns.isPlural(s.key(before)));
        return person && n.from() == n.core() && n.to() == n.core() + 1 && HarmWords.isAgeAside(s, n.from() - 1);
    }

    /** "A boy of nine", "a woman of 45". */
    private boolean isAgeOfOne(Sentence s, NumberMention n) {
        return words.victim(s, n.core() - 2)
                .filter(m -> PAIRED.contains(m.value()) && !PeopleNouns.isPlural(s.key(n.core() - 2)))
                .isPresent();
    }

    /** "He was one of five people wounded": the number behind counts them. */
    private boolean isOneOfSeveral(Sentence s, NumberMention n) {
        int next = n.to() + 1;
        return s.key(n.core()).equals("one")
                && s.key(n.core() - 1).equals("was")
                && s.key(n.to()).equals("of")
                && words.isNumberAt(s, next)
                && words.victim(s, next + 1).isPresent();
    }

    /** "4077 Union Hill Road": the number of a house. */
    private static boolean isAddress(Sentence s, NumberMention n) {
        int end = n.to();
        while (end < Math.min(s.size(), n.to() + 4) && Names.isName(s.token(end))) {
            if (end > n.to() && STREET.contains(s.key(end))) {
                return true;
            }
            end++;
        }
        return false;
    }
}
