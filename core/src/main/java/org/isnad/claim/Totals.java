package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** Makes totals of figures that belong to no single incident, and keeps each once (guideline, "totals"). */
final class Totals {

    /** How far back a total's equal is looked for; no report names as many. */
    private static final int REACH = 500;

    /** Words of a time that alone tell none. */
    private static final Set<String> EMPTY =
            Set.of("in", "of", "the", "since", "during", "over", "past", "last", "first", "a", "for", "this");

    private Totals() {}

    /** The figure as a total; {@code whole} is the index of the total that it is a part of, or null. */
    static Total total(SentenceMentions m, FigureDraft figure, @Nullable Integer whole) {
        return new Total(
                new Figure(
                        figure.harm(),
                        figure.group(),
                        TotalRule.count(m, figure),
                        figure.quote(),
                        figure.source(),
                        whole),
                TotalRule.modality(m, figure),
                TotalRule.place(m),
                TotalRule.period(m));
    }

    /**
     * Each total once from every teller; what a part is a part of is found again among those kept. The same number from two named
     * tellers is two figures, as in an incident. What a headline counts over no
     * stretch of time and an incident has, too, is the incident's.
     */
    static List<Total> distinct(Report report, TellerNames tellers, List<Total> totals, List<IncidentClaim> incidents) {
        List<Total> kept = new ArrayList<>();
        List<Integer> newIndex = new ArrayList<>();
        for (Total t : totals) {
            boolean plain = t.figure().quote().part() == Part.TITLE && t.period() == null;
            if (plain && isOfIncident(t.figure(), incidents)) {
                newIndex.add(-1);
                continue;
            }
            int same = -1;
            for (int i = Math.max(0, kept.size() - REACH); i < kept.size() && same < 0; i++) {
                Figure o = kept.get(i).figure();
                Figure f = t.figure();
                same = o.harm() == f.harm()
                                && o.group() == f.group()
                                && o.count().equals(f.count())
                                && kept.get(i).modality() == t.modality()
                                && mayBeOne(report, kept.get(i).place(), t.place())
                                && share(report, kept.get(i).period(), t.period())
                                && (o.source() == null || f.source() == null || tellers.isOne(o.source(), f.source()))
                        ? i
                        : -1;
            }
            newIndex.add(same < 0 ? kept.size() : same);
            if (same >= 0
                    && kept.get(same).figure().source() == null
                    && t.figure().source() != null) {
                kept.set(same, told(t, kept.get(same)));
            }
            if (same < 0) {
                Figure f = t.figure();
                Integer whole = f.partOf() == null || newIndex.get(f.partOf()) < 0 ? null : newIndex.get(f.partOf());
                kept.add(new Total(
                        new Figure(f.harm(), f.group(), f.count(), f.quote(), f.source(), whole),
                        t.modality(),
                        t.place(),
                        t.period()));
            }
        }
        return kept;
    }

    /** A place, or a time, that one of them leaves open may be that of the other. */
    private static boolean mayBeOne(Report report, @Nullable Evidence a, @Nullable Evidence b) {
        return a == null || b == null || PlaceNames.sameName(plain(report, a), plain(report, b));
    }

    /** "in six months" and "the first six months of the year" may be one time, "since January" and "in May" not. */
    private static boolean share(Report report, @Nullable Evidence a, @Nullable Evidence b) {
        if (a == null || b == null) {
            return true;
        }
        List<String> words = List.of(plain(report, b).split(" ", -1));
        return plain(report, a).equals(plain(report, b))
                || Stream.of(plain(report, a).split(" ", -1)).anyMatch(w -> !EMPTY.contains(w) && words.contains(w));
    }

    private static String plain(Report report, Evidence words) {
        return report.words(words).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfIncident(Figure f, List<IncidentClaim> incidents) {
        return incidents.stream()
                .flatMap(i -> i.casualties().stream())
                .anyMatch(o -> o.harm() == f.harm() && o.count().equals(f.count()));
    }

    /** The same total as its source tells it. */
    private static Total told(Total sourced, Total bare) {
        Figure f = sourced.figure();
        return new Total(
                new Figure(
                        f.harm(),
                        f.group(),
                        f.count(),
                        f.quote(),
                        f.source(),
                        bare.figure().partOf()),
                sourced.modality(),
                sourced.place() != null ? sourced.place() : bare.place(),
                sourced.period() != null ? sourced.period() : bare.period());
    }
}
