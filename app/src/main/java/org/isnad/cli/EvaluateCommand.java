package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Reading;
import org.isnad.cli.JsonLines.Entry;
import org.isnad.eval.Answer;
import org.isnad.eval.ReadingScorer;
import org.isnad.eval.Reliability;
import org.isnad.eval.WrongValue;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the program against gold standards. */
@Command(
        name = "evaluate",
        description = "Measures the program against a gold standard.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateCommand.OfReadings.class,
            EvaluatePlaces.class,
            EvaluateNames.class,
            EvaluateEventPlaces.class,
            EvaluateLinking.class,
            EvaluateSymmetry.class,
            EvaluateAttribution.class,
            Muc4Command.class
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to evaluate: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Scores readings against gold readings. */
    @Command(
            name = "reading",
            description = "Reads reports and scores the readings against gold readings.",
            mixinStandardHelpOptions = true)
    static final class OfReadings implements Callable<Integer> {

        private static final long DRAW = 20_240_314;

        private static final String SWAPPED = "; GOLD comes first, then REPORTS: the two may be swapped";

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "GOLD", description = "Gold readings, one JSON object a line.")
        @SuppressWarnings("NullAway.Init")
        private Path gold;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "REPORTS",
                description = "Reports to read, one JSON object a line: id, title, published, text.")
        private @Nullable Path reports;

        @Option(
                names = "--system",
                paramLabel = "FILE",
                description = "Score the readings of this file, in the form of GOLD, instead of reading REPORTS.")
        private @Nullable Path system;

        @Option(names = "--json", description = "Print one JSON object instead of a table.")
        private boolean json;

        @Option(
                names = "--show",
                paramLabel = "REPORT",
                description = "Print what gold and the reader say of this report.")
        private @Nullable String show;

        @Option(
                names = "--wrong",
                paramLabel = "N",
                description = "Print N values that are missed or spurious, drawn at random, always the same ones.")
        private int wrong;

        @Option(
                names = "--readings",
                paramLabel = "OUT",
                description = "Write the readings to this file, in the form of GOLD.")
        private @Nullable Path readings;

        @Option(
                names = "--calibration",
                description =
                        "Print how often values of each confidence are right, and what is lost at 0.95 precision.")
        private boolean calibration;

        @Mixin
        private final ReaderOptions reading = new ReaderOptions();

        @Override
        public Integer call() {
            if ((reports == null) == (system == null)) {
                throw usage("give either REPORTS, to be read, or --system FILE with readings");
            }
            if (system != null && readings != null) {
                throw usage("--readings writes the readings of REPORTS; with --system there are none");
            }
            if (calibration && (json || system != null)) {
                throw usage("--calibration reads REPORTS and prints text; leave out --json and --system");
            }
            if (json && wrong > 0) {
                throw usage("--wrong prints text; leave out --json");
            }
            if (json && show != null) {
                throw usage("--show prints text; leave out --json");
            }
            try {
                List<Answer> goldAnswers = Answers.read(gold, reports == null ? "" : SWAPPED);
                if (goldAnswers.isEmpty()) {
                    throw new BadInput(gold + ": holds no reading");
                }
                List<Answer> answers = system != null ? given(goldAnswers, system) : answers(goldAnswers, reports);
                print(goldAnswers, answers);
                WrongValue.drawn(goldAnswers, answers, wrong, DRAW)
                        .forEach(w -> spec.commandLine()
                                .getOut()
                                .printf(
                                        "%s\t%s\t%s\t%s\t%s%n",
                                        w.report(),
                                        w.row().code(),
                                        w.missed() ? "missed" : "spurious",
                                        w.incident() < 0 ? "report" : w.incident() + (w.matched() ? "" : " unmatched"),
                                        w.value()));
                spec.commandLine().getOut().flush();
                if (calibration) {
                    calibration(goldAnswers);
                }
                return 0;
            } catch (BadInput e) {
                spec.commandLine().getErr().println(e.getMessage());
                return 1;
            }
        }

        private List<Answer> given(List<Answer> goldAnswers, Path file) {
            List<Answer> answers = Answers.read(file);
            requireCommon(goldAnswers, file, answers.stream().map(Answer::report));
            return answers;
        }

        private List<Answer> answers(List<Answer> goldAnswers, @Nullable Path file) {
            List<Report> all = file == null ? List.of() : JsonLines.read(file, "id", OfReadings::report);
            if (file != null) {
                requireCommon(
                        goldAnswers,
                        file,
                        all.stream().map(report -> report.id().value()));
            }
            ReportReader reader = reading.reader();
            List<Read> done =
                    all.parallelStream().map(report -> read(reader, report)).toList();
            if (readings != null) {
                write(readings, done);
            }
            lastRead = done;
            return done.stream()
                    .map(read -> Answer.of(read.report(), read.reading()))
                    .toList();
        }

        /** Files that have nothing to do with one another would score zero, which says nothing of the reader. */
        private void requireCommon(List<Answer> goldAnswers, Path file, Stream<String> reports) {
            Set<String> wanted = goldAnswers.stream().map(Answer::report).collect(Collectors.toSet());
            List<String> given = reports.toList();
            if (given.isEmpty()) {
                throw new BadInput(file + ": is empty");
            }
            if (given.stream().noneMatch(wanted::contains)) {
                throw new BadInput(("%s and %s: have no report in common (the first are '%s' and '%s'); "
                                + "give the file whose ids are those in \"report\" of GOLD")
                        .formatted(gold, file, goldAnswers.get(0).report(), given.get(0)));
            }
        }

        static Report report(Entry entry) {
            return new Report(
                    new ReportId(entry.words("id")),
                    entry.words("title"),
                    entry.words("text"),
                    entry.day("published"),
                    entry.wordsOrNull("source"),
                    entry.wordsOrNull("url"),
                    entry.wordsOrNull("language"));
        }

        private static Read read(ReportReader reader, Report report) {
            try {
                return new Read(report, reader.read(report));
            } catch (RuntimeException e) {
                throw new IllegalStateException("the reader failed on report '%s'".formatted(report.id()), e);
            }
        }

        private static void write(Path file, List<Read> done) {
            try {
                Files.write(
                        file,
                        done.stream()
                                .map(read -> GuidelineJson.line(read.report(), read.reading()))
                                .toList());
            } catch (IOException e) {
                throw new BadInput(file + ": cannot be written: " + e.getMessage());
            }
        }

        private void print(List<Answer> goldAnswers, List<Answer> answers) {
            PrintWriter out = spec.commandLine().getOut();
            if (show != null) {
                Answer shown = find(goldAnswers, show)
                        .orElseThrow(() -> new BadInput("%s: holds no reading of report '%s'".formatted(gold, show)));
                Answer system = find(answers, show).orElse(Answer.empty(show));
                out.println(SideBySide.text(
                        shown, system, ReadingScorer.score(shown, system).matches()));
            }
            ScoreTable table = new ScoreTable(ReadingScorer.score(goldAnswers, answers));
            out.print(json ? table.json() + System.lineSeparator() : table.text());
            out.flush();
        }

        private void calibration(List<Answer> goldAnswers) {
            List<Reliability.Sample> samples = new ArrayList<>();
            for (Read read : lastRead) {
                String id = read.report().id().value();
                samples.addAll(Reliability.samples(
                        find(goldAnswers, id).orElse(Answer.empty(id)),
                        Answer.of(read.report(), read.reading()),
                        read.reading()));
            }
            spec.commandLine().getOut().print(ReliabilityTable.text(samples));
            spec.commandLine().getOut().flush();
        }

        private static Optional<Answer> find(List<Answer> answers, String report) {
            return answers.stream().filter(a -> a.report().equals(report)).findFirst();
        }

        private ParameterException usage(String message) {
            return new ParameterException(spec.commandLine(), message);
        }

        private List<Read> lastRead = List.of();

        private record Read(Report report, Reading reading) {}
    }
}
