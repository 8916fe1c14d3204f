package org.isnad.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.isnad.claim.Reading;
import org.isnad.incident.Account;
import org.isnad.incident.Sketch;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.Sha256;
import org.isnad.origin.Imprint;
import org.isnad.origin.Told;
import org.isnad.render.ReadingJson;
import org.isnad.report.Report;

/** A report that was read and is about to be added, with all that can be made of it without the store. */
public final class Arriving {

    private static final int VERSION_DIGITS = 16;

    private final Report report;
    private final String name;
    private final byte[] original;
    private final String sha256;
    private final String media;
    private final ReadReport read;

    /** What the reader made of a report. */
    record ReadReport(Reading reading, String json, String version, List<Sketch> sketches, Set<Long> imprint) {

        static ReadReport of(Report report, Reading reading) {
            return new ReadReport(
                    reading,
                    ReadingJson.toJson(report, reading),
                    versionOf(reading),
                    Account.of(new Told(report, reading)).stream()
                            .map(Sketch::of)
                            .toList(),
                    Imprint.of(report));
        }
    }

    private Arriving(Report report, String name, byte[] original, String media, ReadReport read) {
        this.report = report;
        this.name = name;
        this.original = original;
        this.sha256 = Sha256.of(original);
        this.media = media;
        this.read = read;
    }

    /**
     * Takes a report in.
     *
     * @param report   under its permanent id, see {@link Archive#named}
     * @param name     as the caller names it
     * @param original its bytes as they were received; not to be changed any more
     * @param media    their media type, such as {@code text/html}
     */
    public static Arriving of(Report report, Reading reading, String name, byte[] original, String media) {
        return new Arriving(report, name, original, media, ReadReport.of(report, reading));
    }

    /** Names the reader and the word lists that made a reading. */
    static String versionOf(Reading reading) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("version", reading.provenance().version());
        ObjectNode digests = made.putObject("digests");
        reading.provenance().digests().forEach(digests::put);
        return Sha256.of(CanonicalJson.write(made)).substring(0, VERSION_DIGITS);
    }

    Report report() {
        return report;
    }

    String name() {
        return name;
    }

    byte[] original() {
        return original;
    }

    String sha256() {
        return sha256;
    }

    String media() {
        return media;
    }

    ReadReport read() {
        return read;
    }
}
