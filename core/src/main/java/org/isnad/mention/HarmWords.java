package org.isnad.mention;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Looks up the words that tell of harm and the nouns for those harmed; knows which form stands before them, which after. */
final class HarmWords {

    private static final Pattern AGE = Pattern.compile("\\d{1,2}|1[01]\\d");
    private static final Set<String> AFTER_AGE = Set.of(",", ".", ";", ")", "and", "\u2013", "\u2014", "-");
    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> OBJECT = Set.of("him", "her", "his", "their", "them");
    private static final Set<String> RELATIVE = Set.of("who", "that");
    /** Verbs that without a form of "be" tell what somebody did: "the officer who shot". */
    private static final Set<String> DEED = Set.of("shot", "killed", "stabbed", "murdered");

    private static final Set<String> PLACE_LEAD = Set.of("at", "in", "near", "inside", "outside", "on");
    private static final Set<String> AIM = Set.of("at", "into", "through", "toward", "towards", "back");

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> DETERMINER = WordClass.DETERMINER.words();

    private final Lexicon lexicon;

    HarmWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a number in digits or words begins at token {@code at}. */
    boolean isNumberAt(Sentence s, int at) {
        return at >= 0 && at < s.size() && (s.token(at).isNumber() || isNumber(s.key(at)));
    }

    boolean isNumber(String key) {
        return lexicon.numbers.word(key).isPresent();
    }

    /** A verb of harm that ends right before token {@code end}: "killed" in "killed 12". */
    Optional<Match<Harm>> activeEndingAt(Sentence s, int end) {
        for (int from = Math.max(0, end - 4); from < end; from++) {
            Optional<Match<Harm>> match = lexicon.harmActive.find(s, from);
            if (match.isPresent() && match.get().to() == end) {
                return match;
            }
        }
        return Optional.ofNullable(HitWords.endingAt(s, end));
    }

    /** A word of harm after those harmed, the longest that begins at token {@code at}. */
    Optional<Match<Harm>> passiveAt(Sentence s, int at) {
        Optional<Match<Harm>> listed = lexicon.harmPassive.find(s, at);
        if (listed.isPresent()) {
            return listed.filter(match -> !Undone.is(s, match));
        }
        Match<Harm> hit = HitWords.passiveAt(s, at);
        hit = hit == null ? ConditionWords.at(s, at) : hit;
        return Optional.ofNullable(hit != null ? hit : WoundWords.at(s, at));
    }

    /** Whether a word of harm after those harmed begins at token {@code at}. */
    boolean isHarm(Sentence s, int at) {
        return lexicon.harmPassive.find(s, at).isPresent();
    }

    /** ", 91," or ", 91" at the end: an age set off by commas, the first of them at {@code comma}. */
    static boolean isAgeAside(Sentence s, int comma) {
        boolean number = comma + 1 < s.size()
                && s.key(comma).equals(",")
                && s.token(comma + 1).isNumber()
                && AGE.matcher(s.key(comma + 1)).matches();
        return number && (comma + 2 >= s.size() || AFTER_AGE.contains(s.key(comma + 2)));
    }

    /** The word of harm right after a number, auxiliaries between: "12 people were reportedly killed". */
    @Nullable
    Harmed passiveAfter(Sentence s, int after) {
        boolean auxiliary = false;
        int at = isAgeAside(s, after) ? Math.min(s.size(), after + 3) : after;
        for (int i = at; i < Math.min(s.size(), at + 6); i++) {
            Optional<Match<Harm>> match = passiveAt(s, i);
            if (match.isPresent() && isAdjective(s, match.get())) {
                return null;
            }
            if (match.isPresent()) {
                boolean active = !auxiliary
                        && (isTransitive(s, match.get()) || isOfDoer(s, match.get()) || isAimed(s, match.get()));
                return active
                        ? null
                        : new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                false);
            }
            // "8 fighters had been "eliminated"": in a word that the report does not make its own.
            if (!AUXILIARY.contains(s.key(i))
                    && !s.key(i).endsWith("ly")
                    && !s.key(i).equals("\"")) {
                return null;
            }
            auxiliary |= BE.contains(s.key(i));
        }
        return null;
    }

    /** "The boy shot through the floor", "a man shot at them": nobody is hurt by that. */
    private static boolean isAimed(Sentence s, Match<Harm> harm) {
        return s.part() == Part.TEXT
                && s.key(harm.to() - 1).equals("shot")
                && AIM.contains(s.key(harm.to()))
                && !(s.key(harm.to()).equals("at") && !OBJECT.contains(s.key(harm.to() + 1)));
    }

    /** "her two sons and the injured boy": what is told of the boy is not told of those before. */
    private boolean isAdjective(Sentence s, Match<Harm> harm) {
        return DETERMINER.contains(s.key(harm.from() - 1))
                && harm.to() - harm.from() == 1
                && s.key(harm.from()).endsWith("ed")
                && victimWithin(s, harm.to(), 3);
    }

    /** "gunmen killed 12": the word has an object of its own. */
    boolean isTransitive(Sentence s, Match<Harm> harm) {
        if (activeEndingAt(s, harm.to()).isEmpty()) {
            return false;
        }
        int next = harm.to();
        String key = s.key(next);
        boolean article = DETERMINER.contains(key)
                && (victimWithin(s, next + 1, 4)
                        || s.key(next + 1).equals("couple")
                        || s.key(next + 2).equals("couple"));
        boolean aged = Ages.end(s, next) > next || DETERMINER.contains(key) && Ages.end(s, next + 1) > next + 1;
        boolean headline = s.key(harm.from()).endsWith("s") && harm.to() - harm.from() == 1 && isNumberAt(s, next);
        return headline
                || isNumberAlone(s, next)
                || isFirstOfTwo(s, next)
                || s.key(next).equals("at") && s.key(next + 1).equals("least")
                || aged
                || OBJECT.contains(key)
                || next < s.size() && NamedObject.is(s, next, Names.runEnd(s, next), this)
                || article
                || next < s.size() && s.token(next).isNumber() && victimWithin(s, next + 1, 4)
                || lexicon.numbers.word(key).isPresent() && victimWithin(s, next + 1, 4)
                || victim(s, next).isPresent()
                        && !key.equals("others")
                        && !isPeoplesName(s, victim(s, next).get());
    }

    /** "A suicide bomber killed eight at a market": the number stands for those killed. */
    private boolean isNumberAlone(Sentence s, int next) {
        return s.part() == Part.TEXT && isNumberAt(s, next) && PLACE_LEAD.contains(s.key(next + 1));
    }

    /** "Girl accidentally shot, killed another teen": both verbs have the one object. */
    private boolean isFirstOfTwo(Sentence s, int next) {
        return s.part() == Part.TITLE
                && s.key(next).equals(",")
                && DEED.contains(s.key(next + 1))
                && victimWithin(s, next + 2, 3);
    }

    /** "the guard who shot and killed a suspected thief": a relative clause in which nobody is shot by others. */
    private boolean isOfDoer(Sentence s, Match<Harm> harm) {
        String key = s.key(harm.to());
        boolean plain = harm.to() - harm.from() == 1 && DEED.contains(s.key(harm.from()));
        return RELATIVE.contains(s.key(harm.from() - 1))
                && activeEndingAt(s, harm.to()).isPresent()
                && (plain
                        || DETERMINER.contains(key)
                        || OBJECT.contains(key)
                        || harm.to() >= s.size()
                        || isNamedOrBare(s, harm.to()));
    }

    private static boolean isNamedOrBare(Sentence s, int object) {
        return Names.isName(s.token(object))
                || s.part() == Part.TITLE && s.token(object).isWord() && !NOUN_PHRASE_END.contains(s.key(object));
    }

    /** "dozens wounded Norland media reported": an adjective of origin alone is no object. */
    private boolean isPeoplesName(Sentence s, Match<Group> noun) {
        return noun.value() == Group.UNSPECIFIED
                && noun.to() == noun.from() + 1
                && s.token(noun.from()).capital()
                && !PeopleNouns.isPlural(s.key(noun.from()))
                && s.part() == Part.TEXT
                && !victimWithin(s, noun.to(), 3);
    }

    /** As {@link #isTransitive}, of the word of harm at token {@code at}; a gerund always has an object. */
    boolean isTransitiveAt(Sentence s, int at) {
        return s.key(at).endsWith("ing")
                || passiveAt(s, at).map(m -> isTransitive(s, m)).orElse(true);
    }

    /** A noun for people. */
    Optional<Match<Group>> victim(Sentence s, int at) {
        return at < s.size() && !ConditionWords.remains(s, at) ? lexicon.victims.find(s, at) : Optional.empty();
    }

    /** Whether a noun for people stands within so many tokens, no end of a noun phrase before it. */
    boolean victimWithin(Sentence s, int at, int reach) {
        for (int i = at; i < Math.min(s.size(), at + reach); i++) {
            if (victim(s, i).isPresent()) {
                return true;
            }
            if (NOUN_PHRASE_END.contains(s.key(i)) || s.token(i).isPunctuation()) {
                return false;
            }
        }
        return false;
    }
}
