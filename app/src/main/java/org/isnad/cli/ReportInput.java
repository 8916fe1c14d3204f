package org.isnad.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.isnad.ingest.Limits;
import org.isnad.ingest.ReportFiles;
import org.isnad.ingest.ReportSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command takes that reads reports. */
final class ReportInput {

    private static final int MOST_THREADS = 256;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
                    + "What comes out does not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            description = "Refuse text files, web pages and lines of .jsonl files larger than this; "
                    + "default 2 for text files, 4 for the others.")
    private @Nullable Integer maxSize;

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = "What to read; - is standard input, whose form is told by its first characters.")
    private List<String> places = List.of();

    List<String> places() {
        return places;
    }

    /** @throws ParameterException where an option is wrong */
    ReportSource reports(Console console) {
        if (places.stream().filter("-"::equals).count() > 1) {
            throw wrong("Standard input (-) can be read only once.");
        }
        return ReportFiles.of(places, console.in(), limits());
    }

    /** @throws ParameterException where an option is wrong */
    Defaults defaults() {
        try {
            return new Defaults(published == null ? null : LocalDate.parse(published), source);
        } catch (DateTimeParseException e) {
            throw wrong("--published takes a day such as 2024-05-31, got '%s'.".formatted(published));
        }
    }

    /** @throws ParameterException where an option is wrong */
    int workers() {
        if (threads == null) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads takes 1 to %d, got %d.".formatted(MOST_THREADS, threads));
        }
        return threads;
    }

    private Limits limits() {
        try {
            return maxSize == null ? Limits.standard() : Limits.ofMebibytes(maxSize);
        } catch (IllegalArgumentException e) {
            throw wrong("--max-size takes 1 to 512 (MB), got %d.".formatted(maxSize));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
