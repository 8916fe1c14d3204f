package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.report.Part;
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
    private static final Set<String> PART_LEADS = Set.of("including", "among", "amongst", "comprising", "consisting");
    private static final Set<String> OTHERS = Set.of("others", "other", "more", "additional", "further");
    private static final Set<String> VAGUE_DETERMINERS = Set.of("some", "many", "several", "few", "numerous");
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();
    private static final Set<String> SPEAKER_TAIL = WordClass.SPEAKER_TAIL.words();
    private static final Set<String> OFFICE = Set.of("at", "in", "of", "from", "for", "with");
    private static final Set<String> SAYING = Set.of("said", "says", "told", "reported", "added", "confirmed");
    private static final Set<String> OWNER = WordClass.OWNER.words();
    private static final Set<String> FRACTION = WordClass.FRACTION.words();
    /** After a noun for people these say that a thing of theirs is meant. */
    private static final Set<String> THINGS = Set.of(
            "attack",
            "attacks",
            "bomb",
            "bombs",
            "bombing",
            "bombings",
            "blast",
            "explosion",
            "fire",
            "rocket",
            "rockets",
            "shell",
            "shells",
            "shelling",
            "missile",
            "missiles",
            "mortar",
            "mortars",
            "gunfire",
            "ambush",
            "raid",
            "raids",
            "assault",
            "offensive",
            "position",
            "positions",
            "post",
            "posts",
            "base",
            "bases",
            "checkpoint",
            "checkpoints",
            "vehicle",
            "vehicles",
            "car",
            "cars",
            "house",
            "houses",
            "home",
            "homes",
            "facility",
            "facilities",
            "area",
            "areas",
            "group",
            "organization",
            "organisation",
            "population",
            "convoy",
            "camp",
            "tank",
            "tanks",
            "target",
            "targets");

    private static final Set<String> HEADLINE_LEAD = Set.of(",", "and", ":", ";");
    private static final Pattern AGE = Pattern.compile("[0-9]{1,2}");
    /** How many words of a headline may stand before the noun for a person: "North Oltera man shot". */
    private static final int BEFORE_HEADLINE_NOUN = 3;

    private static final int ADULT = 18;
    private static final Set<String> LINK = Set.of("get", "short", "url", "(", ")", ".", ":", "-");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final HarmWords words;
    private final PersonFinder persons;

    PeopleCountFinder(HarmWords words) {
        this.words = words;
        this.persons = new PersonFinder(words);
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
            PeopleCount aged = candidate == null || !words.victimWithin(s, candidate.to() - 1, 1) ? aged(s, at) : null;
            candidate = aged != null ? aged : candidate;
            if (candidate == null) {
                candidate = single(s, at);
            }
            if (candidate == null) {
                candidate = headlined(s, at);
            }
            if (candidate == null) {
                candidate = others(s, at);
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
        for (TimeMention time : times) {
            if (n.core() >= time.from() && n.core() < time.to()) {
                return null;
            }
        }
        String next = s.key(n.to());
        String lead = s.key(n.core() - 1);
        Token first = s.token(n.core());
        if (first.isNumber() && isAtHead(s, n.from()) && isBeforeNumber(s, n.to())) {
            return null;
        }
        if (isAge(s, n)
                || isAgeOfNamed(s, n.core())
                || Ages.isListed(s, n.core())
                || Ages.isBeforeDay(s, n.to())
                        && words.activeEndingAt(s, n.from()).isEmpty()
                || Ages.end(s, n.core()) > n.core()) {
            return null;
        }
        if (UNIT.contains(next)
                || NUMBER_LEAD.contains(lead)
                || s.key(n.from() - 1).equals("aged")
                || s.has(n.from() - 2, "age", "of")
                || s.key(n.from() - 1).equals("age")
                || s.key(n.from() - 1).equals("ages")
                || s.has(n.from() - 2, ",", "both")
                || FRACTION.contains(next)
                || lead.endsWith("-") && lead.length() > 1) {
            return null;
        }
        if (first.isNumber() && YEAR.matcher(first.key()).matches() && !words.victimWithin(s, n.to(), 5)) {
            return null;
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
            return noun(s, n.from(), n.to() + 2, n.count(), Form.NUMBER);
        }
        return noun(s, n.from(), n.to(), n.count(), Form.NUMBER);
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
                        || words.victim(s, before).isPresent() && !isPlural(s.key(before)));
        return person && n.from() == n.core() && n.to() == n.core() + 1 && HarmWords.isAgeAside(s, n.from() - 1);
    }

    /** "of them", "of whom", "of those killed", "of the dead". */
    private static boolean isOfWhole(Sentence s, int at) {
        return s.has(at, "of", "them")
                || s.has(at, "of", "whom")
                || s.has(at, "of", "those")
                || s.has(at, "of", "the") && HARMED_PEOPLE.contains(s.key(at + 2));
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

    /** The noun phrase after a number, with adjectives and names skipped: "25 Syrian army soldiers". */
    private @Nullable PeopleCount noun(Sentence s, int from, int at, Count count, Form form) {
        boolean single = form != Form.NUMBER;
        boolean part = isPart(s, from);
        boolean others = false;
        int limit = Math.min(s.size(), at + 7);
        for (int i = at; i < limit; i++) {
            String key = s.key(i);
            Optional<Match<Group>> victim = words.victim(s, i);
            if (victim.isPresent() && isModifier(s, victim.get(), at)) {
                i = victim.get().to() - 1;
                continue;
            }
            if (victim.isPresent() && isOfThings(s, victim.get())) {
                return null;
            }
            if (victim.isPresent()) {
                return withApposition(s, from, victim.get(), count, form, others, part);
            }
            if (OTHERS.contains(key)) {
                others = true;
                if (key.equals("others")) {
                    return new PeopleCount(from, i + 1, count, Group.UNSPECIFIED, true, form, true, part, false);
                }
                continue;
            }
            Optional<Match<Harm>> passive = words.passiveAt(s, i);
            boolean adjective = passive.isPresent()
                    && passive.get().value() == Harm.ABDUCTED
                    && words.victimWithin(s, passive.get().to(), 4);
            if (passive.isPresent() && !adjective) {
                return single ? null : PeopleCount.unnamed(from, i, count, others, part);
            }
            if (key.endsWith("year-old")) {
                continue;
            }
            // "31 IS fighters": a group's name, no form of be.
            boolean ends = NOUN_PHRASE_END.contains(key) && !s.token(i).acronym();
            if (s.token(i).isPunctuation() || ends || s.token(i).isNumber()) {
                return single || i > at + (others ? 1 : 0) ? null : PeopleCount.unnamed(from, i, count, others, part);
            }
            if (i > at && UNIT.contains(key)) {
                return null;
            }
        }
        return single || limit > at + 2 && limit != s.size()
                ? null
                : PeopleCount.unnamed(from, Math.min(at + (others ? 1 : 0), s.size()), count, others, part);
    }

    /** "two Norland opposition fighters": the name of a people before the noun that says who they are. */
    private boolean isModifier(Sentence s, Match<Group> noun, int from) {
        if (noun.value() != Group.UNSPECIFIED
                || !s.token(noun.to() - 1).capital()
                || isPlural(s.key(noun.to() - 1))
                || words.victim(s, noun.to()).isPresent()) {
            return false;
        }
        for (int i = noun.to(); i < Math.min(s.size(), noun.to() + 3); i++) {
            Optional<Match<Group>> head = words.victim(s, i);
            if (head.isPresent()) {
                return isPlural(s.key(head.get().to() - 1)) || from == noun.from();
            }
            if (NOUN_PHRASE_END.contains(s.key(i))
                    || s.token(i).isPunctuation()
                    || s.token(i).isNumber()
                    || words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "a rebel rocket attack", "several army positions", "many civilian vehicles": a noun for people before things. */
    private boolean isOfThings(Sentence s, Match<Group> noun) {
        int next = noun.to();
        String last = s.key(next - 1);
        if (isPlural(last) || next >= s.size() || s.part() == Part.TITLE) {
            return false;
        }
        for (int i = next; i < Math.min(s.size(), next + 3); i++) {
            if (THINGS.contains(s.key(i))) {
                return true;
            }
            if (!s.token(i).isWord()
                    || NOUN_PHRASE_END.contains(s.key(i))
                    || words.victim(s, i).isPresent()
                    || words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "women and children", "government soldiers", "people from one family": the first noun decides, unless a sharper one follows it. */
    private PeopleCount withApposition(
            Sentence s, int from, Match<Group> noun, Count count, Form form, boolean others, boolean part) {
        Group group = noun.value();
        int to = noun.to();
        Optional<Match<Group>> next = words.victim(s, to);
        boolean plain = group == Group.UNSPECIFIED || group == Group.CIVILIANS || group == Group.COMBATANTS;
        if (next.isPresent() && plain && !SPEAKER_TAIL.contains(s.key(next.get().to()))) {
            group = next.get().value() == Group.UNSPECIFIED ? group : next.get().value();
            to = next.get().to();
        }
        return new PeopleCount(from, to, count, group, false, form, others, part, false);
    }

    /** "a woman", "his wife", "one child". */
    private @Nullable PeopleCount single(Sentence s, int at) {
        String key = s.key(at);
        boolean determiner = key.equals("a") || key.equals("an") || key.equals("another");
        boolean possessive = key.equals("his") || key.equals("her") || key.equals("their");
        if (!determiner && !possessive) {
            return null;
        }
        if (key.equals("another")
                && (BE.contains(s.key(at + 1)) || words.passiveAt(s, at + 1).isPresent())) {
            return new PeopleCount(
                    at, at + 1, Count.exactly(1), Group.UNSPECIFIED, true, Form.PERSON, true, false, false);
        }
        PeopleCount candidate = noun(s, at, at + 1, Count.exactly(1), Form.PERSON);
        if (candidate == null
                || isPlural(s.key(candidate.to() - 1))
                || candidate.to() - at > 6
                || s.key(candidate.to()).equals("'s")
                || s.key(candidate.to() - 1).equals("injury")
                || s.key(candidate.to()).equals("of")
                        && s.key(candidate.to() - 1).equals("family")
                || isSpeaking(s, candidate.to(), candidate.partOfWhole())) {
            return null;
        }
        return candidate;
    }

    /**
     * One person told by an age: "a 7-year-old was shot", "17-year-old Ilan Merek died", "Ilan Merek, 17, was killed".
     * Under 18 is a child, as the age itself says.
     */
    private @Nullable PeopleCount aged(Sentence s, int at) {
        boolean determined =
                s.key(at).equals("a") || s.key(at).equals("an") || s.key(at).equals("the");
        int first = determined ? at + 1 : at;
        int aged = Ages.end(s, first);
        if (aged > first) {
            int to = aged;
            while (to < s.size()
                    && to < aged + 3
                    && s.token(to).capital()
                    && s.token(to).isWord()
                    && words.passiveAt(s, to).isEmpty()) {
                to++;
            }
            Optional<Match<Group>> noun = words.victim(s, aged);
            boolean plural = noun.isPresent() && isPlural(s.key(noun.get().to() - 1));
            boolean tells = noun.isPresent() && isSpeaking(s, noun.get().to(), false);
            return plural || tells
                    ? null
                    : one(
                            s,
                            at,
                            noun.map(Match::to).orElse(to),
                            noun.map(Match::value).orElse(Ages.isChild(s, first) ? Group.CHILDREN : Group.UNSPECIFIED));
        }
        return isAgeOfNamed(s, at + 2) && words.passiveAfter(s, at + 4) != null
                ? one(s, at, at + 4, group(s.key(at + 2)))
                : null;
    }

    /** "Ilan Merek, 17, was": a number between commas after two words with capitals. */
    private static boolean isAgeOfNamed(Sentence s, int at) {
        return at >= 3
                && at + 1 < s.size()
                && s.token(at).isNumber()
                && AGE.matcher(s.key(at)).matches()
                && s.has(at - 1, ",")
                && s.has(at + 1, ",")
                && s.token(at - 2).isWord()
                && s.token(at - 2).capital()
                && s.token(at - 3).capital();
    }

    private static PeopleCount one(Sentence s, int from, int to, Group group) {
        return new PeopleCount(from, to, Count.exactly(1), group, false, Form.PERSON, false, isPart(s, from), false);
    }

    private static Group group(String age) {
        return Integer.parseInt(age.replaceFirst("-.*", "")) < ADULT ? Group.CHILDREN : Group.UNSPECIFIED;
    }

    /** Headlines leave out articles: "Man shot in Oltera", "Teacher, student killed". */
    private @Nullable PeopleCount headlined(Sentence s, int at) {
        if (s.part() != Part.TITLE || at > 0 && !HEADLINE_LEAD.contains(s.key(at - 1))) {
            return null;
        }
        Optional<Match<Group>> noun = words.victim(s, at);
        for (int i = at + 1; noun.isEmpty() && i < Math.min(s.size(), at + 1 + BEFORE_HEADLINE_NOUN); i++) {
            if (s.token(i - 1).isPunctuation() || s.token(i - 1).isNumber() || NOUN_PHRASE_END.contains(s.key(i - 1))) {
                return null;
            }
            noun = words.victim(s, i);
        }
        Optional<Match<Group>> sharper = noun.flatMap(n -> words.victim(s, n.to()));
        noun = sharper.isPresent() ? sharper : noun;
        return noun.isEmpty()
                        || isPlural(s.key(noun.get().to() - 1))
                        || words.passiveAfter(s, noun.get().to()) == null
                ? null
                : one(s, at, noun.get().to(), noun.get().value());
    }

    /** "a doctor said", "a doctor at the local hospital said": one who tells, not one who is counted. */
    private boolean isSpeaking(Sentence s, int at, boolean part) {
        if (SPEAKER_TAIL.contains(s.key(at))) {
            return !s.key(at).equals("who") || words.passiveAfter(s, at) == null;
        }
        if (part || !OFFICE.contains(s.key(at))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(s.size(), at + 8); i++) {
            if (SAYING.contains(s.key(i))) {
                return true;
            }
            if (s.token(i).isPunctuation()
                    || BE.contains(s.key(i))
                    || words.passiveAt(s, i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "and wounded others", without a number: one or more. */
    private @Nullable PeopleCount others(Sentence s, int at) {
        if (!s.key(at).equals("others")) {
            return null;
        }
        boolean harmed = words.activeEndingAt(s, at).isPresent() || words.passiveAfter(s, at + 1) != null;
        return harmed ? PeopleCount.unnamed(at, at + 1, Count.atLeast(1), true, false) : null;
    }

    /** Whether what stands before makes the number a subset of the one before: "including", "among them", a bracket. */
    private static boolean isPart(Sentence s, int from) {
        String lead = s.key(from - 1);
        if (PART_LEADS.contains(lead) || lead.equals("(") || lead.equals(":") && from > 3) {
            return true;
        }
        if (lead.equals(".") && s.key(from - 2).equals("incl") || lead.equals("incl")) {
            return true;
        }
        return s.has(from - 2, "among", "them")
                || s.has(from - 2, "among", "whom")
                || s.has(from - 2, "of", "whom")
                || s.has(from - 2, "including", "at")
                || s.has(from - 2, "of", "them")
                || s.has(from - 3, "of", "which")
                || s.has(from - 2, "amongst", "them")
                || s.has(from - 3, "among", "them", ",");
    }

    static boolean isPlural(String key) {
        return key.endsWith("s") && !key.endsWith("ss")
                || key.equals("people")
                || key.equals("children")
                || key.equals("women")
                || key.equals("men");
    }

    private static boolean endsPhrase(Sentence s, int at) {
        return at >= s.size() || s.token(at).isPunctuation() || NOUN_PHRASE_END.contains(s.key(at));
    }
}
