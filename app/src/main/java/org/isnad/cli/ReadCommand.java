package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.ingest.Limits;
import org.isnad.ingest.ReportFiles;
import org.isnad.ingest.ReportSource;
import org.isnad.place.PlaceReader;
import org.isnad.place.Sovereignty;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports and writes what they say. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Reads reports and writes what they say: what happened, where, when, to whom, and who says so.",
            "",
            "A report is a .txt file, a web page (.html, .htm), or one line of a .jsonl or .ndjson file. "
                    + "Of a directory all such files are read, sorted by path.",
            ""
        },
        footer = {
            "",
            "A .txt file may begin with lines 'Title:', 'Published:', 'Source:' and 'URL:'; without them its first line "
                    + "is the title. A line of a .jsonl file is {\"id\", \"title\", \"published\", \"source\", \"url\", "
                    + "\"text\"}; only \"text\" must be there.",
            "",
            "Exit codes: 0 all reports were read; 1 some could not be, each is named on standard error; 2 wrong use."
        })
final class ReadCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 256;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2024-05-31, of reports that do not carry their own.")
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "NAME", description = "Outlet of reports that do not carry their own.")
    private @Nullable String source;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to read at once; default: one per processor. "
                    + "The order of the output does not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output. The file appears when it is whole.")
    private @Nullable Path out;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            description = "Refuse text files, web pages and lines of .jsonl files larger than this; "
                    + "default 2 for text files, 4 for the others.")
    private @Nullable Integer maxSize;

    @Option(names = Readers.NO_MODEL, description = Readers.NO_MODEL_TELLS)
    private boolean noModel;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description =
                    "The country that the reports are mostly about, ISO 3166-1 alpha-2, such as SY; places there come first.")
    private @Nullable String country;

    @Option(
            names = "--sovereignty",
            paramLabel = "WHOSE",
            defaultValue = "neutral",
            description =
                    "Of disputed areas: neutral (no country is told; default) or gazetteer (as the gazetteer lists).")
    private Sovereignty sovereignty = Sovereignty.NEUTRAL;

    @Option(names = "--no-places", description = "Do not put places on the map.")
    private boolean noPlaces;

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = "What to read; - is standard input, whose form is told by its first characters.")
    private List<String> places = List.of();

    private final Console console;
    private final @Nullable Function<Report, Reading> given;

    ReadCommand(Console console) {
        this.console = console;
        this.given = null;
    }

    ReadCommand(Console console, Function<Report, Reading> reader) {
        this.console = console;
        this.given = reader;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (places.stream().filter("-"::equals).count() > 1) {
            throw wrong("Standard input (-) can be read only once.");
        }
        ReportSource reports = ReportFiles.of(places, console.in(), limits());
        Defaults defaults = new Defaults(day(), source);
        int workers = workers();
        Tally tally = new Tally(console.err(), console.live(), System::nanoTime);
        try (Output output = output()) {
            new ReadingRun(reader(), workers, defaults, tally)
                    .run(reports, format.writer(output.writer(), console.columns()), output);
        } catch (IOException e) {
            if (out != null || !console.isClosedPipe(e)) {
                tally.failed(out == null ? "standard output" : out.toString(), unwritable(e));
            }
        } catch (OutOfMemoryError e) {
            tally.failed("isnad read", Fault.describe(e));
        }
        tally.finish();
        return tally.anyFailed() ? 1 : 0;
    }

    private Function<Report, Reading> reader() throws IOException {
        if (given != null) {
            return given;
        }
        PlaceReader placer = noPlaces
                ? null
                : PlaceReader.of(GazetteerCommand.home().open(), LocateCommand.countryCode(spec, country), sovereignty);
        try {
            return Readers.of(noModel, placer)::read;
        } catch (BadInput e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable LocalDate day() {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            throw wrong("--published takes a day such as 2024-05-31, got '%s'.".formatted(published));
        }
    }

    private Limits limits() {
        try {
            return maxSize == null ? Limits.standard() : Limits.ofMebibytes(maxSize);
        } catch (IllegalArgumentException e) {
            throw wrong("--max-size takes 1 to 512 (MB), got %d.".formatted(maxSize));
        }
    }

    private int workers() {
        if (threads == null) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads takes 1 to %d, got %d.".formatted(MOST_THREADS, threads));
        }
        return threads;
    }

    private Output output() throws IOException {
        if (out == null) {
            return Output.to(console.out());
        }
        if (Files.isDirectory(out)) {
            throw wrong("--out '%s' is a directory; name a file in it.".formatted(out));
        }
        for (String place : places) {
            if (!place.equals("-") && isSame(out, place)) {
                throw wrong("--out '%s' is to be read, too; write to another file.".formatted(out));
            }
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("--out '%s': there is no directory '%s'; create it first.".formatted(out, folder));
        }
        return Output.to(out);
    }

    private static boolean isSame(Path file, String place) throws IOException {
        try {
            Path other = Path.of(place);
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String unwritable(IOException e) {
        return "cannot be written (%s); check permissions and free space".formatted(e.getMessage());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
