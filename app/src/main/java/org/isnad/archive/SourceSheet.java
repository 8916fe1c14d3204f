package org.isnad.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.ledger.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a source: an outlet, or somebody whom outlets cite.
 *
 * @param decisions in force, in order
 * @param history   the latest first, also what was taken back
 */
public record SourceSheet(String name, List<Decision> decisions, List<Event> history) {

    private static final int DIGITS = 16;

    public SourceSheet {
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
    }

    /** A source of which nobody said anything. */
    public static SourceSheet none(String name) {
        return new SourceSheet(name, List.of(), List.of());
    }

    /** Whether two names are of one source: they differ in capitals and spaces at most. */
    public static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** How far it is to be relied on, as a person said last; empty where nobody did. */
    public Optional<Decision> rating() {
        return latest(Change.RateSource.class);
    }

    /** The letter of that, or null. */
    public Change.@Nullable Reliance reliance() {
        return rating().map(decision -> ((Change.RateSource) decision.change()).reliance())
                .orElse(null);
    }

    /** What it means by its words, as a person wrote last; empty where nobody did. */
    public Optional<Change.DefineSource> definition() {
        return latest(Change.DefineSource.class).map(decision -> (Change.DefineSource) decision.change());
    }

    private Optional<Decision> latest(Class<? extends Change> kind) {
        return decisions.stream()
                .filter(decision -> kind.isInstance(decision.change()))
                .max(Comparator.comparingLong(Decision::order));
    }

    /** Changes whenever what people say of the source does. */
    public String version() {
        return Sha256.of("source\n" + key(name) + "\n"
                        + decisions.stream().map(d -> "d" + d.order()).collect(Collectors.joining(" ")))
                .substring(0, DIGITS);
    }
}
