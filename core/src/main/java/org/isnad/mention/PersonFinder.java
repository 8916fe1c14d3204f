package org.isnad.mention;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.report.Part;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds one person of whom the report has told, or soon tells more: "the boy was shot", "she died", "killing Merek". Such
 * words count nobody anew, but may tell what befell the person.
 */
final class PersonFinder {

    private static final Set<String> SUBJECT = Set.of("he", "she");
    private static final Set<String> OBJECT = Set.of("him", "her");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself");
    /** How many a word says were hit: "triple shooting". */
    static final Map<String, Long> TIMES =
            Map.of("double", 2L, "triple", 3L, "quadruple", 4L, "quintuple", 5L, "sextuple", 6L);

    static final Set<String> SLAYING = Set.of("homicide", "murder", "slaying", "killing");
    private static final Set<String> FATAL = Set.of("fatal", "deadly");
    private static final Set<String> FATAL_ACT = Set.of("shooting", "stabbing");
    private static final Set<String> HELD = Set.of("in", "from");
    private static final Set<String> COLLECTIVE = Set.of(
            "crew", "family", "army", "police", "staff", "personnel", "team", "public", "group", "military", "militia");
    private static final Set<String> DEFINITE = Set.of("the", "that", "this");
    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Pattern AGE = Pattern.compile("[0-9]{1,2}|1[01][0-9]");

    /** Nouns among the words of harm: they count others than the person before them. */
    private static final Set<String> HARM_NOUNS = Set.of(
            "deaths", "death", "casualties", "fatalities", "fatality", "victims", "killings", "bodies", "corpses");

    /** Past forms that, without a form of "be", tell what the person did: "he shot". */
    private static final Set<String> BARE =
            Set.of("shot", "killed", "wounded", "injured", "hurt", "stabbed", "shoots", "murdered", "accidentally");

    /** What follows such a form where it tells what was done to the person: "the man shot in the leg". */
    private static final Set<String> AFTER_BARE = Set.of("in", "by", "during", "on", "outside", "inside", "near");

    /** Verbs of harm that often take no person: "claimed the army had left". */
    private static final Set<String> OF_OTHERS = Set.of("claimed", "claiming", "lost");

    private static final int LONGEST_NAME = 4;

    /** How many words may stand between the article and the noun: "the unidentified young man". */
    private static final int ADJECTIVES = 3;

    private final HarmWords words;

    PersonFinder(HarmWords words) {
        this.words = words;
    }

    /**
     * Last words of the names of persons that a report introduces, lower case: with an age ("Ilan Merek, 17, was", "17-year-old
     * Ilan Merek"), with what they are ("Ilan Merek, a teacher, was wounded") or with what befell them ("shot Ilan Merek"). Names alone may
     * be those of places or groups.
     */
    Set<String> introduced(Document document) {
        Set<String> known = new HashSet<>();
        for (Sentence s : document.sentences()) {
            if (s.part() == Part.TITLE) {
                continue;
            }
            for (int i = 0; i < s.size(); i++) {
                String last = null;
                int aged = Ages.end(s, i);
                if (aged > i) {
                    int to = Names.runEnd(s, aged);
                    last = to > aged ? s.key(to - 1) : null;
                } else if (i > 1
                        && s.token(i).isNumber()
                        && AGE.matcher(s.key(i)).matches()
                        && HarmWords.isAgeAside(s, i - 1)
                        && Names.isName(s.token(i - 2))
                        && i > 2
                        && Names.isName(s.token(i - 3))) {
                    last = s.key(i - 2);
                }
                if (last == null && introducesHarmed(s, i)) {
                    last = s.key(Names.runEnd(s, i) - 1);
                }
                if (last != null && last.length() > 2) {
                    known.add(last);
                }
            }
        }
        return known;
    }

    /** Whether the name that begins at token {@code at} is of a person who was harmed, or is told what the person is. */
    private boolean introducesHarmed(Sentence s, int at) {
        if (!Names.isName(s.token(at)) || at > 0 && Names.isName(s.token(at - 1))) {
            return false;
        }
        int to = Names.runEnd(s, at);
        return to - at >= 2
                && to - at <= LONGEST_NAME
                && (NamedVictim.is(s, at, to, words) || NamedObject.is(s, at, to, words) || isDescribed(s, to));
    }

    /** ", a teacher, was wounded". */
    private boolean isDescribed(Sentence s, int at) {
        boolean article = s.key(at + 1).equals("a") || s.key(at + 1).equals("an");
        return s.key(at).equals(",")
                && article
                && words.victim(s, at + 2)
                        .filter(noun -> s.key(noun.to()).equals(",") && isHarmedAfter(s, noun.to() + 1))
                        .isPresent();
    }

    /** The person at token {@code at}, or null where no word of harm belongs to one there. */
    @Nullable
    PeopleCount retold(Sentence s, int at, Set<String> known) {
        String key = s.key(at);
        if (FATAL.contains(key) && FATAL_ACT.contains(s.key(at + 1)) && !HELD.contains(s.key(at + 2))) {
            return new PeopleCount(
                    at, at + 2, Count.atLeast(1), Group.UNSPECIFIED, false, Form.RETOLD, false, false, false);
        }
        Long times = TIMES.get(key);
        if (times != null) {
            return multiple(s, at, times);
        }
        if (REFLEXIVE.contains(key)) {
            return isHarmedBefore(s, at) || isTurnedOn(s, at) || isNext(s, at)
                    ? new PeopleCount(
                            at,
                            at + 1,
                            Count.exactly(1),
                            key.equals("himself") ? Group.MEN : Group.WOMEN,
                            false,
                            Form.RETOLD,
                            false,
                            false,
                            false)
                    : null;
        }
        if (SUBJECT.contains(key)) {
            return isHarmedAfter(s, at + 1) ? person(at, at + 1, Group.UNSPECIFIED) : null;
        }
        if (OBJECT.contains(key)) {
            boolean harmed = isHarmedBefore(s, at);
            boolean owner = key.equals("her") && !endsPhrase(s, at + 1);
            return harmed && !owner ? person(at, at + 1, Group.UNSPECIFIED) : null;
        }
        if (DEFINITE.contains(key)) {
            return definite(s, at);
        }
        return named(s, at, known);
    }

    /** "a double homicide", "the triple shooting": the word counts those hit. */
    private static @Nullable PeopleCount multiple(Sentence s, int at, long times) {
        int act = s.key(at + 1).equals("fatal") ? at + 2 : at + 1;
        boolean kind = SLAYING.contains(s.key(act)) || s.key(act).equals("shooting");
        return kind
                ? new PeopleCount(
                        at, act + 1, Count.exactly(times), Group.UNSPECIFIED, true, Form.NUMBER, false, false, false)
                : null;
    }

    private @Nullable PeopleCount definite(Sentence s, int at) {
        for (int i = at + 1; i < Math.min(s.size(), at + 2 + ADJECTIVES); i++) {
            Optional<Match<Group>> noun = words.victim(s, i);
            if (noun.isPresent()) {
                int to = noun.get().to();
                Optional<Match<Group>> next = words.victim(s, to);
                to = next.map(Match::to).orElse(to);
                int end = WithOwn.end(s, at, to, words);
                boolean harmed = isHarmedAfter(s, to)
                        || endsPhrase(s, to) && isHarmedBefore(s, at)
                        || LaterDeath.behindAside(s, person(at, to, noun.get().value()), words) != null;
                Group group = next.map(Match::value).orElse(noun.get().value());
                if (end >= 0) {
                    return withOwn(at, end, group);
                }
                return harmed
                                && !COLLECTIVE.contains(s.key(to - 1))
                                && !s.key(to).equals("'s")
                                && !PeopleNouns.isPlural(s.key(to - 1))
                        ? person(at, to, group)
                        : null;
            }
            if (s.token(i).isPunctuation()
                    || s.token(i).isNumber() && !s.key(i).endsWith("-old")
                    || NOUN_PHRASE_END.contains(s.key(i))
                    || words.passiveAt(s, i).isPresent()) {
                return null;
            }
        }
        return null;
    }

    /** "killed journalist Ilan Merek": what the person is stands for an article. */
    private @Nullable PeopleCount called(Sentence s, int at) {
        Match<Group> noun = s.token(at).capital() ? null : words.victim(s, at).orElse(null);
        if (noun == null || noun.to() >= s.size() || PeopleNouns.isPlural(s.key(noun.to() - 1))) {
            return null;
        }
        int to = Names.runEnd(s, noun.to());
        return to > noun.to() && NamedObject.isCalled(s, at, noun.to(), to, words)
                ? person(at, to, noun.value())
                : null;
    }

    private @Nullable PeopleCount named(Sentence s, int at, Set<String> known) {
        PeopleCount called = called(s, at);
        if (called != null) {
            return called;
        }
        if (!Names.isName(s.token(at)) || at > 0 && Names.isName(s.token(at - 1))) {
            return null;
        }
        int to = Names.runEnd(s, at);
        boolean full = to - at >= 2 && to - at <= LONGEST_NAME && s.part() == Part.TEXT;
        int end = full ? WithOwn.end(s, at, to, words) : -1;
        if (end >= 0) {
            return withOwn(at, end, Group.UNSPECIFIED);
        }
        if (to > at && (NamedVictim.is(s, at, to, words) || NamedObject.is(s, at, to, words))) {
            return person(at, to, Group.UNSPECIFIED);
        }
        if (to == at || to - at > LONGEST_NAME || !known.contains(s.key(to - 1))) {
            return null;
        }
        boolean harmed = isHarmedAfter(s, to) || isHarmedBefore(s, at);
        return harmed ? person(at, to, Group.UNSPECIFIED) : null;
    }

    /** Whether a verb says after them that they were killed or hurt; "he confirmed deaths" does not. */
    private boolean isHarmedAfter(Sentence s, int at) {
        Harmed harmed = words.passiveAfter(s, at);
        return harmed != null
                && (harmed.harm() == Harm.KILLED || harmed.harm() == Harm.INJURED)
                && (harmed.from() > at
                        || !BARE.contains(s.key(harmed.from()))
                        || AFTER_BARE.contains(s.key(harmed.to())))
                && !HARM_NOUNS.contains(s.key(harmed.to() - 1))
                && !HARM_NOUNS.contains(s.key(harmed.from()));
    }

    /** "turned the gun on himself". */
    private static boolean isTurnedOn(Sentence s, int at) {
        return s.key(at - 1).equals("on") && s.key(at - 4).startsWith("turn")
                || s.key(at - 1).equals("on") && s.key(at - 3).startsWith("turn");
    }

    /** "shot his brother and then himself": what befell the one before befell them too. */
    static boolean isNext(Sentence s, int at) {
        return REFLEXIVE.contains(s.key(at))
                && (s.key(at - 1).equals("then")
                        || s.key(at - 1).equals("and")
                        || s.key(at - 1).equals("before"));
    }

    /** "killing him", "shot the boy". */
    private boolean isHarmedBefore(Sentence s, int at) {
        return words.activeEndingAt(s, at)
                .filter(m -> m.value() == Harm.KILLED || m.value() == Harm.INJURED)
                .filter(m -> !OF_OTHERS.contains(s.key(m.from())))
                .isPresent();
    }

    private static boolean endsPhrase(Sentence s, int at) {
        return at >= s.size() || s.token(at).isPunctuation() || NOUN_PHRASE_END.contains(s.key(at));
    }

    /** Who is told with those who are theirs is told for the first time. */
    private static PeopleCount withOwn(int from, int to, Group group) {
        return new PeopleCount(from, to, Count.exactly(1), group, false, Form.PERSON, false, false, false);
    }

    private static PeopleCount person(int from, int to, Group group) {
        return new PeopleCount(from, to, Count.exactly(1), group, false, Form.RETOLD, false, false, false);
    }
}
