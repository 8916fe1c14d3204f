package org.isnad.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.claim.Dateline;
import org.isnad.claim.PlacedReading;
import org.isnad.claim.Provenance;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.ReadingBuilder;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.CueMentionFinder;
import org.isnad.mention.MentionFinder;
import org.isnad.mention.SentenceMentions;
import org.isnad.place.PlaceReader;
import org.isnad.report.Report;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;
import org.isnad.text.Document;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Reads one report. Made once from the word lists, keeps no state between calls, safe to share between threads; the
 * same report gives the same reading.
 */
public final class ReportReader {

    private final Dateline dateline;
    private final MentionFinder mentions;
    private final ReadingBuilder readings;
    private final Provenance provenance;
    private final @Nullable Tagger tagger;
    private final @Nullable PlaceReader places;

    private ReportReader(
            Lexicon lexicon, MentionFinder mentions, @Nullable Learned learned, @Nullable PlaceReader places) {
        this.dateline = new Dateline(lexicon);
        this.mentions = mentions;
        this.readings = new ReadingBuilder(lexicon, learned == null ? null : learned.judge());
        this.tagger = learned == null ? null : learned.tagger();
        this.places = places;
        SortedMap<String, String> digests = new TreeMap<>(lexicon.digests());
        if (learned != null) {
            digests.putAll(learned.digests());
        }
        if (places != null) {
            digests.putAll(places.digests());
        }
        this.provenance = new Provenance(version(), digests);
    }

    /** The reader with the word lists that ship with the program, by rules alone. */
    public static ReportReader standard() {
        return of(null, null);
    }

    /** The reader with the word lists that ship with the program, and what was learned from reports that people read. */
    public static ReportReader standard(Learned learned) {
        return of(learned, null);
    }

    /**
     * The reader with the word lists that ship with the program.
     *
     * @param learned what was learned, or null to read by rules alone
     * @param places  puts places on the map, or null
     */
    public static ReportReader of(@Nullable Learned learned, @Nullable PlaceReader places) {
        Lexicon lexicon = Lexicon.standard();
        return new ReportReader(lexicon, new CueMentionFinder(lexicon), learned, places);
    }

    /** The reader by rules alone, and it puts places on the map. */
    public static ReportReader with(PlaceReader places) {
        return of(null, places);
    }

    public Reading read(Report report) {
        Document document = SentenceSplitter.split(report);
        Published published = dateline.find(document);
        String language = report.language();
        if (language != null && !language.equals("en")) {
            return ReadingBuilder.unread(report, published, language, provenance);
        }
        List<SentenceMentions> found = mentions.find(document, published.date());
        Tags tags = tagger == null ? null : tagger.tag(found);
        Reading reading = readings.build(report, published, found, tags, provenance);
        return places == null ? reading : PlacedReading.of(reading, places.read(document));
    }

    private static String version() {
        try (InputStream in = ReportReader.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties cannot be read; build the program again", e);
        }
    }
}
