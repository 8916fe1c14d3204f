package org.isnad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.isnad.place.EventPlaces;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;
import org.isnad.text.Document;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores which place belongs to which event verb. */
@Command(
        name = "event-places",
        description = {
            "Says for each marked verb where its act happened, and scores that against the place that people marked.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvaluateEventPlaces implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A JSON array, plain or gzip: text, tokens, and spans labelled VERB and LOCATION.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--source", paramLabel = "NAME", description = "Only the items of this source, such as RELABEL.")
    private @Nullable String source;

    @Option(names = "--show", description = "Print each that differs.")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        PlaceReader reader = PlaceReader.of(GazetteerCommand.home().open(), null, Sovereignty.NEUTRAL);
        PrintWriter out = spec.commandLine().getOut();
        int right = 0;
        int given = 0;
        int gold = 0;
        int items = 0;
        for (JsonNode item : read()) {
            if (source != null && !item.path("source").asText().equals(source)) {
                continue;
            }
            List<Span> verbs = spans(item, "VERB");
            if (verbs.isEmpty()) {
                continue;
            }
            items++;
            List<Span> places = spans(item, "LOCATION");
            String text = item.path("text").asText();
            Report report = new Report(new ReportId("item"), "", text, null, null, null, "en");
            Document document = SentenceSplitter.split(report);
            Optional<Toponym> found =
                    EventPlaces.of(document, reader.find(document), new Evidence(Part.TEXT, verbs.get(0)));
            boolean hit = found.isPresent()
                    && places.stream()
                            .anyMatch(place -> place.overlaps(found.get().at().span()));
            right += hit ? 1 : 0;
            given += found.isPresent() ? 1 : 0;
            gold += places.isEmpty() ? 0 : 1;
            if (show && !hit && (found.isPresent() || !places.isEmpty())) {
                out.printf(
                        "%s\t%s\t%s\t%s%n",
                        verbs.get(0).in(text),
                        places.isEmpty() ? "-" : places.get(0).in(text),
                        found.map(toponym -> report.words(toponym.at())).orElse("-"),
                        text);
            }
        }
        if (items == 0) {
            throw new BadInput(
                    "%s: has no item%s with a span labelled VERB, so that there is nothing to score; see --help for the form"
                            .formatted(file, source == null ? "" : " of the source '" + source + "'"));
        }
        double precision = given == 0 ? 0 : (double) right / given;
        double recall = gold == 0 ? 0 : (double) right / gold;
        out.printf(
                Locale.ROOT,
                "%d verbs, %d with a place; precision %.1f, recall %.1f, F1 %.1f%n",
                items,
                gold,
                100 * precision,
                100 * recall,
                precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall));
        out.flush();
        return 0;
    }

    private JsonNode read() throws IOException {
        try {
            return parsed();
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": there is no such file");
        } catch (JsonProcessingException e) {
            throw new BadInput("%s: is not a JSON array: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    private JsonNode parsed() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return new ObjectMapper().readTree(packed ? new GZIPInputStream(in) : in);
        }
    }

    /** Spans by the tokens that they name; their own offsets are not reliable in some releases of the data. */
    private static List<Span> spans(JsonNode item, String label) {
        List<Span> spans = new ArrayList<>();
        JsonNode tokens = item.path("tokens");
        for (JsonNode span : item.path("spans")) {
            int first = span.path("token_start").asInt(-1);
            int last = span.path("token_end").asInt(-1);
            if (span.path("label").asText().equals(label) && first >= 0 && last < tokens.size()) {
                int start = tokens.get(first).path("start").asInt();
                int end = tokens.get(last).path("end").asInt();
                if (end > start) {
                    spans.add(new Span(start, end));
                }
            }
        }
        return spans;
    }
}
