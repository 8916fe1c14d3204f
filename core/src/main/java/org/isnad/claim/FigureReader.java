package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.PeopleMention.Form;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.SpeakerMention;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Gives each number of people its quote and the one who tells it. */
final class FigureReader {

    private static final Set<String> OTHERS = Set.of("other", "others", "more", "another");
    private static final Set<String> ORDINAL =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> CITING = Set.of("citing", "quoting");

    /** How far before a word of harm the pronoun of its clause stands: "that has reportedly killed". */
    private static final int RELATIVE_REACH = 4;

    private static final Set<String> ABOUT = WordClass.ABOUT.words();

    private FigureReader() {}

    /** What the order of words says. */
    static Choices byRules(Tellers tellers) {
        return new Choices() {
            @Override
            public @Nullable Evidence source(SentenceMentions m, PeopleMention p, Harm harm) {
                return tellers.of(m, p);
            }

            @Override
            public Counted group(SentenceMentions m, PeopleMention p, Harm harm, Group rule) {
                return new Counted(rule, 1, rule);
            }

            @Override
            public boolean keeps(SentenceMentions m, PeopleMention p, Harm harm, Counted group) {
                return true;
            }

            @Override
            public boolean isTotal(SentenceMentions m, FigureDraft figure, @Nullable EventType type) {
                return TotalRule.reason(m, figure, type) != null;
            }

            @Override
            public List<Evidence> leftOut() {
                return List.of();
            }
        };
    }

    /**
     * Whom a number counts.
     *
     * @param probability that it is this group if the number is a figure, from 0 to 1; 1 where rules decide
     * @param likeliest   whom it would count if the words that say who they are were not believed
     */
    record Counted(Group group, double probability, Group likeliest) {}

    /** Says who gives a figure and whom it counts. */
    interface Choices {

        /** The words that name the one who gives it, or null where the report speaks in its own voice. */
        @Nullable
        Evidence source(SentenceMentions m, PeopleMention p, Harm harm);

        /** Whom it counts, by its words {@code rule}. */
        Counted group(SentenceMentions m, PeopleMention p, Harm harm, Group rule);

        /** Whether it is one to keep: a wrong number does more harm than a missing one. */
        boolean keeps(SentenceMentions m, PeopleMention p, Harm harm, Counted group);

        /** Whether it belongs to no single act; {@code type} is what the words of the sentence tell of, or null. */
        boolean isTotal(SentenceMentions m, FigureDraft figure, @Nullable EventType type);

        /** The words of the numbers that were not kept, in reading order. */
        List<Evidence> leftOut();

        /** How probable the choices are; nothing where rules alone decide. */
        default FigureConfidence confidence() {
            return new FigureConfidence();
        }
    }

    /**
     * The figures of one sentence, in order; a mention that tells of no harm gives none.
     *
     * @param before the figure told last in an earlier sentence, for "among the dead were"; or null
     */
    static List<FigureDraft> read(SentenceMentions m, @Nullable FigureDraft before, Choices choices) {
        Sentence s = m.sentence();
        List<FigureDraft> figures = new ArrayList<>();
        List<@Nullable FigureDraft> byMention = new ArrayList<>();
        for (PeopleMention p : m.people()) {
            Harm harm = p.harm();
            FigureDraft whole = p.partOf() == null ? null : byMention.get(p.partOf());
            if (whole == null && p.wholeIsEarlier() && before != null && isWithin(p, harm, before)) {
                whole = before;
            }
            Harm done = harm == null && whole != null ? whole.harm() : harm;
            if (done == null || p.isUntrue()) {
                byMention.add(null);
                continue;
            }
            Counted group = choices.group(
                    m,
                    p,
                    done,
                    p.group() == Group.UNSPECIFIED && p.wholeIsEarlier() && whole != null ? whole.group() : p.group());
            if (!choices.keeps(m, p, done, group)) {
                byMention.add(null);
                continue;
            }
            FigureDraft figure = new FigureDraft(
                    s.index(),
                    done,
                    group.group(),
                    p.count(),
                    quote(s, p),
                    choices.source(m, p, done),
                    whole,
                    isVague(s, p),
                    s.kind() == Sentence.Kind.HEADLINE,
                    done == Harm.INJURED && isShot(s, p),
                    s.key(p.to() - 1).equals("shooting") || isMurderSuicide(s, p),
                    isOthers(s, p),
                    isSome(s, p),
                    Person.of(s, p));
            byMention.add(figure);
            figures.add(figure);
        }
        return figures;
    }

    private static boolean isWithin(PeopleMention p, @Nullable Harm harm, FigureDraft whole) {
        return (harm == null || harm == whole.harm())
                && p.count().anchor() <= whole.count().anchor();
    }

    /** "was shot", "with a gunshot wound": leaves open if they live. */
    private static boolean isShot(Sentence s, PeopleMention p) {
        for (int i = p.harmFrom(); i < p.harmTo(); i++) {
            if (s.key(i).equals("shot")
                    || s.key(i).equals("shooting")
                    || s.key(i).equals("hit")
                    || s.key(i).equals("struck")
                    || s.key(i).equals("gunshot")) {
                return !s.key(p.harmTo() - 1).equals("wounded")
                        && !s.key(p.harmTo() - 1).equals("injured");
            }
        }
        return false;
    }

    /** "a murder-suicide": it counts whoever died, and is no figure beside one that tells who. */
    private static boolean isMurderSuicide(Sentence s, PeopleMention p) {
        return p.harm() == Harm.KILLED
                && p.form() == Form.NUMBER
                && s.key(p.to() - 1).endsWith("suicide");
    }

    private static boolean isOthers(Sentence s, PeopleMention p) {
        for (int i = p.from(); i < p.to(); i++) {
            if (OTHERS.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "two are in critical condition", "a fourth person": some of those whom another number counts. */
    private static boolean isSome(Sentence s, PeopleMention p) {
        if (p.wholeIsEarlier()
                || s.key(p.harmTo() - 1).equals("condition")
                || s.key(p.from()).equals("both") && p.harm() == Harm.INJURED) {
            return true;
        }
        for (int i = p.from(); i < p.to(); i++) {
            if (ORDINAL.contains(s.key(i))
                    || i > p.from() && s.key(i - 1).equals("of") && s.key(i).equals("the")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVague(Sentence s, PeopleMention p) {
        if (ABOUT.contains(s.key(p.from()))) {
            return true;
        }
        for (int i = p.from(); i < p.to(); i++) {
            if (s.token(i).isNumber()) {
                return false;
            }
        }
        return p.count().high() == null
                && p.count().low() != null
                && s.token(p.from()).isWord();
    }

    /** The words that tell a figure. */
    static Evidence quote(Sentence s, PeopleMention p) {
        int from = p.spanFrom();
        int to = p.spanTo();
        if (to - from > 25) {
            from = p.from();
            to = p.to();
        }
        if (s.key(from - 1).equals("including") || s.key(from - 1).equals("among")) {
            from--;
        }
        return s.evidence(from, to);
    }

    /**
     * The original teller of a figure, not the outlet that relays it ("Anadolu, citing the White Helmets" -> the White
     * Helmets; a monitor citing medics -> the monitor, who counted): guideline, settled question 3.
     */
    static @Nullable Evidence source(SentenceMentions m, PeopleMention p) {
        Attribution best = null;
        Sentence s = m.sentence();
        for (Attribution a : m.attributions()) {
            boolean covers = a.covers(p.from()) || a.covers(p.to() - 1);
            if (covers && !isPresupposed(s, a, p) && (best == null || isCloser(s, a, best, p))) {
                best = a;
            }
        }
        return best == null ? null : best.speaker();
    }

    /**
     * "The group claimed the bombing that killed 12": who claims, denies or condemns an act does not count its victims; the
     * report does.
     */
    static boolean isPresupposed(Sentence s, Attribution a, PeopleMention p) {
        if (a.act() == Act.REPORT || a.act() == Act.ACKNOWLEDGE || a.act() == Act.JUSTIFY) {
            return false;
        }
        if (a.act() == Act.CLAIM && s.key(a.cueTo()).equals("by")) {
            return true;
        }
        int harm = Math.min(p.harmFrom(), p.from());
        for (int i = Math.max(a.cueTo() + 2, harm - RELATIVE_REACH); i < harm; i++) {
            if (s.key(i).equals("that") || s.key(i).equals("which")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCloser(Sentence s, Attribution a, Attribution best, PeopleMention p) {
        boolean cited = CITING.contains(s.key(a.cueFrom()));
        if (cited != CITING.contains(s.key(best.cueFrom()))) {
            return cited;
        }
        boolean relayed = best.kind() == SpeakerMention.Kind.RELAY && a.kind() != SpeakerMention.Kind.RELAY;
        boolean relays = a.kind() == SpeakerMention.Kind.RELAY && best.kind() != SpeakerMention.Kind.RELAY;
        if (relayed || relays) {
            return relayed;
        }
        return distance(a, p) < distance(best, p);
    }

    private static int distance(Attribution a, PeopleMention p) {
        return Math.min(Math.abs(a.cueFrom() - p.to()), Math.abs(p.from() - a.cueTo()));
    }
}
