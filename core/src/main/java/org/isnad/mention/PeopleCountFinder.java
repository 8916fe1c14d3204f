package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> VAGUE_DETERMINERS = Set.of("some", "many", "several", "few", "numerous");
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();
    private static final Set<String> OWNER = WordClass.OWNER.words();

    private static final Set<Group> PAIRED = Set.of(Group.CHILDREN, Group.WOMEN, Group.MEN);

    /** How many words may stand before the noun for people: "of the 12 Norland army soldiers". */
    private static final int ADJECTIVES = 4;

    /** How far behind a number its verb may stand: "five of the 12 people killed in the air strike on the town were children". */
    private static final int PREDICATE = 24;

    private final HarmWords words;
    private final PeopleNouns nouns;
    private final OnePersonFinder one;
    private final PersonFinder persons;
    private final PairFinder pairs;
    private final NotPeople notPeople;

    PeopleCountFinder(HarmWords words, PersonFinder persons) {
        this.words = words;
        this.nouns = new PeopleNouns(words);
        this.one = new OnePersonFinder(words, nouns);
        this.persons = persons;
        this.pairs = new PairFinder(words);
        this.notPeople = new NotPeople(words, one);
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
        if (NotPeople.isInTime(n, times)) {
            return null;
        }
        if (s.key(n.to() - 1).equals("couple")
                && !next.equals("of")
                && !next.equals("more")
                && words.victim(s, n.to()).isEmpty()) {
            return one.couple(s, n.from());
        }
        if (notPeople.isCounted(s, n)) {
            return null;
        }
        Token first = s.token(n.core());
        PeopleCount lives = LostLives.of(s, n, words);
        if (lives != null) {
            return lives;
        }
        if (s.has(n.to(), "of", "the") && words.isNumberAt(s, n.to() + 2)) {
            return isOfPeople(s, n.to() + 3) ? ofCounted(s, n) : null;
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

    /** Numbers that no word says to count people, and none that they count something else. */
    List<NumberMention> open(
            Sentence s, List<NumberMention> numbers, List<TimeMention> times, List<PeopleCount> counts) {
        return numbers.stream()
                .filter(n -> counts.stream().noneMatch(c -> n.from() < c.to() && c.from() < n.to()))
                .filter(n -> !NotPeople.isInTime(n, times) && !notPeople.isCounted(s, n))
                .toList();
    }

    /** "of the 12 people", "of the 12 killed", "of the 12 were", but not "of the 31 lorries". */
    private boolean isOfPeople(Sentence s, int at) {
        return BE.contains(s.key(at))
                || words.victimWithin(s, at, ADJECTIVES)
                || words.passiveAt(s, at).isPresent();
    }

    /** "five of the 12 people killed were children": the noun behind the verb says who. */
    private PeopleCount ofCounted(Sentence s, NumberMention n) {
        for (int i = n.to() + 3; i + 1 < Math.min(s.size(), n.to() + PREDICATE); i++) {
            Optional<Match<Group>> noun = BE.contains(s.key(i)) ? words.victim(s, i + 1) : Optional.empty();
            if (noun.isPresent()) {
                return new PeopleCount(
                        n.from(), n.to(), n.count(), noun.get().value(), false, Form.NUMBER, false, true, false);
            }
        }
        return PeopleCount.unnamed(n.from(), n.to(), n.count(), false, true);
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
