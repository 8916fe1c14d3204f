package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of people and what befell them: "killing at least 12 civilians", "12 were wounded", "including two
 * children", "no casualties". Percentages, fractions, ages, distances and numbers of things are none.
 */
public final class PeopleFinder {

    private static final Set<String> TOLL_LINK = WordClass.TOLL_LINK.words();
    private static final Set<String> AUXILIARY = WordClass.AUXILIARY.words();
    private static final Set<String> NOUN_PHRASE_END = WordClass.NOUN_PHRASE_END.words();
    private static final Set<String> UNIT = WordClass.UNIT.words();
    private static final Set<String> NUMBER_LEAD = WordClass.NUMBER_LEAD.words();

    private static final Set<String> PART_LEADS = Set.of("including", "among", "amongst", "comprising", "consisting");

    private static final Set<String> OTHERS = Set.of("others", "other", "more", "additional", "further");

    private static final Set<String> VAGUE_DETERMINERS = Set.of("some", "many", "several", "few", "numerous");

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> LIST_JOIN = WordClass.LIST_JOIN.words();
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();
    private static final Set<String> BETWEEN_HARM_AND_NUMBER = WordClass.BETWEEN_HARM_AND_NUMBER.words();

    private static final Set<String> IN = Set.of("in", "at", "near", "on");

    private static final Set<String> SPEAKER_TAIL = WordClass.SPEAKER_TAIL.words();
    private static final Set<String> OWNER = WordClass.OWNER.words();
    private static final Set<String> DETERMINER = WordClass.DETERMINER.words();
    private static final Set<String> FRACTION = WordClass.FRACTION.words();

    private record Candidate(
            int from,
            int to,
            Count count,
            Group group,
            boolean bare,
            boolean single,
            boolean others,
            boolean partOfWhole,
            boolean ofThem) {

        Candidate asPart() {
            return new Candidate(from, to, count, group, bare, single, others, true, false);
        }

        Candidate asWhole() {
            return new Candidate(from, to, count, group, bare, single, others, false, false);
        }
    }

    private record Harmed(Harm harm, int from, int to, boolean left) {}

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Lexicon lexicon;

    public PeopleFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<PeopleMention> find(Sentence s, List<NumberMention> numbers, List<TimeMention> times) {
        List<Candidate> candidates = wholesFirst(s, candidates(s, numbers, times));
        List<@Nullable Harmed> harms = new ArrayList<>();
        List<Boolean> parts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            Candidate previous = i > 0 ? candidates.get(i - 1) : null;
            Harmed before = i > 0 ? harms.get(i - 1) : null;
            boolean listedPart =
                    previous != null && before != null && parts.get(i - 1) && isJoin(s, previous, before, c);
            Harmed harmed = harm(s, c, previous, before);
            Harm ofEarlier = harmed == null || c.ofThem ? harmOfEarlier(s, c) : null;
            harms.add(harmed == null && ofEarlier != null ? new Harmed(ofEarlier, c.from, c.to, false) : harmed);
            boolean own = harmed != null && (harmed.from != c.from || before != null && harmed.harm != before.harm);
            parts.add(c.partOfWhole && i > 0 || c.ofThem || listedPart && !own);
        }
        shareWithNext(s, candidates, harms, parts);
        return withZeroes(s, mentions(s, candidates, harms, parts));
    }

    /** "A man and two boys were wounded": the first of a list shares what befell the next. */
    private static void shareWithNext(
            Sentence s, List<Candidate> candidates, List<@Nullable Harmed> harms, List<Boolean> parts) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            Candidate c = candidates.get(i);
            Harmed next = harms.get(i + 1);
            boolean joined = isJoin(s, c, new Harmed(Harm.KILLED, c.from, c.to, true), candidates.get(i + 1));
            if (harms.get(i) == null && next != null && !next.left && joined && !parts.get(i + 1)) {
                harms.set(i, new Harmed(next.harm, c.from, c.to, false));
            }
        }
    }

    private List<PeopleMention> mentions(
            Sentence s, List<Candidate> candidates, List<@Nullable Harmed> harms, List<Boolean> parts) {
        List<PeopleMention> found = new ArrayList<>();
        List<Integer> indexOf = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            Harmed harmed = harms.get(i);
            if (harmed == null && !c.ofThem) {
                indexOf.add(-1);
                continue;
            }
            Integer whole = parts.get(i) ? wholeIndex(parts, indexOf, i) : null;
            boolean earlier = whole == null && (c.ofThem || harmOfEarlier(s, c) != null);
            indexOf.add(found.size());
            Group group = i == 0 ? c.group : group(c, candidates.get(i - 1), harms.get(i - 1), harmed);
            if (c.ofThem && c.bare && whole != null) {
                group = found.get(whole).group();
            }
            found.add(new PeopleMention(
                    c.from,
                    c.to,
                    c.count,
                    group,
                    harmed == null ? null : harmed.harm,
                    harmed == null ? c.from : harmed.from,
                    harmed == null ? c.to : harmed.to,
                    whole,
                    earlier));
        }
        return found;
    }

    /** "Nine children were among 21 people killed": the whole goes before its part. */
    private static List<Candidate> wholesFirst(Sentence s, List<Candidate> candidates) {
        List<Candidate> ordered = new ArrayList<>(candidates);
        for (int i = 0; i + 1 < ordered.size(); i++) {
            Candidate part = ordered.get(i);
            Candidate whole = ordered.get(i + 1);
            if (BE.contains(s.key(part.to)) && s.key(part.to + 1).equals("among") && whole.from - part.to <= 3) {
                ordered.set(i, whole.asWhole());
                ordered.set(i + 1, part.asPart());
                i++;
            }
        }
        return ordered;
    }

    /**
     * What befell those of whom the number is a part, where an earlier sentence counts them: "six women were among the
     * dead", "the dead included four children", "five of the dead were women".
     */
    private static @Nullable Harm harmOfEarlier(Sentence s, Candidate c) {
        for (int i = Math.max(0, c.from - 4); i < Math.min(s.size() - 1, c.to + 5); i++) {
            boolean among = s.key(i).equals("among") || s.key(i).equals("of") && i >= c.from;
            boolean included = s.key(i + 1).startsWith("includ") && i < c.from;
            int at = among ? i + 1 : i;
            at = among && (s.key(at).equals("the") || s.key(at).equals("those")) ? at + 1 : at;
            if (among || included) {
                String word = s.key(at);
                if (word.equals("wounded") || word.equals("injured")) {
                    return Harm.INJURED;
                }
                if (HARMED_PEOPLE.contains(word) && !word.equals("people")) {
                    return Harm.KILLED;
                }
            }
        }
        return null;
    }

    /** The nearest number before that is not itself a part. */
    private static @Nullable Integer wholeIndex(List<Boolean> parts, List<Integer> indexOf, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!parts.get(i) && indexOf.get(i) >= 0) {
                return indexOf.get(i);
            }
        }
        return null;
    }

    /** "N civilians were killed and M others wounded": the others are civilians too (guideline, settled question 13). */
    private static Group group(
            Candidate c, @Nullable Candidate previous, @Nullable Harmed before, @Nullable Harmed harmed) {
        if (!c.others || c.group != Group.UNSPECIFIED || previous == null || before == null || harmed == null) {
            return c.group;
        }
        boolean bounded = previous.group == Group.CIVILIANS || previous.group == Group.COMBATANTS || c.single;
        return bounded && c.from - previous.to < 8 ? previous.group : c.group;
    }

    private List<Candidate> candidates(Sentence s, List<NumberMention> numbers, List<TimeMention> times) {
        List<Candidate> found = new ArrayList<>();
        int number = 0;
        int at = 0;
        while (at < s.size()) {
            while (number < numbers.size() && numbers.get(number).from() < at) {
                number++;
            }
            Candidate candidate = null;
            if (number < numbers.size() && numbers.get(number).from() == at) {
                candidate = counted(s, numbers.get(number), times);
            }
            if (candidate == null) {
                candidate = single(s, at);
            }
            if (candidate == null) {
                candidate = others(s, at);
            }
            if (candidate != null) {
                found.add(candidate);
                at = Math.max(candidate.to, at + 1);
            } else {
                at++;
            }
        }
        return found;
    }

    private @Nullable Candidate counted(Sentence s, NumberMention n, List<TimeMention> times) {
        for (TimeMention time : times) {
            if (n.core() >= time.from() && n.core() < time.to()) {
                return null;
            }
        }
        String next = s.key(n.to());
        String lead = s.key(n.core() - 1);
        Token first = s.token(n.core());
        if (UNIT.contains(next)
                || NUMBER_LEAD.contains(lead)
                || s.key(n.from() - 1).equals("aged")
                || FRACTION.contains(next)
                || lead.endsWith("-") && lead.length() > 1) {
            return null;
        }
        if (first.isNumber() && YEAR.matcher(first.key()).matches() && !isPeopleNoun(s, n.to())) {
            return null;
        }
        if (isOfWhole(s, n.to()) && n.vague()) {
            return VAGUE_DETERMINERS.contains(first.key()) ? null : ofWhole(s, n);
        }
        if (n.vague()
                && VAGUE_DETERMINERS.contains(first.key())
                && !isPeopleNoun(s, n.to())
                && !next.equals("others")
                && !next.equals("other")
                && !next.equals("more")) {
            boolean direct = first.key().equals("many") || first.key().equals("several");
            if (!direct
                    || !(harmPassiveAt(s, n.to()).isPresent()
                            || harmActiveEndingAt(s, n.from()).isPresent() && endsPhrase(s, n.to()))) {
                return null;
            }
        }
        if (BE.contains(next) && victim(s, n.to() + 1).isPresent()) {
            // "Of the 58 people killed, seven were children."
            Match<Group> noun = victim(s, n.to() + 1).orElseThrow();
            return new Candidate(n.from(), noun.to(), n.count(), noun.value(), false, false, false, true, true);
        }
        if (isOfWhole(s, n.to())) {
            return VAGUE_DETERMINERS.contains(first.key()) ? null : ofWhole(s, n);
        }
        if (next.equals("of") && OWNER.contains(s.key(n.to() + 1))) {
            return noun(s, n.from(), n.to() + 2, n.count(), false);
        }
        return noun(s, n.from(), n.to(), n.count(), false);
    }

    /** "of them", "of whom", "of those killed", "of the dead". */
    private static boolean isOfWhole(Sentence s, int at) {
        return s.has(at, "of", "them")
                || s.has(at, "of", "whom")
                || s.has(at, "of", "those")
                || s.has(at, "of", "the") && HARMED_PEOPLE.contains(s.key(at + 2));
    }

    private Candidate ofWhole(Sentence s, NumberMention n) {
        int to = n.to() + (s.key(n.to() + 1).equals("the") ? 3 : 2);
        int probe = to;
        while (probe < s.size()
                && probe < to + 3
                && (BE.contains(s.key(probe))
                        || s.key(probe).equals("a")
                        || s.key(probe).equals("killed"))) {
            probe++;
        }
        Optional<Match<Group>> noun = victim(s, probe);
        return new Candidate(
                n.from(),
                noun.map(Match::to).orElse(to),
                n.count(),
                noun.map(Match::value).orElse(Group.UNSPECIFIED),
                noun.isEmpty(),
                false,
                false,
                true,
                true);
    }

    /** The noun phrase after a number, with adjectives and names skipped: "25 Syrian army soldiers". */
    private @Nullable Candidate noun(Sentence s, int from, int at, Count count, boolean single) {
        boolean part = isPart(s, from);
        boolean others = false;
        int limit = Math.min(s.size(), at + 7);
        for (int i = at; i < limit; i++) {
            String key = s.key(i);
            Optional<Match<Group>> victim = victim(s, i);
            if (victim.isPresent()) {
                return withApposition(s, from, victim.get(), count, single, others, part);
            }
            if (OTHERS.contains(key)) {
                others = true;
                if (key.equals("others")) {
                    return new Candidate(from, i + 1, count, Group.UNSPECIFIED, true, single, true, part, false);
                }
                continue;
            }
            Optional<Match<Harm>> passive = harmPassiveAt(s, i);
            boolean adjective = passive.isPresent()
                    && passive.get().value() == Harm.ABDUCTED
                    && victimWithin(s, passive.get().to());
            if (passive.isPresent() && !adjective) {
                return single
                        ? null
                        : new Candidate(from, i, count, Group.UNSPECIFIED, true, false, others, part, false);
            }
            if (key.endsWith("year-old")) {
                continue;
            }
            if (s.token(i).isPunctuation()
                    || NOUN_PHRASE_END.contains(key)
                    || s.token(i).isNumber()) {
                return single || i > at + (others ? 1 : 0)
                        ? null
                        : new Candidate(from, i, count, Group.UNSPECIFIED, true, false, others, part, false);
            }
            if (i > at && UNIT.contains(key)) {
                return null;
            }
        }
        return single || limit > at + 2 && limit != s.size()
                ? null
                : new Candidate(
                        from,
                        Math.min(at + (others ? 1 : 0), s.size()),
                        count,
                        Group.UNSPECIFIED,
                        true,
                        false,
                        others,
                        part,
                        false);
    }

    /** "women and children", "government soldiers", "people from one family": the first noun decides, unless a sharper one follows it. */
    private Candidate withApposition(
            Sentence s, int from, Match<Group> noun, Count count, boolean single, boolean others, boolean part) {
        Group group = noun.value();
        int to = noun.to();
        Optional<Match<Group>> next = victim(s, to);
        boolean plain = group == Group.UNSPECIFIED || group == Group.CIVILIANS || group == Group.COMBATANTS;
        if (next.isPresent() && plain && !SPEAKER_TAIL.contains(s.key(next.get().to()))) {
            group = next.get().value() == Group.UNSPECIFIED ? group : next.get().value();
            to = next.get().to();
        }
        return new Candidate(from, to, count, group, false, single, others, part, false);
    }

    /** "a woman", "his wife", "one child". */
    private @Nullable Candidate single(Sentence s, int at) {
        String key = s.key(at);
        boolean determiner = key.equals("a") || key.equals("an") || key.equals("another");
        boolean possessive = key.equals("his") || key.equals("her") || key.equals("their");
        if (!determiner && !possessive) {
            return null;
        }
        if (key.equals("another")
                && (BE.contains(s.key(at + 1)) || harmPassiveAt(s, at + 1).isPresent())) {
            return new Candidate(at, at + 1, Count.exactly(1), Group.UNSPECIFIED, true, true, true, false, false);
        }
        Candidate candidate = noun(s, at, at + 1, Count.exactly(1), true);
        if (candidate == null
                || isPlural(s.key(candidate.to - 1))
                || candidate.to - at > 6
                || s.key(candidate.to).equals("of") && s.key(candidate.to - 1).equals("family")
                || SPEAKER_TAIL.contains(s.key(candidate.to))) {
            return null;
        }
        return candidate;
    }

    /** "and wounded others", without a number: one or more. */
    private @Nullable Candidate others(Sentence s, int at) {
        if (!s.key(at).equals("others")) {
            return null;
        }
        boolean harmed = harmActiveEndingAt(s, at).isPresent() || harmPassiveAfter(s, at + 1) != null;
        return harmed
                ? new Candidate(at, at + 1, Count.atLeast(1), Group.UNSPECIFIED, true, false, true, false, false)
                : null;
    }

    private @Nullable Harmed harm(Sentence s, Candidate c, @Nullable Candidate previous, @Nullable Harmed before) {
        Harmed left = leftHarm(s, c);
        Harmed near = harmPassiveAfter(s, c.to);
        if (near != null
                && (left == null
                        || near.from - c.to <= 1 && !s.key(near.from - 1).equals("and"))) {
            return near;
        }
        if (left != null) {
            return left;
        }
        if (previous != null && before != null) {
            if ((c.partOfWhole || c.ofThem) && c.from - previous.to < 12) {
                return new Harmed(before.harm, c.from, c.to, before.left);
            }
            boolean listed = isJoin(s, previous, before, c) || isJoinAcrossPlace(s, previous, c);
            if (listed && before.left) {
                return new Harmed(before.harm, c.from, c.to, true);
            }
        }
        Harmed far = c.single ? null : farPassive(s, c);
        if (far != null) {
            return far;
        }
        if (previous != null && before != null && isJoin(s, previous, before, c)) {
            return new Harmed(before.harm, c.from, c.to, before.left);
        }
        return c.single ? null : displacedByName(s, c) ? new Harmed(Harm.DISPLACED, c.from, c.to, false) : toll(s, c);
    }

    /** "900,000 refugees", "5.7 million internally displaced people": the noun itself tells. */
    private static boolean displacedByName(Sentence s, Candidate c) {
        for (int i = c.from; i < c.to; i++) {
            String key = s.key(i);
            if (key.equals("refugees")
                    || key.equals("displaced")
                    || key.equals("idps")
                    || key.equals("asylum-seekers")) {
                return true;
            }
        }
        return false;
    }

    /** "killed three people in Hirske and one in Orikhove": the second number shares the verb of the first. */
    private static boolean isJoinAcrossPlace(Sentence s, Candidate previous, Candidate c) {
        int gap = c.from - previous.to;
        if (gap < 3
                || gap > 7
                || !IN.contains(s.key(previous.to))
                || !s.key(c.from - 1).equals("and")
                || !IN.contains(s.key(c.to))) {
            return false;
        }
        for (int i = previous.to + 1; i < c.from - 1; i++) {
            if (!Names.isName(s.token(i)) && !s.key(i).equals("the")) {
                return false;
            }
        }
        return true;
    }

    /** "12 civilians and three soldiers": only a joining word between the two numbers. */
    private static boolean isJoin(Sentence s, Candidate previous, Harmed before, Candidate c) {
        int gapFrom = Math.max(previous.to, before.left ? previous.to : Math.max(previous.to, before.to));
        if (c.from - gapFrom > 4 || c.from < gapFrom) {
            return false;
        }
        for (int i = gapFrom; i < c.from; i++) {
            String key = s.key(i);
            if (!LIST_JOIN.contains(key) && !OWNER.contains(key)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Harmed leftHarm(Sentence s, Candidate c) {
        int end = c.from;
        while (end > 0
                && c.from - end < 3
                && BETWEEN_HARM_AND_NUMBER.contains(s.key(end - 1))
                && harmActiveEndingAt(s, end).isEmpty()) {
            end--;
        }
        Optional<Match<Harm>> active = harmActiveEndingAt(s, end);
        if (active.isEmpty() && end != c.from) {
            active = harmActiveEndingAt(s, c.from);
        }
        if (active.isEmpty()) {
            return null;
        }
        Match<Harm> harm = active.get();
        // "40 were killed 12 wounded": a passive that belongs to the number before.
        String aux = s.key(harm.from() - 1);
        boolean passive = (aux.equals("were") || aux.equals("was") || aux.equals("been"))
                && !s.key(harm.from()).endsWith("ing");
        return passive ? null : new Harmed(harm.value(), harm.from(), harm.to(), true);
    }

    private Optional<Match<Harm>> harmActiveEndingAt(Sentence s, int end) {
        for (int from = Math.max(0, end - 4); from < end; from++) {
            Optional<Match<Harm>> match = lexicon.harmActive.find(s, from);
            if (match.isPresent() && match.get().to() == end) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<Match<Harm>> harmPassiveAt(Sentence s, int at) {
        return lexicon.harmPassive.find(s, at);
    }

    /** The word of harm right after a number, auxiliaries between: "12 people were reportedly killed". */
    private @Nullable Harmed harmPassiveAfter(Sentence s, int at) {
        boolean auxiliary = false;
        for (int i = at; i < Math.min(s.size(), at + 6); i++) {
            Optional<Match<Harm>> match = harmPassiveAt(s, i);
            if (match.isPresent()) {
                boolean active = !auxiliary && isTransitive(s, match.get());
                return active
                        ? null
                        : new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                false);
            }
            if (!AUXILIARY.contains(s.key(i)) && !s.key(i).endsWith("ly")) {
                return null;
            }
            auxiliary |= BE.contains(s.key(i));
        }
        return null;
    }

    /** "gunmen killed 12": the word has an object of its own. */
    private boolean isTransitive(Sentence s, Match<Harm> harm) {
        if (harmActiveEndingAt(s, harm.to()).isEmpty()) {
            return false;
        }
        int next = harm.to();
        String key = s.key(next);
        boolean article = DETERMINER.contains(key) && victimWithin(s, next + 1);
        return s.key(next).equals("at") && s.key(next + 1).equals("least")
                || article
                || next < s.size() && s.token(next).isNumber() && victimWithin(s, next + 1)
                || lexicon.numbers.word(key).isPresent() && victimWithin(s, next + 1)
                || victim(s, next).isPresent() && !key.equals("others");
    }

    private boolean victimWithin(Sentence s, int at) {
        for (int i = at; i < Math.min(s.size(), at + 4); i++) {
            if (victim(s, i).isPresent()) {
                return true;
            }
            if (NOUN_PHRASE_END.contains(s.key(i)) || s.token(i).isPunctuation()) {
                return false;
            }
        }
        return false;
    }

    /** "15 civilians, among them four children, were killed": a form of be and the word of harm further on. */
    private @Nullable Harmed farPassive(Sentence s, Candidate c) {
        for (int i = c.to; i < Math.min(s.size(), c.to + 16); i++) {
            String key = s.key(i);
            if (key.equals(";")
                    || key.equals("that")
                    || key.equals("which")
                    || key.equals("said")
                    || key.equals("after")
                    || key.equals("when")
                    || key.equals("while")) {
                return null;
            }
            if (BE.contains(key)) {
                for (int j = i + 1; j < Math.min(s.size(), i + 4); j++) {
                    Optional<Match<Harm>> match = harmPassiveAt(s, j);
                    if (match.isPresent()) {
                        return new Harmed(
                                match.get().value(),
                                match.get().from(),
                                match.get().to(),
                                false);
                    }
                    if (!AUXILIARY.contains(s.key(j)) && !s.key(j).endsWith("ly")) {
                        break;
                    }
                }
                continue;
            }
            if (i > c.to && harmActiveEndingAt(s, i + 1).isPresent() && isTransitiveAt(s, i)) {
                return null;
            }
            Optional<Match<Harm>> direct = harmPassiveAt(s, i);
            if (direct.isPresent()
                    && !isTransitive(s, direct.get())
                    && direct.get().value() != Harm.POPULATION
                    && (direct.get().value() == Harm.DISPLACED
                            || s.key(i).equals("killed")
                            || s.key(i).equals("dead")
                            || s.key(i).equals("wounded")
                            || s.key(i).equals("injured")
                            || s.key(i).equals("died"))) {
                return new Harmed(
                        direct.get().value(), direct.get().from(), direct.get().to(), false);
            }
        }
        return null;
    }

    private boolean isTransitiveAt(Sentence s, int at) {
        return s.key(at).endsWith("ing")
                || harmPassiveAt(s, at).map(m -> isTransitive(s, m)).orElse(true);
    }

    /** "The death toll ... reached at least 112 people". */
    private @Nullable Harmed toll(Sentence s, Candidate c) {
        String lead = s.key(c.from - 1);
        for (int i = c.from - 1; i >= Math.max(0, c.from - 26); i--) {
            Optional<Match<Harm>> match = lexicon.harmToll.find(s, i);
            if (match.isPresent()) {
                boolean linked =
                        TOLL_LINK.contains(lead) || c.from - match.get().to() <= 1;
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

    /** "no casualties", "no one was killed", "without any deaths": none. */
    private List<PeopleMention> withZeroes(Sentence s, List<PeopleMention> found) {
        List<PeopleMention> all = new ArrayList<>(found);
        for (int i = 0; i + 1 < s.size(); i++) {
            if (s.key(i).equals("nobody")) {
                Harmed harmed = harmPassiveAfter(s, i + 1);
                if (harmed != null) {
                    all.add(new PeopleMention(
                            i,
                            i + 1,
                            Count.exactly(0),
                            Group.UNSPECIFIED,
                            harmed.harm,
                            harmed.from,
                            harmed.to,
                            null,
                            false));
                }
                continue;
            }
            if (!s.key(i).equals("no") && !s.key(i).equals("without") && !s.has(i, "not", "any")) {
                continue;
            }
            int at = s.has(i, "not", "any") || s.key(i + 1).equals("any") ? i + 2 : i + 1;
            Group group = Group.UNSPECIFIED;
            Optional<Match<Group>> noun = victim(s, at);
            if (noun.isPresent()) {
                group = noun.get().value();
                at = noun.get().to();
            } else if (s.key(at).equals("one")
                    || s.key(at).equals("human")
                    || s.key(at).equals("immediate")) {
                at++;
            }
            Optional<Match<Harm>> harm = harmPassiveAt(s, at);
            if (harm.isEmpty() && noun.isPresent()
                    || harm.isEmpty() && s.key(at - 1).equals("one")) {
                Harmed after = harmPassiveAfter(s, at);
                if (after != null) {
                    all.add(new PeopleMention(
                            i, at, Count.exactly(0), group, after.harm, after.from, after.to, null, false));
                }
            } else if (harm.isPresent()
                    && isCountedHarm(harm.get().value())
                    && !s.key(at).equals("victims")
                    && !s.key(at).equals("wounded")) {
                all.add(new PeopleMention(
                        i,
                        harm.get().to(),
                        Count.exactly(0),
                        group,
                        harm.get().value(),
                        harm.get().from(),
                        harm.get().to(),
                        null,
                        false));
            }
        }
        return all;
    }

    private static boolean isCountedHarm(Harm harm) {
        return harm == Harm.KILLED || harm == Harm.INJURED || harm == Harm.CASUALTIES;
    }

    private Optional<Match<Group>> victim(Sentence s, int at) {
        return at < s.size() ? lexicon.victims.find(s, at) : Optional.empty();
    }

    private boolean isPeopleNoun(Sentence s, int at) {
        for (int i = at; i < Math.min(s.size(), at + 5); i++) {
            if (victim(s, i).isPresent()) {
                return true;
            }
            if (NOUN_PHRASE_END.contains(s.key(i)) || s.token(i).isPunctuation()) {
                return false;
            }
        }
        return false;
    }

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

    private static boolean isPlural(String key) {
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
