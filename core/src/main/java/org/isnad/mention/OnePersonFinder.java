package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds one person who is counted without a number: "a woman", "a 7-year-old", "Man shot in Oltera". */
final class OnePersonFinder {

    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> SPEAKER_TAIL = WordClass.SPEAKER_TAIL.words();
    private static final Set<String> OFFICE = Set.of("at", "in", "of", "from", "for", "with");
    private static final Set<String> SAYING = Set.of("said", "says", "told", "reported", "added", "confirmed");
    private static final Set<String> HEADLINE_LEAD = Set.of(",", "and", ":", ";", "after", "as", "when", "where");
    private static final Set<String> ORDINAL = Set.of("second", "third", "fourth", "fifth", "sixth", "seventh");
    /** "a couple blocks": a couple of these, and no people. */
    private static final Set<String> STRETCH = Set.of(
            "blocks", "days", "hours", "times", "shots", "minutes", "weeks", "months", "years", "miles", "feet",
            "houses", "doors", "yards", "rounds", "things");

    /** What "another" does who is not hurt: "a man is dead and another faces criminal charges". */
    private static final Set<String> FACING = Set.of("faces", "faced", "has", "had", "remains", "will", "told", "said");

    private static final Set<String> LISTED = Set.of(
            "man",
            "woman",
            "boy",
            "girl",
            "child",
            "teenager",
            "teen",
            "toddler",
            "baby",
            "infant",
            "male",
            "female",
            "mother",
            "father",
            "son",
            "daughter",
            "brother",
            "sister",
            "husband",
            "wife");
    private static final Pattern AGE = Pattern.compile("[0-9]{1,2}");
    /** How many words of a headline may stand before the noun for a person: "North Oltera man shot". */
    private static final int BEFORE_HEADLINE_NOUN = 3;

    /** How many words of a name may stand between an age and the noun for the person. */
    private static final int NAME_BEFORE_NOUN = 4;

    private static final int ADULT = 18;

    private final HarmWords words;
    private final PeopleNouns nouns;

    OnePersonFinder(HarmWords words, PeopleNouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /** "a woman", "his wife", "one child". */
    @Nullable
    PeopleCount single(Sentence s, int at) {
        String key = s.key(at);
        boolean determiner = key.equals("a") || key.equals("an") || key.equals("another");
        boolean possessive = key.equals("his") || key.equals("her") || key.equals("their");
        if (!determiner && !possessive) {
            return null;
        }
        if (determiner && ORDINAL.contains(s.key(at + 1)) && isWhole(s, at, at + 2)) {
            return new PeopleCount(
                    at, at + 2, Count.exactly(1), Group.UNSPECIFIED, true, Form.PERSON, true, false, false);
        }
        if (key.equals("another")
                && (isElsewhere(s, at)
                        || BE.contains(s.key(at + 1))
                        || words.passiveAt(s, at + 1).isPresent()
                        || !s.key(at - 1).equals("of")
                                && endsPhrase(s, at + 1)
                                && words.activeEndingAt(s, at).isPresent())) {
            return new PeopleCount(
                    at, at + 1, Count.exactly(1), Group.UNSPECIFIED, true, Form.PERSON, true, false, false);
        }
        if (key.equals("another") && FACING.contains(s.key(at + 1))) {
            return null;
        }
        PeopleCount candidate = nouns.noun(s, at, at + 1, Count.exactly(1), Form.PERSON);
        if (candidate == null
                || PeopleNouns.isPlural(s.key(candidate.to() - 1))
                || candidate.to() - at > 6
                || s.key(candidate.to()).equals("'s")
                        && !s.key(candidate.to() + 1).equals("life")
                || s.key(candidate.to() - 1).equals("injury")
                || s.key(candidate.to()).equals("of")
                        && s.key(candidate.to() - 1).equals("family")
                || isOfPeople(s, candidate)
                || isSpeaking(s, candidate.to(), candidate.partOfWhole())) {
            return null;
        }
        return candidate;
    }

    /** "killed three people in Hirske and another in Orikhove". */
    private static boolean isElsewhere(Sentence s, int at) {
        boolean listed = s.key(at - 1).equals("and") || s.key(at - 1).equals(",");
        return listed && JoinedCount.isElsewhere(s, at + 1);
    }

    /** "A fourth was wounded", "wounded a fourth": no noun is needed behind the ordinal. */
    private boolean isWhole(Sentence s, int from, int to) {
        return words.passiveAfter(s, to) != null && !s.key(to).equals("hit")
                || endsPhrase(s, to) && words.activeEndingAt(s, from).isPresent();
    }

    /** "killed in a Norlander air strike": the name of a people before what is theirs. */
    private boolean isOfPeople(Sentence s, PeopleCount c) {
        return c.group() == Group.UNSPECIFIED
                && s.token(c.to() - 1).capital()
                && !endsPhrase(s, c.to())
                && words.passiveAt(s, c.to()).isEmpty();
    }

    private static boolean endsPhrase(Sentence s, int at) {
        return at >= s.size() || s.token(at).isPunctuation() || NOUN_PHRASE_END.contains(s.key(at));
    }

    /** "killed an old couple": two people. */
    @Nullable
    PeopleCount couple(Sentence s, int at) {
        if (!s.key(at).equals("a") && !s.key(at).equals("an")) {
            return null;
        }
        for (int i = at + 1; i < Math.min(s.size(), at + 1 + BEFORE_HEADLINE_NOUN); i++) {
            if (s.key(i).equals("couple")) {
                return s.key(i + 1).equals("of")
                                || s.key(i + 1).equals("more")
                                || s.key(i + 1).equals("'s")
                                || STRETCH.contains(s.key(i + 1))
                        ? null
                        : new PeopleCount(
                                at,
                                i + 1,
                                Count.exactly(2),
                                Group.UNSPECIFIED,
                                false,
                                Form.NUMBER,
                                false,
                                false,
                                false);
            }
            if (!s.token(i).isWord() || NOUN_PHRASE_END.contains(s.key(i))) {
                return null;
            }
        }
        return null;
    }

    /**
     * One person told by an age: "a 7-year-old was shot", "17-year-old Ilan Merek died", "Ilan Merek, 17, was killed".
     * Under 18 is a child, as the age itself says.
     */
    @Nullable
    PeopleCount aged(Sentence s, int at) {
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
            for (int i = aged; noun.isEmpty() && i < Math.min(s.size(), aged + NAME_BEFORE_NOUN); i++) {
                // "a 3-year-old Oltera County boy".
                noun = s.token(i).capital() && s.part() == Part.TEXT ? words.victim(s, i + 1) : noun;
                if (!s.token(i).capital()) {
                    break;
                }
            }
            boolean plural =
                    noun.isPresent() && PeopleNouns.isPlural(s.key(noun.get().to() - 1));
            boolean tells = noun.isPresent() && isSpeaking(s, noun.get().to(), false);
            return plural || tells
                    ? null
                    : one(
                            s,
                            at,
                            noun.map(Match::to).orElse(to),
                            ofAge(s, first, noun.map(Match::value).orElse(Group.UNSPECIFIED)));
        }
        return isAgeOfNamed(s, at + 2) && words.passiveAfter(s, at + 4) != null
                ? one(s, at, at + 4, group(s.key(at + 2)))
                : null;
    }

    /** "A 17-year-old male" is a child, as the age says, whatever the noun; a fighter stays one. */
    private static Group ofAge(Sentence s, int age, Group noun) {
        boolean person = noun == Group.UNSPECIFIED || noun == Group.MEN || noun == Group.WOMEN;
        return person && Ages.isChild(s, age) ? Group.CHILDREN : noun;
    }

    /** "Ilan Merek, 17, was": a number between commas after two words with capitals. */
    static boolean isAgeOfNamed(Sentence s, int at) {
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

    /** "Two men, 26 and 21, were shot": the ages of those counted right before. */
    boolean isAgeOfSeveral(Sentence s, int at) {
        int back = at;
        while (back > 0
                && (AGE.matcher(s.key(back)).matches()
                        || s.key(back).equals(",")
                        || s.key(back).equals("and"))) {
            back--;
        }
        return AGE.matcher(s.key(at)).matches()
                && s.key(back + 1).equals(",")
                && PeopleNouns.isPlural(s.key(back))
                && words.victim(s, back).isPresent()
                && (s.key(at + 1).equals(",")
                        || s.key(at - 1).equals("and")
                                && AGE.matcher(s.key(at - 2)).matches()
                        || s.key(at + 1).equals("and")
                                && AGE.matcher(s.key(at + 2)).matches())
                && words.victim(s, at + 1).isEmpty();
    }

    private static PeopleCount one(Sentence s, int from, int to, Group group) {
        return new PeopleCount(
                from, to, Count.exactly(1), group, false, Form.PERSON, false, PeopleNouns.isPart(s, from), false);
    }

    private static Group group(String age) {
        return Integer.parseInt(age.replaceFirst("-.*", "")) < ADULT ? Group.CHILDREN : Group.UNSPECIFIED;
    }

    /** Headlines leave out articles: "Man shot in Oltera", "Teacher, student killed". */
    @Nullable
    PeopleCount headlined(Sentence s, int at) {
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
                        || PeopleNouns.isPlural(s.key(noun.get().to() - 1))
                        || words.passiveAfter(s, noun.get().to()) == null
                ? null
                : one(s, at, noun.get().to(), noun.get().value());
    }

    /** "A girl, man and woman were hurt": one article for all of a list. */
    @Nullable
    PeopleCount listed(Sentence s, int at) {
        boolean joined = s.key(at - 1).equals(",") || s.key(at - 1).equals("and");
        int before = s.key(at - 2).equals(",") ? at - 3 : at - 2;
        if (!joined || before < 1 || !isOne(s, before)) {
            return null;
        }
        Optional<Match<Group>> noun = words.victim(s, at);
        return noun.isEmpty() || noun.get().to() != at + 1 || !isOne(s, at) || SPEAKER_TAIL.contains(s.key(at + 1))
                ? null
                : one(s, at, at + 1, noun.get().value());
    }

    private boolean isOne(Sentence s, int at) {
        return LISTED.contains(s.key(at)) && words.victim(s, at).isPresent();
    }

    /** "a doctor said", "a doctor at the local hospital said": one who tells, not one who is counted. */
    private boolean isSpeaking(Sentence s, int at, boolean part) {
        if (SPEAKER_TAIL.contains(s.key(at))) {
            boolean said = s.key(at).equals("who")
                    && (SAYING.contains(s.key(at + 2)) || s.key(at + 2).equals("say"));
            return !s.key(at).equals("who")
                    || words.passiveAfter(s, at) == null && !(said && words.passiveAfter(s, at + 3) != null);
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
}
