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
    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> BETWEEN_HARM_AND_NUMBER = WordClass.BETWEEN_HARM_AND_NUMBER.words();
    private static final Set<String> PASSIVE_BREAK = WordClass.PASSIVE_BREAK.words();
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
    /** How far behind a count the quotation may end that it begins: "more than 50 apostates". */
    private static final int QUOTED_NOUN = 3;

    private static final Set<String> MOURNING =
            Set.of("buried", "bury", "mourned", "mourn", "mourning", "honoured", "honored", "of", "for");

    private static final Set<String> TAKING = Set.of("took", "take", "takes", "taking", "held", "holding");
    private static final Set<String> HELD = Set.of("hostage", "captive", "prisoner");

    private static final Set<String> SAID = Set.of("said", "says", "told", "added");
    private static final Set<String> DISPLACED = Set.of("refugees", "displaced", "idps", "asylum-seekers");

    /** How many words may stand between one person harmed and the next: "his brother, 12, and then himself". */
    private static final int FOLLOWS = 8;

    /** How many words behind a number its own verb may stand: "and four others, including a child, were". */
    private static final int OWN_VERB = 12;

    /** What a word between a number and a noun for people says of these. */
    private static final Map<String, Harm> DESCRIBED =
            Map.of("wounded", Harm.INJURED, "injured", Harm.INJURED, "dead", Harm.KILLED);

    private final Lexicon lexicon;
    private final HarmWords words;
    private final FarHarm far;

    HarmFinder(Lexicon lexicon, HarmWords words) {
        this.lexicon = lexicon;
        this.words = words;
        this.far = new FarHarm(words);
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
        // "Militants took nine fishermen hostage".
        if (TAKING.contains(s.key(c.from() - 1))
                && (HELD.contains(s.key(c.to())) || HELD.contains(s.key(c.to() - 1)))) {
            return new Harmed(Harm.ABDUCTED, c.from() - 1, c.to(), true);
        }
        Harmed labelled = LabelledNumber.harm(s, c);
        if (labelled != null) {
            return labelled;
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
            Harmed later = LaterDeath.ofPart(s, c, before);
            if (later != null) {
                return later;
            }
            if (PersonFinder.isNext(s, c.from()) && before.left() && c.from() - previous.to() < FOLLOWS) {
                return new Harmed(before.harm(), c.from(), c.to(), true);
            }
            if ((c.partOfWhole() || c.ofThem()) && isSetOff(s, c) && c.from() - previous.to() < 12) {
                return new Harmed(before.harm(), c.from(), c.to(), before.left());
            }
            boolean across = JoinedCount.isAcrossPlace(s, previous, before, c);
            boolean listed = JoinedCount.isListed(s, previous, before, c) || across;
            boolean hurt = before.harm() == Harm.KILLED || before.harm() == Harm.INJURED;
            Harmed described = listed && hurt ? described(s, c) : null;
            if (described != null) {
                return described;
            }
            if (listed && before.left() || across) {
                return new Harmed(before.harm(), c.from(), c.to(), true);
            }
        }
        Harmed distant = c.single() ? far.wound(s, c) : far.passive(s, c);
        if (distant != null) {
            return distant;
        }
        if (previous != null && before != null && JoinedCount.isListed(s, previous, before, c) && !speaks(s, c)) {
            int verb = before.left() ? -1 : verb(s, c.to());
            if (verb < 0) {
                return new Harmed(before.harm(), c.from(), c.to(), before.left());
            }
            Harmed own = far.passive(s, c);
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
