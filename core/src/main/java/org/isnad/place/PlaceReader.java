package org.isnad.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.report.Evidence;
import org.isnad.report.Span;
import org.isnad.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of places in a report and says which places they mean. Made once from a gazetteer; keeps no state
 * between calls; threads may share it.
 */
public final class PlaceReader {

    /** At least this likely, the best meaning is taken as the one meant. */
    private static final double SURE = 0.5;

    private static final int PASSES = 3;
    private static final int MOST_CANDIDATES = 5;

    private final Gazetteer gazetteer;
    private final NameWords words = new NameWords();
    private final LinearModel meanings;
    private final ToponymFinder finder;
    private final @Nullable String country;
    private final SortedMap<String, String> digests = new TreeMap<>();

    private PlaceReader(Gazetteer gazetteer, LinearModel names, LinearModel meanings, @Nullable String country) {
        this.gazetteer = gazetteer;
        this.meanings = meanings;
        this.finder = new ToponymFinder(names, words);
        this.country = country;
        digests.putAll(gazetteer.digests());
        digests.put("toponyms.model.tsv", names.digest());
        digests.put("meanings.model.tsv", meanings.digest());
    }

    /**
     * With the models that ship with the program.
     *
     * @param country ISO 3166-1 alpha-2 code of the country that the reports are mostly about, or null
     */
    public static PlaceReader of(Gazetteer gazetteer, @Nullable String country) {
        return new PlaceReader(
                gazetteer, LinearModel.load("toponyms.model.tsv"), LinearModel.load("meanings.model.tsv"), country);
    }

    /** With models just learned. */
    public static PlaceReader learned(Gazetteer gazetteer, PlaceTraining.Learned learned) {
        return new PlaceReader(gazetteer, learned.names(), learned.meanings(), null);
    }

    /** SHA-256 of what takes part, by name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }

    /** Every name of a place, in reading order. */
    public List<Toponym> find(Document document) {
        ReportNames report = new ReportNames(document, words, gazetteer);
        List<NameSpan> spans = finder.find(report);
        Meanings known = new Meanings(spans, report, country);
        for (int pass = 0; pass < PASSES; pass++) {
            known.weigh(meanings, pass == 0);
        }
        List<Toponym> toponyms = new ArrayList<>();
        for (NameSpan span : spans) {
            Meanings.Group group = known.groupOf.get(span);
            Toponym.Use use = span.demonym() != null ? Toponym.Use.DEMONYM : Toponym.Use.LITERAL;
            toponyms.add(new Toponym(
                    new Evidence(span.part(), new Span(span.start(), span.end())), use, resolution(group)));
        }
        return toponyms;
    }

    private static Resolution resolution(Meanings.@Nullable Group group) {
        if (group == null || group.candidates.isEmpty()) {
            return new Resolution.Unknown("no gazetteer lists the name");
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < group.candidates.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -group.chances[i]));
        List<Resolution.Candidate> best = order.stream()
                .limit(MOST_CANDIDATES)
                .map(i -> new Resolution.Candidate(group.candidates.get(i).place(), group.chances[i], List.of()))
                .toList();
        return best.size() == 1 || best.get(0).chance() >= SURE
                ? new Resolution.Resolved(best.get(0), best.subList(1, best.size()))
                : new Resolution.Ambiguous(best);
    }
}
