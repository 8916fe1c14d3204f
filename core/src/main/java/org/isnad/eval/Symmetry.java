package org.isnad.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.Total;
import org.isnad.code.Coded;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a reading when names of parties are exchanged in its report. Nothing should, but for the names: who
 * did it must not depend on who is usually said to have done it.
 */
public final class Symmetry {

    /** One side of a reading. */
    public enum Aspect implements Coded {
        /** The acts that are filed and what they are. */
        TYPE,
        /** Figures of the acts and totals, with harm and group. */
        FIGURE,
        /** Whether a total is reported, feared, denied. */
        MODALITY,
        /** Doers: the words that name them, on what they are named. */
        ACTOR,
        DATE,
        PLACE,
        TARGET,
        WEAPON,
        /** Who gives a figure. */
        SOURCE,
        /** Who said what. */
        STATEMENT
    }

    /** The values of one aspect, before and after. */
    public record Change(List<String> before, List<String> after) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * How one report was read.
     *
     * @param values  how many values of each aspect the reading has
     * @param changes of those aspects that are not the same
     */
    public record Outcome(String report, Map<Aspect, Integer> values, Map<Aspect, Change> changes) {

        public Outcome {
            values = Map.copyOf(values);
            changes = Map.copyOf(changes);
        }
    }

    private Symmetry() {}

    /** Reads a report as it is and with names exchanged. */
    public static Outcome of(Report report, NameExchange exchange, Function<Report, Reading> reader) {
        Report exchanged = exchange.of(report);
        Map<Aspect, List<String>> before = values(report, reader.apply(report), words -> words);
        Map<Aspect, List<String>> after = values(exchanged, reader.apply(exchanged), exchange::of);
        Map<Aspect, Integer> counts = new EnumMap<>(Aspect.class);
        Map<Aspect, Change> changes = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            List<String> was = before.getOrDefault(aspect, List.of());
            List<String> is = after.getOrDefault(aspect, List.of());
            counts.put(aspect, was.size());
            if (!was.equals(is)) {
                changes.put(aspect, new Change(was, is));
            }
        }
        return new Outcome(report.id().value(), counts, changes);
    }

    private static Map<Aspect, List<String>> values(Report report, Reading reading, Function<String, String> names) {
        Map<Aspect, List<String>> values = new EnumMap<>(Aspect.class);
        Words words = new Words(report, names, values);
        for (int i = 0; i < reading.incidents().size(); i++) {
            IncidentClaim incident = reading.incidents().get(i);
            String number = i + ": ";
            words.add(Aspect.TYPE, number + incident.type().code() + " " + words.of(incident.quote()));
            if (incident.date() != null) {
                words.add(Aspect.DATE, number + incident.date().iso());
            }
            incident.places().forEach(p -> words.add(Aspect.PLACE, number + words.of(p.at())));
            for (ActorClaim a : incident.actors()) {
                words.add(
                        Aspect.ACTOR,
                        number + words.of(a.at()) + " " + a.basis().code() + " " + words.of(a.by()));
            }
            incident.targets()
                    .forEach(t -> words.add(
                            Aspect.TARGET,
                            number + words.of(t.at()) + " " + t.targetClass().code()));
            incident.weapons().forEach(w -> words.add(Aspect.WEAPON, number + words.of(w)));
            incident.casualties().forEach(f -> words.figure(number, f));
        }
        for (Total t : reading.totals()) {
            words.figure("total: ", t.figure());
            words.add(
                    Aspect.MODALITY,
                    t.modality().code() + " " + words.of(t.figure().quote()));
        }
        for (Statement s : reading.statements()) {
            words.add(
                    Aspect.STATEMENT,
                    words.of(s.speaker()) + " | " + s.act().code() + " | " + words.of(s.quote()) + " | "
                            + words.of(s.target()));
        }
        return values;
    }

    /** Words of a report under the names that its original has. */
    private record Words(Report report, Function<String, String> names, Map<Aspect, List<String>> values) {

        String of(@Nullable Evidence at) {
            return at == null ? "-" : names.apply(report.words(at));
        }

        void add(Aspect aspect, String value) {
            values.computeIfAbsent(aspect, a -> new ArrayList<>()).add(value);
        }

        void figure(String number, Figure f) {
            String figure = number + f.harm().code() + " " + f.group().code() + " "
                    + f.count().low() + "-" + f.count().high();
            add(Aspect.FIGURE, figure + " " + of(f.quote()));
            add(Aspect.SOURCE, figure + " " + of(f.source()));
        }
    }
}
