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
import org.isnad.mention.TimeMention.Role;
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

    private Clauses() {}

    static List<SentenceMentions> split(SentenceMentions m) {
        Sentence s = m.sentence();
        for (int i = 6; i < s.size() - 4; i++) {
            int at = i;
            boolean dayOfAnother = m.times().stream().anyMatch(t -> t.role() == Role.FROM_ANOTHER && t.from() == at);
            boolean flight = s.key(i).equals("and") && isFlight(m, i);
            if (dayOfAnother || flight || JOINTS.contains(s.key(i))) {
                SentenceMentions first = slice(m, 0, i);
                SentenceMentions second = slice(m, i, s.size());
                if (stands(first) && stands(second) && differ(first, second)) {
                    List<SentenceMentions> parts = new ArrayList<>(List.of(first));
                    parts.addAll(List.of(second));
                    return parts;
                }
            }
        }
        return tollsApart(m);
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
