package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.code.Harm;
import org.isnad.mention.Attribution;
import org.isnad.mention.PeopleMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What else tells who gives a figure: how its sentence goes on with others, whether somebody gives the same number elsewhere,
 * and whether a nameless teller is named later.
 */
final class TellerFeatures {

    private static final Set<String> GOES_ON = Set.of(
            "another", "further", "meanwhile", "elsewhere", "also", "other", "earlier", "later", "separately", "in");

    private static final Set<String> INDEFINITE = Set.of("a", "an");

    /** No sentence of news lies farther from the one who tells it. */
    private static final int FAR = 12;

    /** How far around a sentence others are looked at; no report has as many, but a text of megabytes may. */
    private static final int REACH = 400;

    /** Nobody tells a number so often. */
    private static final int MANY = 8;

    private final List<SentenceMentions> all;
    private final TellerNames names;
    private final int firstProse;

    TellerFeatures(List<SentenceMentions> all, TellerNames names) {
        this.all = all;
        this.names = names;
        this.firstProse = all.stream()
                .filter(m -> m.sentence().kind() == Sentence.Kind.PROSE)
                .map(m -> m.sentence().index())
                .findFirst()
                .orElse(0);
    }

    /**
     * Adds what is known of a candidate, or of nobody.
     *
     * @param in     the sentence of the saying, or null for nobody
     * @param saying the saying, or null for nobody
     * @param same   who gives the same number elsewhere
     */
    void add(
            Features row,
            SentenceMentions m,
            PeopleMention p,
            @Nullable SentenceMentions in,
            @Nullable Attribution saying,
            @Nullable Evidence rule,
            List<Evidence> same) {
        Sentence s = m.sentence();
        row.upTo(s.index() - firstProse, FAR);
        row.add(s.key(0).equals("\""));
        row.add(GOES_ON.contains(s.key(0)));
        row.add(covering(m, p));
        row.add(m.attributions().stream()
                .filter(a -> a.covers(p.from()))
                .anyMatch(a -> FigureReader.isPresupposed(s, a, p)));
        row.upTo(sinceTold(s.index()), FAR);
        row.upTo(untilTold(s.index()), FAR);
        row.add(rule != null && names.isNameless(rule) && INDEFINITE.contains(s.key(before(s, rule))));
        row.upTo(same.size(), 3);
        if (in == null || saying == null) {
            for (int i = 0; i < 7; i++) {
                row.add(0);
            }
            return;
        }
        int at = in.sentence().index();
        row.add(at == s.index() && FigureReader.isPresupposed(s, saying, p));
        row.add(names.isNameless(saying.speaker())).add(names.isBody(saying.speaker()));
        row.add(rule != null && !rule.equals(saying.speaker()) && names.isOne(rule, saying.speaker()));
        row.add(in.attributions().indexOf(saying));
        row.upTo(
                (double) same.stream()
                        .filter(t -> names.isOne(t, saying.speaker()))
                        .count(),
                3);
        row.add(between(Math.min(at, s.index()), Math.max(at, s.index())));
    }

    /** The token of a teller's first word in the sentence, or -1. */
    private static int before(Sentence s, Evidence teller) {
        for (int i = 0; i < s.size(); i++) {
            if (s.evidence(i, i + 1).overlaps(teller)) {
                return i;
            }
        }
        return -1;
    }

    private static int covering(SentenceMentions m, PeopleMention p) {
        return (int) m.attributions().stream()
                .filter(a -> a.covers(p.from()) || a.covers(p.to() - 1))
                .count();
    }

    /** How many sentences back the last one lies that somebody tells. */
    private int sinceTold(int index) {
        for (int i = index - 1; i >= Math.max(0, index - FAR); i--) {
            if (!all.get(i).attributions().isEmpty()) {
                return index - i;
            }
        }
        return FAR;
    }

    private int untilTold(int index) {
        for (int i = index + 1; i < Math.min(all.size(), index + FAR); i++) {
            if (!all.get(i).attributions().isEmpty()) {
                return i - index;
            }
        }
        return FAR;
    }

    /** How many sentences between count people, too: a figure goes on with the account of the one before it. */
    private int between(int from, int to) {
        int counting = 0;
        for (int i = from + 1; i < to; i++) {
            counting += all.get(i).people().stream().anyMatch(o -> o.harm() != null) ? 1 : 0;
        }
        return counting;
    }

    /** Who gives the same number of the same harm in other sentences; each as often as they do. */
    List<Evidence> tellingSame(SentenceMentions in, PeopleMention p, Harm harm) {
        List<Evidence> tellers = new ArrayList<>();
        int at = in.sentence().index();
        for (SentenceMentions m : all.subList(Math.max(0, at - REACH), Math.min(all.size(), at + REACH))) {
            for (PeopleMention o : m.people()) {
                if (m.sentence().index() != in.sentence().index()
                        && o.harm() == harm
                        && o.count().anchor() > 1
                        && o.count().anchor() == p.count().anchor()) {
                    m.attributions().stream()
                            .filter(a -> a.covers(o.from()))
                            .limit(MANY)
                            .forEach(a -> tellers.add(a.speaker()));
                }
            }
        }
        return tellers.size() > MANY ? tellers.subList(0, MANY) : tellers;
    }
}
