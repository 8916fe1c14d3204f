package org.isnad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.place.Location;
import org.isnad.place.Place;
import org.isnad.place.PlaceReader;
import org.isnad.place.ReportPlaces;
import org.isnad.place.Resolution;
import org.isnad.place.Resolution.Candidate;
import org.isnad.place.Sovereignty;
import org.isnad.place.Toponym;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the places of a text, or single names, on the map. */
@Command(
        name = "locate",
        description = {
            "Puts the places that a text names on the map, or names alone with --names.",
            "",
            "Of a text, one line a name: the words, use, latitude, longitude, precision, radius in metres, id, chance, and what "
                    + "speaks for it. With --names, one line a name: name, latitude, longitude, id, precision, score. Columns are "
                    + "separated by tabs; - stands for what is not known.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LocateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "Words that name places.")
    private @Nullable String text;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "A file of names, one a line, UTF-8; - for standard input.")
    private @Nullable String names;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "The country that the names are mostly in, ISO 3166-1 alpha-2, such as SY.")
    private @Nullable String country;

    @Option(
            names = "--sovereignty",
            paramLabel = "WHOSE",
            defaultValue = "neutral",
            description =
                    "Of disputed areas: neutral (no country is told; default) or gazetteer (as the gazetteer lists).")
    private Sovereignty sovereignty = Sovereignty.NEUTRAL;

    private final Console console;

    LocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if ((text == null) == (names == null)) {
            throw new ParameterException(spec.commandLine(), "Give either TEXT or --names FILE.");
        }
        PlaceReader reader = PlaceReader.of(GazetteerCommand.home().open(), countryCode(spec, country), sovereignty);
        PrintWriter out = spec.commandLine().getOut();
        if (text != null) {
            text(reader, text, out);
        } else {
            try (BufferedReader lines = "-".equals(names)
                    ? new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(String.valueOf(names)))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.println(name(reader, line.strip()));
                }
            } catch (java.nio.file.NoSuchFileException e) {
                throw new ParameterException(
                        spec.commandLine(), "--names '%s': there is no such file.".formatted(names));
            } catch (java.nio.charset.CharacterCodingException e) {
                spec.commandLine().getErr().println("isnad: %s: is not UTF-8 text; convert it first".formatted(names));
                return 1;
            }
        }
        out.flush();
        return 0;
    }

    /** The code in upper case, or null. */
    static @Nullable String countryCode(CommandSpec spec, @Nullable String given) {
        if (given == null) {
            return null;
        }
        String code = given.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--country takes an ISO 3166-1 code of two letters such as SY, got '%s'.".formatted(given));
        }
        return code;
    }

    private static void text(PlaceReader reader, String words, PrintWriter out) {
        Report report = new Report(new ReportId("text"), "", words, null, null, null, "en");
        ReportPlaces places = reader.read(SentenceSplitter.split(report));
        for (Toponym toponym : places.toponyms()) {
            Location location = toponym.location();
            out.println(String.join(
                    "\t",
                    report.words(toponym.at()),
                    toponym.use().code(),
                    location == null
                            ? "-\t-\t-\t-"
                            : point(location) + "\t" + location.precision().code() + "\t" + location.radiusM(),
                    meaning(toponym.resolution()),
                    location == null || location.reason().isEmpty() ? "-" : location.reason()));
        }
    }

    private static String point(Location location) {
        return String.format(
                Locale.ROOT, "%.5f\t%.5f", location.at().lat(), location.at().lon());
    }

    private static String meaning(Resolution resolution) {
        return resolution.fold(
                resolved -> candidate(resolved.best()) + "\tresolved: "
                        + String.join("; ", resolved.best().reasons()),
                ambiguous -> candidate(ambiguous.meanings().get(0)) + "\tambiguous: "
                        + String.join(
                                ", ",
                                ambiguous.meanings().stream()
                                        .map(LocateCommand::candidate)
                                        .map(c -> c.replace('\t', ' '))
                                        .toList()),
                unknown -> "-\t-\tunknown: " + unknown.why());
    }

    private static String candidate(Candidate candidate) {
        return String.format(Locale.ROOT, "%s\t%.2f", candidate.place().id(), candidate.chance());
    }

    private static String name(PlaceReader reader, String name) {
        Resolution resolution = name.isEmpty() ? new Resolution.Unknown("empty") : reader.locate(name);
        if (resolution.candidates().isEmpty()) {
            return name + "\t-\t-\t-\t-\t0.00";
        }
        Candidate best = resolution.candidates().get(0);
        Place place = best.place();
        return String.format(
                Locale.ROOT,
                "%s\t%.5f\t%.5f\t%s\t%s\t%.2f",
                name,
                place.at().lat(),
                place.at().lon(),
                place.id(),
                place.precision().code(),
                best.chance());
    }
}
