package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.text.Document;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of people and what befell them: "killing at least 12 civilians", "12 were wounded", "including two
 * children", "no casualties". Percentages, fractions, ages, distances and numbers of things are none.
 */
final class PeopleFinder {

    private static final int FAR_OTHERS = 8;
    private static final int FAR_OTHERS_BEHIND_PARTS = 20;

    /** How far from the beginning those may be told that a sentence opens with: "Among the dead in the town were". */
    private static final int OPENING = 14;

    private static final Set<String> BE = WordClass.BE.words();
    private static final Set<String> SUBJECT = Set.of("he", "she");
    private static final Set<String> HARMED_PEOPLE = WordClass.HARMED_PEOPLE.words();

    /** Numbers of people with what befell them, and those of which the words do not tell it. */
    record Found(List<PeopleMention> people, List<PeopleMention> untold) {}

    private final PeopleCountFinder counts;
    private final HarmFinder harms;
    private final HarmModality modality;
    private final PersonFinder persons;
    private final RivalCount rivals;
    private final NoHarmFinder noHarm;

    PeopleFinder(Lexicon lexicon) {
        HarmWords words = new HarmWords(lexicon);
        persons = new PersonFinder(words);
        counts = new PeopleCountFinder(words, persons);
        harms = new HarmFinder(lexicon, words);
        noHarm = new NoHarmFinder(words);
        modality = new HarmModality(lexicon);
        rivals = new RivalCount(lexicon);
    }

    /** Last words of the names of persons that the report introduces, lower case. */
    Set<String> introduced(Document document) {
        return persons.introduced(document);
    }

    /**
     * Numbers of people with what befell them, in order, then what befell nobody.
     *
     * @param known last words of the names of persons that the report introduces, lower case
     */
    Found find(Sentence s, List<NumberMention> numbers, List<TimeMention> times, Set<String> known) {
        List<PeopleCount> all = wholesFirst(s, counts.find(s, numbers, times, known));
        List<@Nullable Harmed> befell = new ArrayList<>();
        List<Boolean> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PeopleCount c = all.get(i);
            PeopleCount previous = i > 0 ? all.get(i - 1) : null;
            Harmed before = i > 0 ? befell.get(i - 1) : null;
            boolean listedPart = previous != null
                    && before != null
                    && parts.get(i - 1)
                    && JoinedCount.isListed(s, previous, before, c);
            Harmed harmed = DwellerRule.settle(s, c, harms.find(s, c, previous, before));
            if (harmed == null && before != null && isOneHarm(befell)) {
                harmed = rivals.find(s, c, before);
            }
            Harm ofEarlier = harmed == null || c.ofThem() ? harmOfEarlier(s, c) : null;
            befell.add(harmed == null && ofEarlier != null ? new Harmed(ofEarlier, c.from(), c.to(), false) : harmed);
            int whole = lastWhole(parts, i);
            Harmed ofWhole = whole < 0 ? null : befell.get(whole);
            boolean own = harmed != null
                    && (harmed.from() != c.from() || before != null && harmed.harm() != before.harm())
                    && !isVerbOfWhole(s, previous, c, harmed, ofWhole);
            boolean died = harmed != null && before != null && LaterDeath.ofPart(s, c, before) != null;
            parts.add(!died && (c.partOfWhole() && i > 0 || c.ofThem() || listedPart && !own));
        }
        shareWithNext(s, all, befell, parts);
        List<PeopleMention> found = mentions(s, all, befell, parts);
        List<PeopleMention> untold = untold(all, found);
        for (NumberMention n : counts.open(s, numbers, times, all)) {
            untold.add(new PeopleMention(
                    n.from(), n.to(), n.count(), Group.UNSPECIFIED, null, n.from(), n.to(), null, false, Form.NUMBER));
        }
        if (!Fiction.is(s)) {
            found.addAll(noHarm.find(s));
        }
        return new Found(found, untold);
    }

    /** Whether all counted so far suffered the same: "12 killed and 30 wounded; the mayor said 13" leaves open which. */
    private static boolean isOneHarm(List<@Nullable Harmed> befell) {
        return befell.stream()
                        .filter(Objects::nonNull)
                        .map(Harmed::harm)
                        .distinct()
                        .count()
                == 1;
    }

    /**
     * "22 people, including nine children and five women, were killed": the verb is that of the whole. In "12 soldiers, including
     * two officers, and five civilians were killed" a mark ended the parts, and none stands before the verb.
     */
    private static boolean isVerbOfWhole(
            Sentence s, @Nullable PeopleCount previous, PeopleCount c, Harmed harmed, @Nullable Harmed whole) {
        if (previous == null || whole == null || whole.to() != harmed.to()) {
            return false;
        }
        return !hasMark(s, previous.to(), c.from()) || hasMark(s, c.to(), harmed.to());
    }

    private static boolean hasMark(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.key(i).equals(",") || s.key(i).equals("-")) {
                return true;
            }
        }
        return false;
    }

    /** Counts of people of which no word says what befell them. */
    private static List<PeopleMention> untold(List<PeopleCount> counts, List<PeopleMention> told) {
        List<PeopleMention> untold = new ArrayList<>();
        for (PeopleCount c : counts) {
            if (told.stream().noneMatch(p -> p.from() == c.from())) {
                untold.add(new PeopleMention(
                        c.from(), c.to(), c.count(), c.group(), null, c.from(), c.to(), null, false, c.form()));
            }
        }
        return untold;
    }

    /** "A man and two boys were wounded": the first of a list shares what befell the next. */
    private static void shareWithNext(
            Sentence s, List<PeopleCount> counts, List<@Nullable Harmed> befell, List<Boolean> parts) {
        for (int i = counts.size() - 2; i >= 0; i--) {
            PeopleCount c = counts.get(i);
            Harmed next = befell.get(i + 1);
            boolean joined =
                    JoinedCount.isListed(s, c, new Harmed(Harm.KILLED, c.from(), c.to(), true), counts.get(i + 1));
            // "told her father, Ilan Merek, she had been shot": a pronoun begins a clause of its own.
            boolean clause = SUBJECT.contains(s.key(counts.get(i + 1).from()));
            if (befell.get(i) == null && next != null && !next.left() && joined && !clause && !parts.get(i + 1)) {
                befell.set(i, new Harmed(next.harm(), c.from(), c.to(), false));
            }
        }
    }

    private List<PeopleMention> mentions(
            Sentence s, List<PeopleCount> counts, List<@Nullable Harmed> befell, List<Boolean> parts) {
        List<PeopleMention> found = new ArrayList<>();
        List<Integer> indexOf = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            PeopleCount c = counts.get(i);
            Harmed harmed = befell.get(i);
            if (harmed == null && !c.ofThem() && !isOfVictims(s, counts, i)) {
                indexOf.add(-1);
                continue;
            }
            Integer whole = parts.get(i) ? wholeIndex(parts, indexOf, i) : null;
            boolean earlier = whole == null && (c.ofThem() || isOfVictims(s, counts, i) || harmOfEarlier(s, c) != null);
            indexOf.add(found.size());
            int before = lastWhole(parts, i);
            Group group = before < 0 || harmed == null
                    ? c.group()
                    : group(s, c, counts.get(before), befell.get(before), before < i - 1);
            if (c.ofThem() && c.bare() && whole != null) {
                group = found.get(whole).group();
            }
            found.add(new PeopleMention(
                    c.from(),
                    c.to(),
                    NoHarmFinder.isNone(s, c.from(), harmed) ? Count.exactly(0) : c.count(),
                    group,
                    harmed == null ? null : harmed.harm(),
                    harmed == null ? c.from() : harmed.from(),
                    harmed == null ? c.to() : harmed.to(),
                    whole,
                    earlier,
                    c.form(),
                    harmed == null ? null : modality.of(s, c, harmed)));
        }
        return found;
    }

    /** "Nine children were among 21 people killed", "five of the 12 killed": the whole goes before its part. */
    private static List<PeopleCount> wholesFirst(Sentence s, List<PeopleCount> counts) {
        List<PeopleCount> ordered = new ArrayList<>(counts);
        for (int i = 0; i + 1 < ordered.size(); i++) {
            PeopleCount part = ordered.get(i);
            PeopleCount whole = ordered.get(i + 1);
            boolean among = BE.contains(s.key(part.to()))
                    && s.key(part.to() + 1).equals("among")
                    && whole.from() - part.to() <= 3;
            boolean ofThe = part.partOfWhole() && s.has(part.to(), "of", "the") && whole.from() == part.to() + 2;
            if (among || ofThe) {
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
    private static @Nullable Harm harmOfEarlier(Sentence s, PeopleCount c) {
        Harm opened = harmOfOpening(s, c);
        if (opened != null) {
            return opened;
        }
        for (int i = Math.max(0, c.from() - 4); i < Math.min(s.size() - 1, c.to() + 5); i++) {
            boolean among = s.key(i).equals("among") || s.key(i).equals("of") && i >= c.from();
            boolean included = s.key(i + 1).startsWith("includ") && i < c.from();
            int at = among ? i + 1 : i;
            at = among && (s.key(at).equals("the") || s.key(at).equals("those")) ? at + 1 : at;
            if (among || included) {
                String word = s.key(at);
                if (word.equals("wounded") || word.equals("injured")) {
                    return Harm.INJURED;
                }
                if (included && word.equals("toll")) {
                    return Harm.KILLED;
                }
                if (HARMED_PEOPLE.contains(word)
                        && !word.equals("people")
                        && !(word.equals("victims") && (included || s.key(i).equals("of")))) {
                    return Harm.KILLED;
                }
            }
        }
        return null;
    }

    /** "Among the dead in the town were a child and two women": who is told behind the verb. */
    private static @Nullable Harm harmOfOpening(Sentence s, PeopleCount c) {
        int be = c.from() - 1;
        be = s.key(be).equals("also") ? be - 1 : be;
        if (!BE.contains(s.key(be)) || c.from() > OPENING || !s.key(0).equals("among")) {
            return null;
        }
        int last = Math.min(be, 6);
        for (int i = 1; i < last; i++) {
            String word = s.key(i);
            if (word.equals("wounded") || word.equals("injured")) {
                return Harm.INJURED;
            }
            if (word.equals("dead")
                    || word.equals("killed")
                    || word.equals("victims")
                    || word.equals("martyrs")
                    || word.equals("slain")) {
                return Harm.KILLED;
            }
        }
        return null;
    }

    /** "The victims include two women": what befell them, an earlier sentence says. */
    private static boolean isOfVictims(Sentence s, List<PeopleCount> counts, int at) {
        PeopleCount c = counts.get(at);
        if (at > 0 && c.from() - counts.get(at - 1).to() <= 2 && isOfVictims(s, counts, at - 1)) {
            return true;
        }
        for (int i = Math.max(1, c.from() - 4); i < c.from(); i++) {
            if (s.key(i).startsWith("includ") && s.key(i - 1).equals("victims")) {
                return true;
            }
        }
        return false;
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

    /** The last number before {@code at} that is no part of another, or -1. */
    private static int lastWhole(List<Boolean> parts, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!parts.get(i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * "N civilians were killed and M others wounded": the others are civilians too (guideline, settled question 13).
     *
     * @param parted whether parts of the number before stand between: "N civilians, among them a child, and M others"
     */
    private static Group group(
            Sentence s, PeopleCount c, PeopleCount previous, @Nullable Harmed before, boolean parted) {
        boolean others = c.others()
                || s.key(c.from()).equals("another")
                || s.key(c.from() - 1).equals("another");
        if (!others || c.group() != Group.UNSPECIFIED || before == null) {
            return c.group();
        }
        boolean bounded = previous.group() == Group.CIVILIANS || previous.group() == Group.COMBATANTS || c.single();
        int far = parted ? FAR_OTHERS_BEHIND_PARTS : FAR_OTHERS;
        return bounded && c.from() - previous.to() < far ? previous.group() : c.group();
    }
}
