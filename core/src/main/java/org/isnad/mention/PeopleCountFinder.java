package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what counts people: numbers in, those that count people out. Percentages, fractions, ages, distances and numbers
 * of things count none. "A woman" is one person, "others" without a number one or more (guideline, "casualties").
 */
final class PeopleCountFinder {

    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> UNIT = WordClass.UNIT.words();
    private static final Set<String> NUMBER_LEAD = WordClass.NUMBER_LEAD.words();
    private static final Set<String> VAGUE_DETERMINERS = Set.of("some", "many", "several", "few", "numerous");
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();
    private static final Set<String> OWNER = WordClass.OWNER.words();
    private static final Set<String> FRACTION = WordClass.FRACTION.words();

    private static final Set<String> STREET = Set.of(
            "road", "street", "avenue", "drive", "lane", "boulevard", "court", "square", "alley", "st", "ave", "rd");
    private static final Set<String> LINK = Set.of("get", "short", "url", "(", ")", ".", ":", "-");
    private static final Set<String> ACTS =
            Set.of("shootings", "incidents", "attacks", "stabbings", "robberies", "bombings");
    private static final Set<Group> PAIRED = Set.of(Group.CHILDREN, Group.WOMEN, Group.MEN);
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final HarmWords words;
    private final PeopleNouns nouns;
    private final OnePersonFinder one;
    private final PersonFinder persons;
    private final PairFinder pairs;

    PeopleCountFinder(HarmWords words) {
        this.words = words;
        this.nouns = new PeopleNouns(words);
        this.one = new OnePersonFinder(words, nouns);
        this.persons = new PersonFinder(words);
        this.pairs = new PairFinder(words);
    }

    /**
     * The counts of a sentence, in order, none overlapping another.
     *
     * @param known last words of the names of persons that the report introduces, lower case
     */
    List<PeopleCount> find(Sentence s, List<NumberMention> numbers, List<TimeMention> times, Set<String> known) {
        List<PeopleCount> found = new ArrayList<>();
        int number = 0;
        int at = 0;
        while (at < s.size()) {
            while (number < numbers.size() && numbers.get(number).from() < at) {
                number++;
            }
            PeopleCount candidate = null;
            if (number < numbers.size() && numbers.get(number).from() == at) {
                candidate = counted(s, numbers.get(number), times);
            }
            PeopleCount aged =
                    candidate == null || !words.victimWithin(s, candidate.to() - 1, 1) ? one.aged(s, at) : null;
            candidate = aged != null ? aged : candidate;
            if (candidate == null) {
                candidate = one.single(s, at);
            }
            if (candidate == null) {
                candidate = one.headlined(s, at);
            }
            if (candidate == null) {
                candidate = one.listed(s, at);
            }
            if (candidate == null) {
                candidate = one.couple(s, at);
            }
            if (candidate == null) {
                candidate = pairs.find(s, at);
            }
            if (candidate == null) {
                candidate = others(s, at);
            }
            if (candidate == null && !found.isEmpty()) {
                candidate = fellow(s, at, found.get(found.size() - 1));
            }
            if (candidate == null) {
                candidate = persons.retold(s, at, known);
            }
            if (candidate != null) {
                found.add(candidate);
                at = Math.max(candidate.to(), at + 1);
            } else {
                at++;
            }
        }
        return found;
    }

    /** A number that counts people, or null: none of a time, a unit or a thing, and no vague word without people. */
    private @Nullable PeopleCount counted(Sentence s, NumberMention n, List<TimeMention> times) {
        String next = s.key(n.to());
        if (isInTime(n, times)) {
            return null;
        }
        if (s.key(n.to() - 1).equals("couple")
                && !next.equals("of")
                && !next.equals("more")
                && words.victim(s, n.to()).isEmpty()) {
            return one.couple(s, n.from());
        }
        if (countsNobody(s, n)) {
            return null;
        }
        Token first = s.token(n.core());
        PeopleCount lives = LostLives.of(s, n, words);
        if (lives != null) {
            return lives;
        }
        if (isOfWhole(s, n.to()) && n.vague()) {
            return VAGUE_DETERMINERS.contains(first.key()) ? null : ofWhole(s, n);
        }
        if (n.vague()
                && VAGUE_DETERMINERS.contains(first.key())
                && !words.victimWithin(s, n.to(), 5)
                && !next.equals("others")
                && !next.equals("other")
                && !next.equals("more")) {
            boolean direct = first.key().equals("many") || first.key().equals("several");
            if (!direct
                    || !(words.passiveAt(s, n.to()).isPresent()
                            || words.activeEndingAt(s, n.from()).isPresent() && endsPhrase(s, n.to()))) {
                return null;
            }
        }
        if (BE.contains(next) && words.victim(s, n.to() + 1).isPresent()) {
            // "Of the 58 people killed, seven were children."
            Match<Group> noun = words.victim(s, n.to() + 1).orElseThrow();
            return new PeopleCount(n.from(), noun.to(), n.count(), noun.value(), false, Form.NUMBER, false, true, true);
        }
        if (isOfWhole(s, n.to())) {
            return VAGUE_DETERMINERS.contains(first.key()) ? null : ofWhole(s, n);
        }
        if (next.equals("of") && OWNER.contains(s.key(n.to() + 1))) {
            return nouns.noun(s, n.from(), n.to() + 2, n.count(), Form.NUMBER);
        }
        boolean quoted = n.from() > 0 && s.key(n.from() - 1).equals("\"") && next.equals("\"");
        return nouns.noun(s, n.from(), quoted ? n.to() + 1 : n.to(), n.count(), Form.NUMBER);
    }

    private static boolean isInTime(NumberMention n, List<TimeMention> times) {
        return times.stream().anyMatch(t -> n.core() >= t.from() && n.core() < t.to());
    }

    /** Whether the words around a number say that it counts no people: an age, a unit, a year, the number of a house or of a page. */
    private boolean countsNobody(Sentence s, NumberMention n) {
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

    /** Numbers that no word says to count people, and none that they count something else. */
    List<NumberMention> open(
            Sentence s, List<NumberMention> numbers, List<TimeMention> times, List<PeopleCount> counts) {
        return numbers.stream()
                .filter(n -> counts.stream().noneMatch(c -> n.from() < c.to() && c.from() < n.to()))
                .filter(n -> !isInTime(n, times) && !countsNobody(s, n))
                .toList();
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
                && next < s.size()
                && (s.token(next).isNumber() || words.isNumber(s.key(next)))
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

    /** "of them", "of whom", "of those killed", "of the dead". */
    private boolean isOfWhole(Sentence s, int at) {
        return s.has(at, "of", "them")
                || s.has(at, "of", "whom")
                || s.has(at, "of", "those") && isThoseHarmed(s, at + 2)
                || s.has(at, "of", "the") && HARMED_PEOPLE.contains(s.key(at + 2));
    }

    /** "of those killed", "of those, two are", but not "one of those days". */
    private boolean isThoseHarmed(Sentence s, int at) {
        return at >= s.size()
                || !s.token(at).isWord()
                || BE.contains(s.key(at))
                || s.key(at).equals("who")
                || words.victim(s, at).isPresent()
                || words.passiveAt(s, at).isPresent();
    }

    /** "seven of them were children": the noun after the whole says who. */
    private PeopleCount ofWhole(Sentence s, NumberMention n) {
        int to = n.to() + (s.key(n.to() + 1).equals("the") ? 3 : 2);
        int probe = to;
        while (probe < s.size()
                && probe < to + 3
                && (BE.contains(s.key(probe))
                        || s.key(probe).equals("a")
                        || s.key(probe).equals("killed"))) {
            probe++;
        }
        Optional<Match<Group>> noun = words.victim(s, probe);
        return new PeopleCount(
                n.from(),
                noun.map(Match::to).orElse(to),
                n.count(),
                noun.map(Match::value).orElse(Group.UNSPECIFIED),
                noun.isEmpty(),
                Form.NUMBER,
                false,
                true,
                true);
    }

    /** "a woman and child": the second of a pair without an article of its own. */
    private @Nullable PeopleCount fellow(Sentence s, int at, PeopleCount last) {
        if (last.to() != at - 1
                || !s.key(at - 1).equals("and")
                || last.form() != Form.PERSON
                || PeopleNouns.isPlural(s.key(at))
                || s.token(at).capital()
                || !endsPhrase(s, at + 1)
                        && !BE.contains(s.key(at + 1))
                        && words.passiveAt(s, at + 1).isEmpty()) {
            return null;
        }
        return words.victim(s, at)
                .filter(noun -> noun.to() == at + 1 && PAIRED.contains(noun.value()))
                .map(noun -> new PeopleCount(
                        at,
                        at + 1,
                        Count.exactly(1),
                        noun.value(),
                        false,
                        Form.PERSON,
                        false,
                        last.partOfWhole(),
                        false))
                .orElse(null);
    }

    /** "and wounded others", without a number: one or more. */
    private @Nullable PeopleCount others(Sentence s, int at) {
        if (!s.key(at).equals("others")) {
            return null;
        }
        boolean harmed = words.activeEndingAt(s, at).isPresent() || words.passiveAfter(s, at + 1) != null;
        return harmed ? PeopleCount.unnamed(at, at + 1, Count.atLeast(1), true, false) : null;
    }

    private static boolean endsPhrase(Sentence s, int at) {
        return at >= s.size() || s.token(at).isPunctuation() || NOUN_PHRASE_END.contains(s.key(at));
    }
}
