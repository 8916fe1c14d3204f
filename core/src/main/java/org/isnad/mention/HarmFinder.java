package org.isnad.mention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says what befell the people of a count: by the verb before it ("killed 12"), the passive after it ("12 were killed"), a
 * list that shares the harm of the count before, or words for a toll.
 */
final class HarmFinder {

    private static final Set<String> TOLL_LINK = WordClass.TOLL_LINK.words();
    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> LIST_JOIN = WordClass.LIST_JOIN.words();
    private static final Set<String> BETWEEN_HARM_AND_NUMBER = WordClass.BETWEEN_HARM_AND_NUMBER.words();
    private static final Set<String> IN = Set.of("in", "at", "near", "on");
    private static final Set<String> OWNER = WordClass.OWNER.words();
    private static final Set<String> PASSIVE_BREAK = WordClass.PASSIVE_BREAK.words();
    private static final Set<String> NEGATION = Set.of("not", "anyone", "nobody", "told", "tells", "says");
    private static final Set<String> BEFORE_PART = Set.of(
            "and",
            "including",
            "with",
            "among",
            "them",
            "whom",
            "which",
            "least",
            "most",
            "about",
            "but",
            "were",
            "are");
    /** What may stand beside the name of a place: "in the nearby town of Hirske". */
    private static final Set<String> PLACE_WORDS = Set.of(
            "the",
            "of",
            "nearby",
            "town",
            "village",
            "city",
            "district",
            "neighbourhood",
            "neighborhood",
            "suburb",
            "area",
            "province",
            "northern",
            "southern",
            "eastern",
            "western",
            "central");

    /** How many words may tell a place between two numbers. */
    private static final int LONGEST_PLACE = 8;

    /** How far behind a count the quotation may end that it begins: "more than 50 apostates". */
    private static final int QUOTED_NOUN = 3;

    private static final Set<String> MOURNING =
            Set.of("buried", "bury", "mourned", "mourn", "mourning", "honoured", "honored", "of", "for");

    private static final Set<String> SAID = Set.of("said", "says", "told", "added");
    private static final Set<String> SUBJECT = Set.of("he", "she");
    private static final Set<String> DISPLACED = Set.of("refugees", "displaced", "idps", "asylum-seekers");
    private static final Set<String> PLAIN_HARM = Set.of("killed", "dead", "wounded", "injured", "died");

    /** How many words may stand between one person harmed and the next: "his brother, 12, and then himself". */
    private static final int FOLLOWS = 8;

    private static final Set<String> WOUND_OF = Set.of("with", "from", "suffering", "to");

    /** How far behind a person its wound may be told. */
    private static final int FAR_WOUND = 14;

    /** How many words behind a number its own verb may stand: "and four others, including a child, were". */
    private static final int OWN_VERB = 12;

    /** What a word between a number and a noun for people says of these. */
    private static final Map<String, Harm> DESCRIBED =
            Map.of("wounded", Harm.INJURED, "injured", Harm.INJURED, "dead", Harm.KILLED);

    private final Lexicon lexicon;
    private final HarmWords words;

    HarmFinder(Lexicon lexicon, HarmWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * What befell those counted, or null where the sentence does not tell.
     *
     * @param previous the count before this one, or null
     * @param before   what befell those, or null
     */
    @Nullable
    Harmed find(Sentence s, PeopleCount c, @Nullable PeopleCount previous, @Nullable Harmed before) {
        if (s.key(c.from()).equals("fatal") || s.key(c.from()).equals("deadly")) {
            return new Harmed(Harm.KILLED, c.from(), c.to(), false);
        }
        if (PersonFinder.TIMES.containsKey(s.key(c.from()))) {
            boolean slain = PersonFinder.SLAYING.contains(s.key(c.to() - 1))
                    || s.key(c.from() + 1).equals("fatal");
            return new Harmed(slain ? Harm.KILLED : Harm.INJURED, c.from(), c.to(), false);
        }
        if (PairFinder.isMurderSuicide(s, c.from()) || isOfDead(s, c)) {
            return new Harmed(Harm.KILLED, c.from(), c.to(), false);
        }
        if (s.key(c.from() - 1).equals("on") && s.key(c.from()).endsWith("self")) {
            return new Harmed(tellsOfDeath(s, c.from()) ? Harm.KILLED : Harm.INJURED, c.from(), c.to(), false);
        }
        // "and a hospital worker at 17": who gives a toll.
        boolean gives = c.single() && s.key(c.to()).equals("at") && SaidNumber.isNumber(lexicon, s, c.to() + 1);
        if (gives || s.key(c.to() - 1).equals("survivors")) {
            return null;
        }
        Harmed lives = LostLives.harm(s, c);
        if (lives != null) {
            return lives;
        }
        Harmed sent = HospitalWords.of(s, c);
        if (sent != null) {
            return sent;
        }
        Harmed left = leftHarm(s, c);
        int behind = c.single() ? NamedVictim.behindAsides(s, c.to()) : c.to();
        boolean apposed = c.single()
                && s.key(c.from() - 1).equals(",")
                && s.key(behind).equals(",")
                && c.from() > 1
                && Names.isName(s.token(c.from() - 2));
        Harmed near = words.passiveAfter(s, apposed ? behind + 1 : behind);
        if (near != null
                && (left == null
                        || near.from() - c.to() <= 1 && !s.key(near.from() - 1).equals("and"))) {
            return c.single() || c.count().anchor() == 1 ? LaterDeath.of(s, c, near) : near;
        }
        if (left != null) {
            return c.single() ? LaterDeath.of(s, c, left) : left;
        }
        Harmed lies = c.single() ? HospitalWords.lies(s, c) : null;
        if (lies != null) {
            return lies;
        }
        boolean oneOf = s.key(c.from()).equals("one")
                && s.key(c.from() + 1).equals("of")
                && s.key(c.to()).equals(",");
        Harmed aside = c.single() || oneOf ? LaterDeath.behindAside(s, c, words) : null;
        if (aside != null) {
            return aside;
        }
        if (previous != null && before != null) {
            if (PersonFinder.isNext(s, c.from()) && before.left() && c.from() - previous.to() < FOLLOWS) {
                return new Harmed(before.harm(), c.from(), c.to(), true);
            }
            if ((c.partOfWhole() || c.ofThem()) && isSetOff(s, c) && c.from() - previous.to() < 12) {
                return new Harmed(before.harm(), c.from(), c.to(), before.left());
            }
            boolean across = isJoinAcrossPlace(s, previous, before, c);
            boolean listed = isJoin(s, previous, before, c) || across;
            boolean hurt = before.harm() == Harm.KILLED || before.harm() == Harm.INJURED;
            Harmed described = listed && hurt ? described(s, c) : null;
            if (described != null) {
                return described;
            }
            if (listed && before.left() || across) {
                return new Harmed(before.harm(), c.from(), c.to(), true);
            }
        }
        Harmed far = c.single() ? farWound(s, c) : farPassive(s, c);
        if (far != null) {
            return far;
        }
        if (previous != null && before != null && isJoin(s, previous, before, c) && !speaks(s, c)) {
            int verb = before.left() ? -1 : verb(s, c.to());
            if (verb < 0) {
                return new Harmed(before.harm(), c.from(), c.to(), before.left());
            }
            Harmed own = farPassive(s, c);
            return own != null ? own : HospitalWords.behind(s, verb);
        }
        return c.single()
                ? null
                : displacedByName(s, c) ? new Harmed(Harm.DISPLACED, c.from(), c.to(), false) : toll(s, c);
    }

    /** "killed 32 and 115 wounded persons": a word of its own says what befell the second. */
    private @Nullable Harmed described(Sentence s, PeopleCount c) {
        Harm harm = DESCRIBED.get(s.key(c.to()));
        if (c.single() || harm == null) {
            return null;
        }
        return words.victim(s, c.to() + 1)
                .filter(people -> PeopleNouns.isPlural(s.key(people.to() - 1)))
                .map(people -> new Harmed(harm, c.to(), people.to(), false))
                .orElse(null);
    }

    /** "One attacker was killed, a police colonel said". */
    private static boolean speaks(Sentence s, PeopleCount c) {
        return c.single() && (SAID.contains(s.key(c.to())) || SAID.contains(s.key(c.to() + 1)));
    }

    /**
     * "Three deceased victims were sent to the city", "3 martyrs and several wounded": whatever else is told of them; but
     * those who "buried four martyrs" tell of no act.
     */
    private static boolean isOfDead(Sentence s, PeopleCount c) {
        boolean mourned = MOURNING.contains(s.key(c.from() - 1));
        for (int i = c.from(); i < c.to(); i++) {
            boolean martyrs = i == c.to() - 1 && s.key(i).equals("martyrs") && !mourned;
            if (s.key(i).equals("deceased") || martyrs) {
                return true;
            }
        }
        return false;
    }

    /** "He killed his wife before turning the gun on himself": so is told that he died, too. */
    private boolean tellsOfDeath(Sentence s, int before) {
        for (int i = 0; i < before; i++) {
            if (words.passiveAt(s, i).filter(m -> m.value() == Harm.KILLED).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Two people are dead and three others are in hospital": the second number has a verb of its own. */
    private static int verb(Sentence s, int from) {
        for (int i = from; i < Math.min(s.size(), from + OWN_VERB) && !PASSIVE_BREAK.contains(s.key(i)); i++) {
            if (BE.contains(s.key(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "12 people, one of them a child", but not "killed a boy after one of them shouted". */
    private static boolean isSetOff(Sentence s, PeopleCount c) {
        int at = c.from();
        return at == 0 || !s.key(at).equals("one") || !s.token(at - 1).isWord() || BEFORE_PART.contains(s.key(at - 1));
    }

    /** "12 civilians and three soldiers": only a joining word between the two numbers. */
    static boolean isJoin(Sentence s, PeopleCount previous, Harmed before, PeopleCount c) {
        int gapFrom = Math.max(previous.to(), before.left() ? previous.to() : Math.max(previous.to(), before.to()));
        if (c.from() - gapFrom > 4 || c.from() < gapFrom) {
            return false;
        }
        for (int i = gapFrom; i < c.from(); i++) {
            String key = s.key(i);
            if (!LIST_JOIN.contains(key) && !OWNER.contains(key)) {
                return false;
            }
        }
        return true;
    }

    /** "killed three people in Hirske and another two in the town of Orikhove": the second number shares the verb of the first. */
    private static boolean isJoinAcrossPlace(Sentence s, PeopleCount previous, Harmed before, PeopleCount c) {
        int told = before.left() ? previous.to() : Math.max(previous.to(), before.to());
        int from = s.key(c.from() - 1).equals("another") ? c.from() - 1 : c.from();
        int end = s.key(from - 2).equals(",") ? from - 2 : from - 1;
        boolean joined = s.key(from - 1).equals("and") || s.key(from - 1).equals(",");
        if (!joined
                || end - told < 2
                || end - told > LONGEST_PLACE
                || !IN.contains(s.key(told))
                || !isElsewhere(s, c.to())) {
            return false;
        }
        boolean named = false;
        for (int i = told + 1; i < end; i++) {
            boolean name = Names.isName(s.token(i));
            if (!name && !PLACE_WORDS.contains(s.key(i))) {
                return false;
            }
            named |= name;
        }
        return named;
    }

    /** "in Orikhove" with no verb behind it: "and five in Hirske were arrested" tells of another fate. */
    static boolean isElsewhere(Sentence s, int at) {
        if (!IN.contains(s.key(at))) {
            return false;
        }
        int i = at + 1;
        boolean named = false;
        while (i < s.size() && (Names.isName(s.token(i)) || PLACE_WORDS.contains(s.key(i)))) {
            named |= Names.isName(s.token(i));
            i++;
        }
        return named && !BE.contains(s.key(i)) && !AUXILIARY.contains(s.key(i)) && !isPast(s.key(i));
    }

    private static boolean isPast(String key) {
        return key.endsWith("ed") || key.equals("hit") || key.equals("struck") || key.equals("fled");
    }

    private @Nullable Harmed leftHarm(Sentence s, PeopleCount c) {
        // "killing "more than 90" fighters": a number that the report does not make its own.
        int start = isQuoted(s, c) ? c.from() - 1 : c.from();
        int end = start;
        while (end > 0
                && start - end < 3
                && BETWEEN_HARM_AND_NUMBER.contains(s.key(end - 1))
                && words.activeEndingAt(s, end).isEmpty()) {
            end--;
        }
        Optional<Match<Harm>> active = words.activeEndingAt(s, end);
        if (active.isEmpty() && end != start) {
            active = words.activeEndingAt(s, start);
        }
        if (active.isEmpty()) {
            return null;
        }
        Match<Harm> harm = active.get();
        if (AttemptWords.before(s, harm.from()) || c.single() && isSaid(s, harm, c)) {
            return null;
        }
        // "40 were killed 12 wounded": a passive that belongs to the number before.
        String aux = s.key(harm.from() - 1);
        boolean passive = (aux.equals("were") || aux.equals("was") || aux.equals("been"))
                && !s.key(harm.from()).endsWith("ing");
        return passive ? null : new Harmed(harm.value(), harm.from(), harm.to(), true);
    }

    private static boolean isQuoted(Sentence s, PeopleCount c) {
        boolean ends = false;
        for (int i = c.from(); i < Math.min(s.size(), c.to() + QUOTED_NOUN); i++) {
            ends |= s.key(i).equals("\"");
        }
        return ends && s.key(c.from() - 1).equals("\"");
    }

    /** "Claiming the child had shot himself", unlike "the raid claimed a child's life". */
    private static boolean isSaid(Sentence s, Match<Harm> harm, PeopleCount c) {
        return s.key(harm.from()).startsWith("claim")
                && harm.to() - harm.from() == 1
                && !s.key(c.to()).equals("'s")
                && !s.key(c.to() - 1).equals("life");
    }

    /** "15 civilians, among them four children, were killed": a form of be and the word of harm further on. */
    private @Nullable Harmed farPassive(Sentence s, PeopleCount c) {
        boolean next = false;
        for (int i = c.to(); i < Math.min(s.size(), c.to() + 16); i++) {
            String key = s.key(i);
            // "risen to 17 and 204 injured": the word of harm is the next number's.
            next |= s.token(i).isNumber() && isAdded(s, i);
            if (PASSIVE_BREAK.contains(key) || SUBJECT.contains(key) || NEGATION.contains(key) || key.equals(":")) {
                return null;
            }
            if (isAsideOfPart(s, i)) {
                i = asideEnd(s, i + 1);
                continue;
            }
            if (BE.contains(key)) {
                for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
                    Optional<Match<Harm>> match = words.passiveAt(s, j);
                    if (match.isPresent()) {
                        return new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                false);
                    }
                    if (!AUXILIARY.contains(s.key(j))
                            && !s.key(j).endsWith("ly")
                            && !s.key(j).equals("\"")) {
                        break;
                    }
                }
                continue;
            }
            if (i > c.to() && words.activeEndingAt(s, i + 1).isPresent() && words.isTransitiveAt(s, i)) {
                return null;
            }
            Optional<Match<Harm>> direct = words.passiveAt(s, i);
            if (direct.isPresent()
                    && !next
                    && !words.isTransitive(s, direct.get())
                    && direct.get().value() != Harm.POPULATION
                    && (direct.get().value() == Harm.DISPLACED || PLAIN_HARM.contains(s.key(i)))) {
                return new Harmed(
                        direct.get().value(), direct.get().from(), direct.get().to(), false);
            }
        }
        return null;
    }

    /** "Ten people, two of whom died, were injured": what is told of a part between commas. */
    private boolean isAsideOfPart(Sentence s, int comma) {
        int number = comma + 1;
        return s.key(comma).equals(",")
                && number < s.size()
                && (s.token(number).isNumber() || words.isNumber(s.key(number)))
                && s.has(number + 1, "of", "whom");
    }

    private static int asideEnd(Sentence s, int from) {
        int at = from;
        while (at < s.size() && !s.key(at).equals(",")) {
            at++;
        }
        return at;
    }

    /** "and 106", "with over 200": a number beside the one before it. */
    private static boolean isAdded(Sentence s, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (s.key(i).equals("and") || s.key(i).equals("with")) {
                return true;
            }
        }
        return false;
    }

    /** "A girl showed up in an emergency room with a gunshot wound", "a man from Oltera has died": borne by the one told first in the clause. */
    private @Nullable Harmed farWound(Sentence s, PeopleCount c) {
        for (int i = c.to(); i < Math.min(s.size(), c.to() + FAR_WOUND); i++) {
            if (PASSIVE_BREAK.contains(s.key(i))
                    || SUBJECT.contains(s.key(i))
                    || s.key(i).equals(",")
                    || s.key(i).equals(":")
                    || words.victim(s, i).isPresent()) {
                return null;
            }
            if (s.has(i, "has", "died") || s.has(i, "was", "pronounced", "dead")) {
                return new Harmed(Harm.KILLED, i, i + (s.key(i).equals("has") ? 2 : 3), false);
            }
            if (WOUND_OF.contains(s.key(i))) {
                for (int j = i + 1; j < Math.min(s.size(), i + FOLLOWS); j++) {
                    if (s.key(j).equals("gunshot") && s.key(j + 1).startsWith("wound")) {
                        return new Harmed(Harm.INJURED, i, j + 2, false);
                    }
                }
            }
        }
        return null;
    }

    /** "900,000 refugees", "5.7 million internally displaced people": the noun itself tells. */
    private static boolean displacedByName(Sentence s, PeopleCount c) {
        for (int i = c.from(); i < c.to(); i++) {
            if (DISPLACED.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The death toll ... reached at least 112 people". */
    private @Nullable Harmed toll(Sentence s, PeopleCount c) {
        String lead = s.key(c.from() - 1);
        for (int i = c.from() - 1; i >= Math.max(0, c.from() - 26); i--) {
            Optional<Match<Harm>> match = lexicon.harmToll.find(s, i);
            if (match.isPresent()) {
                boolean linked =
                        TOLL_LINK.contains(lead) || c.from() - match.get().to() <= 1;
                return linked
                        ? new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                true)
                        : null;
            }
        }
        return null;
    }
}
