package org.isnad.claim;

import java.util.Optional;
import java.util.Set;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.code.Modality;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Count;
import org.isnad.mention.MonthOfMay;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeMention.Role;
import org.isnad.report.Evidence;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures that belong to no single incident: tolls of a war, a month or a siege, displaced people, populations,
 * people at risk, projections (guideline, "totals").
 */
final class TotalRule {

    /** From this many dead on, a toll is a war's and not an attack's. */
    private static final long WAR = 5_000;

    /** From this many on, people displaced are those of a war. */
    private static final long EXODUS = 50_000;

    /** "Since the start of the year": how far from the head of the sentence its words may stand. */
    private static final int AT_HEAD = 3;

    private static final Set<String> SUPERLATIVE = WordClass.SUPERLATIVE.words();
    private static final Set<String> WAR_NOUN = WordClass.WAR_NOUN.words();
    private static final Set<String> PROJECTING = WordClass.PROJECTING.words();
    private static final Set<String> TOLL_VERB = WordClass.TOLL_VERB.words();

    private static final Set<String> RISING = Set.of("rise", "climb", "increase", "grow", "go");

    private static final Set<String> MODAL = WordClass.MODAL.words();

    private static final Set<String> BRINGING = Set.of("bringing", "brings", "raising", "taking", "pushing");

    private TotalRule() {}

    /** Why the figure is a total, or null where it is an incident's. */
    static @Nullable String reason(SentenceMentions m, FigureDraft figure, @Nullable EventType type) {
        Harm harm = figure.harm();
        if (isPresence(harm)) {
            return "counts people who were there, not people harmed";
        }
        boolean somewhere = m.places().stream().anyMatch(PlaceMention::isSpecific);
        if (harm == Harm.DISPLACED
                && (type != EventType.DISPLACEMENT
                        || !somewhere
                        || figure.count().anchor() >= EXODUS)) {
            return "displaced people without an act that displaced them here";
        }
        if (harm == Harm.DISPLACED && m.times().stream().anyMatch(t -> t.role() == Role.SINCE)) {
            return "displaced since a day before";
        }
        if (modality(m, figure) == Modality.PROJECTED) {
            return "expected, not done";
        }
        if (isWar(figure)) {
            return "too many for one act";
        }
        boolean people = harm == Harm.KILLED || harm == Harm.INJURED || harm == Harm.CASUALTIES;
        if (people && figure.count().anchor() > 1 && SeveralActs.addsUp(m.sentence())) {
            return "adds up several acts";
        }
        int bringing = bringing(m.sentence());
        boolean summed = bringing >= 0 && indexAt(m.sentence(), figure.quote()) >= bringing;
        if (summed && (m.people().size() > 1 || m.times().stream().anyMatch(t -> t.from() > bringing))) {
            return "what an act brings a toll to";
        }
        for (TimeMention time : m.times()) {
            if (bringing >= 0 && !summed && time.from() > bringing) {
                continue;
            }
            if (time.role() == Role.SINCE && (isLongSince(time) || type == null) && !isRecord(m.sentence(), time)) {
                return "counted since a day before";
            }
            if (time.role() == Role.PERIOD) {
                return "counted over a long stretch";
            }
        }
        Sentence s = m.sentence();
        for (int i = 0; i < s.size(); i++) {
            if (WAR_NOUN.contains(s.key(i)) && isSubjectOfKilling(s, i)) {
                return "the toll of a war";
            }
        }
        boolean somewhereHere = somewhere || type != null && figure.count().anchor() < 50;
        if (!somewhereHere
                && m.times().stream().anyMatch(TotalRule::isLong)
                && figure.count().anchor() > 1) {
            return "counted over a month or a year in no one place";
        }
        return null;
    }

    /** Whether the figure is no single act's whatever it stands beside: people who were there, what is expected, a war's toll. */
    static boolean isNeverAnActs(SentenceMentions m, FigureDraft figure) {
        return isPresence(figure.harm())
                || isWar(figure)
                || modality(m, figure) == Modality.PROJECTED
                || isSinceStart(m, figure);
    }

    /**
     * "140 people have been killed since the start of the year", where the sentence names no day; neither "the deadliest
     * attack since the start of the war" nor "rebels who have held Lesk since the start of the war killed 12".
     */
    private static boolean isSinceStart(SentenceMentions m, FigureDraft figure) {
        Sentence s = m.sentence();
        int counted = indexAt(s, figure.quote());
        return m.times().stream()
                        .anyMatch(t -> t.role() == Role.SINCE
                                && t.date() == null
                                && s.key(t.from() + 1).equals("of")
                                && (t.from() > counted || t.from() <= AT_HEAD)
                                && !isRecord(s, t))
                && m.times().stream().noneMatch(t -> t.role() == Role.WHEN);
    }

    private static boolean isPresence(Harm harm) {
        return harm == Harm.POPULATION || harm == Harm.AT_RISK || harm == Harm.BESIEGED;
    }

    private static boolean isWar(FigureDraft figure) {
        return figure.count().anchor() >= WAR && figure.harm() != Harm.DISPLACED;
    }

    /** First token of "bringing to 40 the number killed", or -1. */
    static int bringing(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            String key = s.key(i);
            boolean word = BRINGING.contains(key);
            for (int j = i + 1; word && j < Math.min(s.size(), i + 20); j++) {
                if (s.key(j).equals("to")) {
                    return i;
                }
            }
        }
        return -1;
    }

    static boolean isLong(TimeMention time) {
        return time.role() == Role.WHEN
                && time.date() != null
                && (time.date().precision() == DatePrecision.MONTH
                        || time.date().precision() == DatePrecision.YEAR);
    }

    /** "since Monday" may be one series; "since March 2011" is a war. */
    private static boolean isLongSince(TimeMention time) {
        return time.date() == null || time.date().precision() != DatePrecision.DAY;
    }

    /** "the worst attack since 2014" counts nothing since 2014. */
    private static boolean isRecord(Sentence s, TimeMention time) {
        for (int i = Math.max(0, time.from() - 10); i < time.from(); i++) {
            if (SUPERLATIVE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubjectOfKilling(Sentence s, int at) {
        for (int i = at + 1; i < Math.min(s.size(), at + 12); i++) {
            String key = s.key(i);
            if (TOLL_VERB.contains(key)) {
                return true;
            }
            if (key.equals(".") || key.equals("said")) {
                return false;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            if ((s.key(i).equals("killed")
                            || s.key(i).equals("died")
                            || s.key(i).equals("dead")
                            || s.key(i).equals("lives"))
                    && (s.key(at - 1).equals("the")
                            || s.key(at - 1).equals("civil")
                            || s.key(at - 1).equals("'s")
                            || s.key(at - 2).equals("the"))) {
                return true;
            }
        }
        return false;
    }

    static Modality modality(SentenceMentions m, FigureDraft figure) {
        Sentence s = m.sentence();
        int from = indexAt(s, figure.quote());
        if (m.people().stream()
                .anyMatch(p -> p.notDone() != null && FigureReader.quote(s, p).equals(figure.quote()))) {
            return Modality.PROJECTED;
        }
        for (int i = Math.max(0, from - 8); i < Math.min(s.size(), from + 12); i++) {
            // "hit by what may have been a stray bullet": what is open is the bullet.
            boolean projects = PROJECTING.contains(s.key(i))
                    && !MonthOfMay.is(s, i)
                    && !s.key(i - 1).equals("what");
            // "The toll could rise" says nothing against the toll.
            boolean could =
                    RISING.contains(s.key(i + 1)) || s.key(i + 1).equals("still") && RISING.contains(s.key(i + 2));
            if (projects && !could && isVerbNear(s, i, from)) {
                return Modality.PROJECTED;
            }
        }
        return Modality.REPORTED;
    }

    /** The word of expectation governs the harm: "could be displaced", "may have killed four". */
    private static boolean isVerbNear(Sentence s, int at, int figure) {
        String key = s.key(at);
        boolean modal = MODAL.contains(key);
        if (modal) {
            return at >= figure ? at - figure <= 6 : figure - at <= 4;
        }
        return at < figure
                && figure - at <= 5
                && !key.equals("warned")
                && !key.equals("warns")
                && !key.equals("expected")
                && !key.equals("feared");
    }

    private static int indexAt(Sentence s, Evidence quote) {
        for (int i = 0; i < s.size(); i++) {
            if (s.token(i).span().start() >= quote.span().start()) {
                return i;
            }
        }
        return 0;
    }

    /** For what is expected "as many as 800,000" is the number itself (guideline, "casualties"). */
    static Count count(SentenceMentions m, FigureDraft figure) {
        boolean ceiling = figure.count().low() == null && modality(m, figure) == Modality.PROJECTED;
        return ceiling ? Count.exactly(figure.count().anchor()) : figure.count();
    }

    static @Nullable Evidence place(SentenceMentions m) {
        Optional<PlaceMention> place = m.places().stream()
                .filter(p -> !p.lead().equals("from") || m.places().size() == 1)
                .findFirst();
        return place.map(p -> m.sentence().evidence(p.from(), p.to())).orElse(null);
    }

    static @Nullable Evidence period(SentenceMentions m) {
        Sentence s = m.sentence();
        for (TimeMention time : m.times()) {
            if (time.role() == Role.SINCE || time.role() == Role.PERIOD) {
                int from = time.role() == Role.SINCE && s.key(time.from() - 1).equals("since")
                        ? time.from() - 1
                        : time.from();
                return s.evidence(from, time.to());
            }
        }
        return m.times().stream()
                .findFirst()
                .map(t -> s.evidence(t.from(), t.to()))
                .orElse(null);
    }
}
