package org.isnad.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.claim.TellingWords;
import org.isnad.code.Basis;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TriggerMention;
import org.isnad.report.Evidence;
import org.isnad.tag.Link;
import org.isnad.train.Finder.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder is to say of pairs of words of one report: which word names the place, the doer and so on of the act
 * that another word tells of, which words tell of one act, and who gives a figure.
 */
final class LinkLesson {

    /** Words this many sentences from an act, or from a figure, are asked about. */
    private static final int ACT_REACH = 2;

    private static final int FIGURE_REACH = 4;

    private final List<SentenceMentions> mentions;
    private final Finder finder;
    private final List<Head> heads = new ArrayList<>();

    /** Tokens of a report: by sentence. */
    private static final class Words {
        private final List<BitSet> tokens = new ArrayList<>();

        Words(int sentences) {
            for (int i = 0; i < sentences; i++) {
                tokens.add(new BitSet());
            }
        }

        void add(List<Tokens> all) {
            all.forEach(t -> tokens.get(t.sentence()).set(t.from(), t.to()));
        }

        boolean has(int sentence, int from, int to) {
            int next = tokens.get(sentence).nextSetBit(from);
            return next >= 0 && next < to;
        }
    }

    /** What is linked, and what may be. */
    private record Parts(Words linked, Words unknown) {}

    /** A word that tells of an act or begins a figure. */
    static final class Head {
        final int sentence;
        final int token;

        /** Those that it tells of; none for a figure. */
        final Set<Integer> incidents;

        private final List<Map<Link, Parts>> parts = new ArrayList<>();

        private Head(int sentence, int token, Set<Integer> incidents) {
            this.sentence = sentence;
            this.token = token;
            this.incidents = incidents;
        }

        boolean isFigure() {
            return incidents.isEmpty();
        }

        boolean reaches(int other) {
            return Math.abs(other - sentence) <= (isFigure() ? FIGURE_REACH : ACT_REACH);
        }

        /** Whether the word {@code [from, to)} has the link to this one; null where that is not known. */
        @Nullable
        Boolean links(Link link, int other, int from, int to) {
            boolean unknown = false;
            for (Map<Link, Parts> one : parts) {
                Parts p = one.get(link);
                if (p != null && p.linked.has(other, from, to)) {
                    return true;
                }
                unknown |= p != null && p.unknown.has(other, from, to);
            }
            return unknown ? null : Boolean.FALSE;
        }
    }

    LinkLesson(Gold gold, List<SentenceMentions> mentions, Lesson lesson) {
        this.mentions = mentions;
        this.finder = new Finder(gold.report(), mentions);
        Map<List<Integer>, Head> acts = new LinkedHashMap<>();
        for (int i = 0; i < gold.incidents().size(); i++) {
            Gold.Incident incident = gold.incidents().get(i);
            List<Integer> told = new ArrayList<>();
            List<Integer> where = new ArrayList<>();
            for (int s = 0; s < mentions.size(); s++) {
                if (lesson.all(s).contains(i)) {
                    told.add(s);
                }
                if (lesson.incidents(s).contains(i)) {
                    where.add(s);
                }
            }
            Map<Link, Parts> parts = parts(incident, where);
            for (int s : told) {
                for (int token : telling(incident, s, lesson.all(s).size() > 1)) {
                    Head head =
                            acts.computeIfAbsent(List.of(s, token), k -> new Head(k.get(0), k.get(1), new TreeSet<>()));
                    head.incidents.add(i);
                    head.parts.add(parts);
                }
            }
            incident.figures().forEach(f -> figure(f, where));
        }
        gold.totals().forEach(f -> figure(f, List.of()));
        heads.addAll(acts.values());
    }

    List<Head> heads() {
        return heads;
    }

    /** The tokens that tell of the incident in a sentence: those within its quote where others are told beside it. */
    private List<Integer> telling(Gold.Incident incident, int sentence, boolean others) {
        List<TriggerMention> own = TellingWords.of(mentions.get(sentence), incident.type());
        if (others) {
            Set<Integer> quoted = new HashSet<>();
            for (Evidence e : finder.all(incident.quote())) {
                for (Tokens t : finder.tokens(e)) {
                    for (int i = t.from(); t.sentence() == sentence && i < t.to(); i++) {
                        quoted.add(i);
                    }
                }
            }
            List<TriggerMention> inside =
                    own.stream().filter(t -> quoted.contains(t.from())).toList();
            own = inside.isEmpty() ? own : inside;
        }
        return own.stream().map(TriggerMention::from).toList();
    }

    private Map<Link, Parts> parts(Gold.Incident incident, List<Integer> where) {
        Map<Link, Parts> parts = new EnumMap<>(Link.class);
        for (Link link : Link.values()) {
            parts.put(link, new Parts(new Words(mentions.size()), new Words(mentions.size())));
        }
        incident.places().forEach(p -> add(parts.get(Link.PLACE), p, where));
        incident.actors().stream()
                .filter(a -> a.basis() != Basis.DENIED)
                .forEach(a -> add(parts.get(Link.ACTOR), a.text(), where));
        incident.targets().forEach(t -> add(parts.get(Link.TARGET), t.text(), where));
        incident.weapons().forEach(w -> add(parts.get(Link.WEAPON), w, where));
        for (SentenceMentions m : mentions) {
            for (TimeMention t : m.times()) {
                if (t.date() != null && t.date().iso().equals(incident.date())) {
                    int s = m.sentence().index();
                    Parts date = Objects.requireNonNull(parts.get(Link.DATE));
                    (where.contains(s) ? date.linked : date.unknown).add(List.of(new Tokens(s, t.from(), t.to())));
                }
            }
        }
        return parts;
    }

    /** The words where they stand nearest to the incident; elsewhere they may be meant, too. */
    private void add(@Nullable Parts parts, String words, List<Integer> where) {
        if (parts != null) {
            finder.near(words, where).forEach(e -> parts.linked.add(finder.tokens(e)));
            finder.all(words).forEach(e -> parts.unknown.add(finder.tokens(e)));
        }
    }

    private void figure(Gold.Figure figure, List<Integer> where) {
        Parts source = new Parts(new Words(mentions.size()), new Words(mentions.size()));
        for (Evidence quote : finder.near(figure.quote(), where)) {
            for (Tokens t : finder.tokens(quote)) {
                if (figure.source() != null) {
                    add(source, figure.source(), List.of(t.sentence()));
                }
                for (PeopleMention p : mentions.get(t.sentence()).people()) {
                    if (p.spanFrom() < t.to() && t.from() < p.spanTo()) {
                        Head head = new Head(t.sentence(), p.from(), Set.of());
                        head.parts.add(Map.of(Link.SOURCE, source));
                        heads.add(head);
                    }
                }
            }
        }
    }
}
