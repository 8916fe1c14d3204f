package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.ingest.ReportSource;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output. The file appears when it is whole.")
    private @Nullable Path out;

    @Mixin
    private final ReportInput input = new ReportInput();

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

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
        ReportSource reports = input.reports(console);
        Defaults defaults = input.defaults();
        int workers = input.workers();
        Function<Report, Reading> reader = given != null ? given : reading.reader()::read;
        Tally tally = new Tally(console.err(), console.live(), System::nanoTime);
        try (Output output = output()) {
            new ReadingRun(reader, workers, defaults, tally)
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

    private Output output() throws IOException {
        if (out == null) {
            return Output.to(console.out());
        }
        Output.refusal(out).ifPresent(why -> {
            throw wrong("--out " + why);
        });
        for (String place : input.places()) {
            if (!place.equals("-") && isSame(out, place)) {
                throw wrong("--out '%s' is to be read, too; write to another file.".formatted(out));
            }
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
