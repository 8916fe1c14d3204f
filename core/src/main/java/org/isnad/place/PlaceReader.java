package org.isnad.place;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of places in a report and says which places they mean. Made once from a gazetteer; keeps no state
 * between calls; threads may share it.
 */
public final class PlaceReader {

    private static final int PASSES = 3;

    private final Gazetteer gazetteer;
    private final NameWords words = new NameWords();
    private final LinearModel meanings;
    private final ToponymFinder finder;
    private final @Nullable String country;
    private final Sovereignty sovereignty;
    private final SortedMap<String, String> digests = new TreeMap<>();

    private PlaceReader(
            Gazetteer gazetteer,
            LinearModel names,
            LinearModel meanings,
            @Nullable String country,
            Sovereignty sovereignty) {
        this.sovereignty = sovereignty;
        this.gazetteer = gazetteer;
        this.meanings = meanings;
        this.finder = new ToponymFinder(names, words, country);
        this.country = country;
        digests.putAll(gazetteer.digests());
        digests.put("toponyms.model.tsv", names.digest());
        digests.put("meanings.model.tsv", meanings.digest());
    }

    /**
     * With the models that ship with the program.
     *
     * @param country     ISO 3166-1 alpha-2 code of the country that the reports are mostly about, or null
     * @param sovereignty which state a place in a disputed area is said to belong to
     */
    public static PlaceReader of(Gazetteer gazetteer, @Nullable String country, Sovereignty sovereignty) {
        return new PlaceReader(
                gazetteer,
                LinearModel.load("toponyms.model.tsv"),
                LinearModel.load("meanings.model.tsv"),
                country,
                sovereignty);
    }

    /** With models just learned. */
    public static PlaceReader learned(Gazetteer gazetteer, PlaceTraining.Learned learned) {
        return new PlaceReader(gazetteer, learned.names(), learned.meanings(), null, Sovereignty.NEUTRAL);
    }

    /** SHA-256 of what takes part, by name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }

    /** Every name of a place, in reading order, and what else was learned of the report's places. */
    public ReportPlaces read(Document document) {
        ReportNames report = new ReportNames(document, words, gazetteer, country);
        List<NameSpan> spans = finder.find(report);
        Meanings known = new Meanings(spans, report, country);
        for (int pass = 0; pass < PASSES; pass++) {
            known.weigh(meanings, pass == 0);
        }
        return new ReportPlaces(document, report, spans, known, gazetteer, sovereignty, country);
    }

    /** Every name of a place, in reading order. */
    public List<Toponym> find(Document document) {
        return read(document).toponyms();
    }

    /** What single names mean, without a report around them. */
    public Resolution locate(String name) {
        List<Match> matches = gazetteer.find(name);
        boolean here = country != null
                && matches.stream().anyMatch(m -> country.equals(m.place().country()));
        if (matches.isEmpty() || country != null && !here) {
            List<Match> loose = gazetteer.findLoosely(name, country);
            matches = loose.isEmpty() ? matches : loose;
        }
        return ReportPlaces.alone(matches, sovereignty, country);
    }
}
