package org.isnad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How probable the model holds figures and who gives them. It is noted while sentences are read; the figures that come out in the
 * end are looked up by their words. Where rules made something else of a figure since (another group from another
 * sentence, a source from the whole that it is a part of), there is no confidence to tell.
 */
final class FigureConfidence {

    private record Kept(Evidence quote, Harm harm, Group group) {}

    private record Told(Evidence quote, Harm harm, @Nullable Evidence source) {}

    private final Map<Kept, Double> kept = new HashMap<>();
    private final Map<Told, Double> told = new HashMap<>();

    void figure(Evidence quote, Harm harm, Group group, double probability) {
        kept.merge(new Kept(quote, harm, group), probability, Math::max);
    }

    void source(Evidence quote, Harm harm, @Nullable Evidence source, double probability) {
        told.merge(new Told(quote, harm, source), probability, Math::max);
    }

    List<IncidentClaim> ofIncidents(List<IncidentClaim> incidents) {
        return incidents.stream()
                .map(i -> new IncidentClaim(
                        i.type(),
                        i.quote(),
                        i.date(),
                        i.places(),
                        i.actors(),
                        i.targets(),
                        i.weapons(),
                        i.casualties().stream().map(this::of).toList(),
                        i.confidence()))
                .toList();
    }

    List<Total> ofTotals(List<Total> totals) {
        return totals.stream()
                .map(t -> new Total(of(t.figure()), t.modality(), t.place(), t.period()))
                .toList();
    }

    private Figure of(Figure f) {
        return f.sure(
                kept.get(new Kept(f.quote(), f.harm(), f.group())),
                told.get(new Told(f.quote(), f.harm(), f.source())));
    }
}
