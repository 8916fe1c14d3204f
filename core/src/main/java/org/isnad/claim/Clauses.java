package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeMention.Role;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence that tells of two acts: "rockets killed eight in Benghazi, a day after a car bomb killed two in Derna".
 * Both halves must tell of an act with a place or a figure of its own; one joint toll for several towns stays one act.
 */
final class Clauses {

    private static final Set<String> JOINTS = Set.of("while", "whereas", "meanwhile", ";");

    /** Words that tell a toll beside another. */
    private static final Set<String> BESIDE = Set.of("and", "while", "another", "others", "other", "further", "more");

    /** How far behind a toll its town stands, in tokens. */
    private static final int NEAR_TOLL = 14;

    /** No part that can tell of an act is shorter, in tokens. */
    private static final int FIRST_CUT = 3;

    /** The same where the joining word does not tell that another doer and verb follow. */
    private static final int FIRST_JOINT = 6;

    private static final int LAST_CUT = 4;

    /** How far behind the word that joins it the verb of a clause may stand. */
    private static final int NEAR_VERB = 7;

    /** "hours after" is of the same day, as far as it is told; "after" and "weeks after" may be of any. */
    private static final Set<String> SHORTLY = Set.of("hours", "minutes", "moments", "shortly");

    private static final Set<String> PUNISHED =
            Set.of("arrest", "arrested", "arrests", "detained", "detains", "executed", "executes", "hanged", "held");

    private static final Set<String> PUNISHED_FOR = Set.of("over", "for", "connection");

    /** Before an act that was not at the same time. */
    private static final Set<String> LATER = Set.of("after", "before", "following");

    private Clauses() {}

    /** Whether these are what a part of a sentence names, that tells of some of its acts. */
    static boolean isPart(SentenceMentions m, SentenceMentions whole) {
        return whole.triggers().size() > m.triggers().size();
    }

    static List<SentenceMentions> split(SentenceMentions m) {
        int size = m.sentence().size();
        for (int i = FIRST_CUT; i < size - LAST_CUT; i++) {
            boolean cut = isCut(m, i);
            if (!cut && !isOfOther(m, i)) {
                continue;
            }
            SentenceMentions first = slice(m, 0, i);
            SentenceMentions second = slice(m, i, size);
            if (stands(first) && stands(second) && (cut && differ(first, second) || areTwo(first, second, i))) {
                List<SentenceMentions> parts = new ArrayList<>();
                parts.add(first.times().isEmpty() ? first.withTimes(timesOfFirst(m, second, i)) : first);
                parts.addAll(split(second.times().isEmpty() ? second.withTimes(timesOfSecond(m, first, i)) : second));
                return parts;
            }
        }
        return tollsApart(m);
    }

    /**
     * Of a first act without a day of its own: that of the second where they were at one time, none where it is the news that came
     * after; "before" leaves it open.
     */
    private static List<TimeMention> timesOfFirst(SentenceMentions m, SentenceMentions second, int at) {
        if (isTogether(m, at)) {
            return second.times();
        }
        return m.sentence().key(at).equals("before") ? open(at) : List.of();
    }

    /** Of a second act without a day of its own: that of the first where they were at one time, else left open. */
    private static List<TimeMention> timesOfSecond(SentenceMentions m, SentenceMentions first, int at) {
        return isTogether(m, at) ? first.times() : open(at);
    }

    /** Whether the acts on both sides of a word were at one time, as far as only one of them tells it. */
    private static boolean isTogether(SentenceMentions m, int at) {
        Sentence s = m.sentence();
        boolean later = LATER.contains(s.key(at)) && !SHORTLY.contains(s.key(at - 1));
        return !later && !isDayOfAnother(m, at) && !isPunished(m, at);
    }

    /** A day that is not told: then no other stands in for it. */
    private static List<TimeMention> open(int at) {
        return List.of(new TimeMention(at, at + 1, Role.WHEN, null));
    }

    private static boolean isCut(SentenceMentions m, int at) {
        Sentence s = m.sentence();
        boolean joint =
                isDayOfAnother(m, at) || s.key(at).equals("and") && isFlight(m, at) || JOINTS.contains(s.key(at));
        return at >= FIRST_JOINT && joint || isPunished(m, at);
    }

    /** "Police arrested two men over a bombing that killed four": neither its doer nor its day is that of the arrest. */
    private static boolean isPunished(SentenceMentions m, int at) {
        Sentence s = m.sentence();
        boolean punished = PUNISHED_FOR.contains(s.key(at))
                && m.triggers().stream()
                        .anyMatch(t -> t.isDone()
                                && t.to() <= at
                                && t.to() >= at - NEAR_VERB
                                && PUNISHED.contains(s.key(t.to() - 1)));
        if (!punished) {
            return false;
        }
        EventType act = type(slice(m, at, Math.min(s.size(), at + NEAR_VERB)));
        // An arrest over a shooting is told of the shooting; see Typing.
        return act != null && act != EventType.ABDUCTION && act != EventType.SHOOTING;
    }

    private static boolean isDayOfAnother(SentenceMentions m, int at) {
        return m.times().stream().anyMatch(t -> t.role() == Role.FROM_ANOTHER && t.from() == at);
    }

    /** Whether the word may join another act: "and the army bombed Lesk", "hours after rockets hit Lesk". */
    private static boolean isOfOther(SentenceMentions m, int at) {
        String key = m.sentence().key(at);
        return key.equals("and") || LATER.contains(key);
    }

    /**
     * "Rebels shelled Oltera, killing three, and the army bombed Lesk": two acts, each with its doer, its verb and its town. With one doer, one
     * day and one kind of act it may be one.
     */
    private static boolean areTwo(SentenceMentions first, SentenceMentions second, int at) {
        PlaceMention here = place(first, 0, at);
        PlaceMention there = place(second, at, second.sentence().size());
        boolean apart = here != null
                && there != null
                && second.places().stream()
                        .filter(PlaceMention::isSpecific)
                        .noneMatch(p -> first.places().stream()
                                .anyMatch(o -> PlaceNames.sameName(
                                        PlaceLinker.name(first.sentence(), o), PlaceLinker.name(first.sentence(), p))));
        boolean told = type(second) != null || !second.people().isEmpty();
        return apart && hasSubject(second, at) && type(first) != null && told;
    }

    /** Whether the clause that begins at a token has a verb of its own and somebody or something that does or suffers it. */
    private static boolean hasSubject(SentenceMentions m, int from) {
        TriggerMention verb = m.triggers().stream()
                .filter(t -> t.isDone() && t.word().form() == TriggerForm.VERB)
                .findFirst()
                .orElse(null);
        if (verb == null
                || verb.from() > from + NEAR_VERB
                || m.sentence().key(verb.to() - 1).endsWith("ing")) {
            return false;
        }
        IntPredicate before = at -> from < at && at < verb.from();
        return m.actors().stream().anyMatch(a -> before.test(a.from()))
                || m.people().stream().anyMatch(p -> before.test(p.from()))
                || m.weapons().stream().anyMatch(w -> before.test(w.from()))
                || m.triggers().stream().anyMatch(t -> before.test(t.from()));
    }

    /** "... fought over the town, and 5,000 people fled": flight is an incident of its own (guideline, settled question 11). */
    private static boolean isFlight(SentenceMentions m, int at) {
        int size = m.sentence().size();
        EventType before = type(slice(m, 0, at));
        SentenceMentions after = slice(m, at, size);
        return before != null
                && before != EventType.DISPLACEMENT
                && type(after) == EventType.DISPLACEMENT
                && after.people().stream().anyMatch(p -> p.harm() == Harm.DISPLACED);
    }

    /**
     * "killed three people in Hirske, two in Lyman and one in Orikhove", "nine died in Hirske while two others, among them a child, were
     * killed in Orikhove": a toll for each town is an act for each (guideline, settled question 1).
     */
    private static List<SentenceMentions> tollsApart(SentenceMentions m) {
        Sentence s = m.sentence();
        List<PeopleMention> tolls = m.people().stream()
                .filter(p -> p.partOf() == null && !p.wholeIsEarlier())
                .toList();
        List<SentenceMentions> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 1 < tolls.size(); i++) {
            PeopleMention first = tolls.get(i);
            PeopleMention second = tolls.get(i + 1);
            if (first.harm() != second.harm() || !isOneMore(s, second) && !isListed(s, second)) {
                continue;
            }
            int end = i + 2 < tolls.size() ? tolls.get(i + 2).from() : s.size();
            PlaceMention own = place(m, first.to(), second.from());
            PlaceMention other = place(m, second.to(), Math.min(end, second.to() + NEAR_TOLL));
            if (own != null
                    && other != null
                    && !PlaceNames.sameName(PlaceLinker.name(s, own), PlaceLinker.name(s, other))) {
                parts.add(part(m, from, second.from()));
                from = second.from();
            }
        }
        if (parts.isEmpty()) {
            return List.of(m);
        }
        parts.add(part(m, from, s.size()));
        return parts;
    }

    /** ", two in Orikhove": a number alone with its town, in a list of such. */
    private static boolean isListed(Sentence s, PeopleMention p) {
        return s.key(p.from() - 1).equals(",")
                && (s.key(p.to()).equals("in")
                        || s.key(p.to()).equals("at")
                        || s.key(p.to()).equals("near"));
    }

    /** Whether a figure is told beside another: "and one", "another five", "two others". */
    private static boolean isOneMore(Sentence s, PeopleMention p) {
        for (int i = Math.max(0, p.from() - 2); i <= p.to() && i < s.size(); i++) {
            if (BESIDE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable PlaceMention place(SentenceMentions m, int from, int to) {
        return m.places().stream()
                .filter(p -> p.isSpecific() && p.from() >= from && p.to() <= to)
                .findFirst()
                .orElse(null);
    }

    /** Places and figures of one half, everything else of the whole sentence. */
    private static SentenceMentions part(SentenceMentions m, int from, int to) {
        IntPredicate at = i -> from <= i && i < to;
        return new SentenceMentions(
                m.sentence(),
                m.undone(),
                m.times(),
                m.actors(),
                m.compounds(),
                within(m.places(), p -> p.from(), at),
                m.triggers(),
                wholePeople(m, at),
                within(m.untold(), p -> p.from(), at),
                from == 0 ? m.things() : List.of(),
                m.weapons(),
                m.targets(),
                m.attributions());
    }

    private static boolean stands(SentenceMentions m) {
        boolean act = m.triggers().stream().anyMatch(t -> t.isDone() && t.word().form() != TriggerForm.MEANS);
        boolean place = m.places().stream().anyMatch(PlaceMention::isSpecific);
        return act && (place || !m.people().isEmpty());
    }

    private static boolean differ(SentenceMentions first, SentenceMentions second) {
        EventType a = type(first);
        EventType b = type(second);
        boolean places = first.places().stream().anyMatch(PlaceMention::isSpecific)
                && second.places().stream().anyMatch(PlaceMention::isSpecific);
        return b != null && (a != b || places);
    }

    private static @Nullable EventType type(SentenceMentions m) {
        return Typing.of(m, 0, m.sentence().size()).type();
    }

    private static SentenceMentions slice(SentenceMentions m, int from, int to) {
        return slice(m, at -> from <= at && at < to);
    }

    /** What the sentence names at some of its tokens; who says it stays, wherever that stands. */
    static SentenceMentions slice(SentenceMentions m, IntPredicate at) {
        return new SentenceMentions(
                m.sentence(),
                m.undone(),
                within(m.times(), t -> t.from(), at),
                within(m.actors(), a -> a.from(), at),
                m.compounds(),
                within(m.places(), p -> p.from(), at),
                within(m.triggers(), t -> t.from(), at),
                wholePeople(m, at),
                within(m.untold(), p -> p.from(), at),
                within(m.things(), t -> t.from(), at),
                within(m.weapons(), w -> w.from(), at),
                within(m.targets(), t -> t.from(), at),
                m.attributions());
    }

    /** A part whose whole lies in the other clause would point nowhere: then it stands alone. */
    private static List<PeopleMention> wholePeople(SentenceMentions m, IntPredicate at) {
        List<PeopleMention> kept = new ArrayList<>();
        List<Integer> newIndex = new ArrayList<>();
        for (PeopleMention p : m.people()) {
            boolean inside = at.test(p.from());
            newIndex.add(inside ? kept.size() : -1);
            if (inside) {
                Integer whole = p.partOf() == null || newIndex.get(p.partOf()) < 0 ? null : newIndex.get(p.partOf());
                kept.add(new PeopleMention(
                        p.from(),
                        p.to(),
                        p.count(),
                        p.group(),
                        p.harm(),
                        p.harmFrom(),
                        p.harmTo(),
                        whole,
                        p.wholeIsEarlier(),
                        p.form(),
                        p.notDone()));
            }
        }
        return kept;
    }

    private static <T> List<T> within(List<T> all, ToIntFunction<T> start, IntPredicate at) {
        return all.stream().filter(x -> at.test(start.applyAsInt(x))).toList();
    }
}
