package org.isnad.claim;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How probable the trained model holds the parts of an incident: from 0 to 1, or {@link Double#NaN} where it was not asked
 * and a rule alone decided. That of a value includes that of its incident: it is right only where the act is. A list stands
 * beside the incident's own, entry by entry. A {@link Figure} carries its own.
 *
 * @param incident that the act happened and is one that people would file
 * @param date     that it happened then
 */
public record Confidence(
        double incident,
        double date,
        List<Double> places,
        List<Double> actors,
        List<Double> targets,
        List<Double> weapons) {

    public Confidence {
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        weapons = List.copyOf(weapons);
        DoubleStream all = DoubleStream.concat(
                DoubleStream.of(incident, date),
                Stream.of(places, actors, targets, weapons)
                        .flatMap(List::stream)
                        .mapToDouble(p -> p));
        all.forEach(Confidence::check);
    }

    private static void check(double p) {
        if (p < 0 || p > 1) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, got " + p);
        }
    }
}
